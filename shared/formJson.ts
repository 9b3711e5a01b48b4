/**
 * The form as JSON for the command line: what `import --json` prints and `export --to out.json` writes, so that results
 * can be compared by machine. Amounts are decimal strings in 万元, null where the cell is blank.
 */
import { AMOUNT_KEYS, type Amounts, type IndicatorContent, type TargetTable } from './form.ts'
import { type AmountUnit, exactAmount } from './money.ts'
import type { FormReading, ReadForm, WarningKind } from './reading.ts'
import { tableTotals } from './totals.ts'

export interface FormJson {
  title: string
  department: string
  year: number | null
  /** What the amounts were in; here they are always in 万元. */
  unit: AmountUnit
  units: { name: string; projects: ProjectJson[] }[]
  warnings: { kind: WarningKind; message: string; at: string | null }[]
}

interface ProjectJson {
  name: string
  amounts: { total: string | null; fiscal: string | null; special: string | null; other: string | null }
  goal: string
  indicators: {
    level1code: string | null
    level1: string | null
    level2code: string | null
    level2: string | null
    name: string
    cycleValue: string | null
    annualValue: string | null
  }[]
}

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
  return Object.fromEntries(AMOUNT_KEYS.map((key) => [key, text(key)])) as ProjectJson['amounts']
}
