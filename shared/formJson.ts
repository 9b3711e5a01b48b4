/**
 * The form as JSON for the command line: what `import --json` prints and `export --to out.json` writes, so that results
 * can be compared by machine. Amounts are decimal strings in 万元, null where the cell is blank.
 */
import * as z from 'zod'
import { AppError } from './errors.ts'
import {
  type Amounts,
  BLANK_AMOUNTS,
  budgetYearSchema,
  type IndicatorContent,
  mapAmounts,
  type NewId,
  type TargetTable,
} from './form.ts'
import { AMOUNT_UNITS, exactAmount, type Fen, parseAmount } from './money.ts'
import { type FormReading, type ReadForm, tableOfReading, WARNING_KINDS } from './reading.ts'
import { tableTotals } from './totals.ts'

const decimalAmount = z.string().nullable()
const indicatorJsonSchema = z.strictObject({
  level1code: z.string().nullable(),
  level1: z.string().nullable(),
  level2code: z.string().nullable(),
  level2: z.string().nullable(),
  name: z.string(),
  cycleValue: z.string().nullable(),
  annualValue: z.string().nullable(),
})
const projectJsonSchema = z.strictObject({
  name: z.string(),
  amounts: z.strictObject({
    total: decimalAmount,
    fiscal: decimalAmount,
    special: decimalAmount,
    other: decimalAmount,
  }),
  goal: z.string(),
  indicators: z.array(indicatorJsonSchema),
})
type ProjectJson = z.infer<typeof projectJsonSchema>

export const formJsonSchema = z.strictObject({
  title: z.string(),
  department: z.string(),
  year: budgetYearSchema,
  /** What the amounts were in; here they are always in 万元. */
  unit: z.enum(AMOUNT_UNITS),
  units: z.array(z.strictObject({ name: z.string(), projects: z.array(projectJsonSchema) })),
  warnings: z.array(z.strictObject({ kind: z.enum(WARNING_KINDS), message: z.string(), at: z.string().nullable() })),
})
export type FormJson = z.infer<typeof formJsonSchema>

export function formJsonOfReading(reading: FormReading): FormJson {
  return {
    ...formJson(reading.form),
    warnings: reading.warnings.map(({ kind, message, at }) => ({ kind, message, at })),
  }
}

/** A table as it shows: a total that follows its parts is written as the sum. */
export function formJsonOfTable(table: TargetTable): FormJson {
  const totals = tableTotals(table)
  const units = table.units.map((unit) => ({
    name: unit.name,
    projects: unit.projects.map((project) => ({
      ...project,
      amounts: totals.projects.get(project.id)?.shown ?? project.amounts,
    })),
  }))
  return { ...formJson({ ...table, units }), warnings: [] }
}

/**
 * The table that such a JSON describes. Throws a ZodError for another shape and `bad-request` for a text that is no
 * amount. An indicator that is nothing but a name was text kept as it stood, and becomes that again.
 */
export function tableOfFormJson(json: unknown, newId: NewId): TargetTable {
  const form = formJsonSchema.parse(json)
  const units = form.units.map((unit) => ({
    name: unit.name,
    stated: BLANK_AMOUNTS,
    projects: unit.projects.map((project) => ({
      ...project,
      amounts: amountsOfJson(project.amounts),
      indicators: project.indicators.map(indicatorOfJson),
    })),
  }))
  const { title, department, year, unit } = form
  return tableOfReading({ title, department, year, unit, stated: BLANK_AMOUNTS, units }, newId)
}

function indicatorOfJson(json: ProjectJson['indicators'][number]): IndicatorContent {
  const { level1code: level1Code, level2code: level2Code, level1, level2, name, cycleValue, annualValue } = json
  const isText = [level1Code, level1, level2Code, level2, cycleValue, annualValue].every((value) => value === null)
  const verbatim = isText ? name : null
  return { level1Code, level1, level2Code, level2, name: isText ? '' : name, cycleValue, annualValue, verbatim }
}

function amountsOfJson(json: ProjectJson['amounts']): Amounts {
  const amount = (text: string | null): Fen | null => {
    if (text === null) return null
    const reading = parseAmount(text, '万元')
    if (reading.kind !== 'amount') throw new AppError('bad-request')
    return reading.fen
  }
  return {
    total: amount(json.total),
    fiscal: amount(json.fiscal),
    special: amount(json.special),
    other: amount(json.other),
  }
}

type Shown = Pick<ReadForm, 'title' | 'department' | 'year' | 'unit'> & {
  readonly units: readonly {
    readonly name: string
    readonly projects: readonly {
      readonly name: string
      readonly amounts: Amounts
      readonly goal: string
      readonly indicators: readonly IndicatorContent[]
    }[]
  }[]
}

function formJson(form: Shown): Omit<FormJson, 'warnings'> {
  return {
    title: form.title,
    department: form.department,
    year: form.year,
    unit: form.unit,
    units: form.units.map((unit) => ({
      name: unit.name,
      projects: unit.projects.map((project) => ({
        name: project.name,
        amounts: amountsJson(project.amounts),
        goal: project.goal,
        indicators: project.indicators.map((indicator) => ({
          level1code: indicator.level1Code,
          level1: indicator.level1,
          level2code: indicator.level2Code,
          level2: indicator.level2,
          name: indicator.verbatim ?? indicator.name,
          cycleValue: indicator.cycleValue,
          annualValue: indicator.annualValue,
        })),
      })),
    })),
  }
}

function amountsJson(amounts: Amounts): ProjectJson['amounts'] {
  const text = (key: keyof Amounts) => {
    const value = amounts[key]
    return value === null ? null : exactAmount(value, '万元')
  }
  return mapAmounts(text)
}
