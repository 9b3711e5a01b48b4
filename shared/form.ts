/**
 * The form: a target table, its spending units, their projects, their performance indicators. These are the values that
 * every layer passes around; they are immutable, and `commands.ts` alone makes new ones from old ones. A schema stands
 * beside each type because the same shapes cross the contract.
 *
 * Totals: a figure that somebody stated (typed, or imported from a file that disagrees with its own rows) is kept here;
 * null means that it follows its parts. `totals.ts` works out what follows.
 */
import * as z from 'zod'
import { AMOUNT_UNITS, type Fen, isFen, MAX_AMOUNT } from './money.ts'
import { DEFAULT_SETTINGS, documentSettingsSchema } from './settings.ts'

// The renderer's content security policy forbids compiling code at run time, which zod would otherwise probe for.
z.config({ jitless: true })

export const AMOUNT_KEYS = ['total', 'fiscal', 'special', 'other'] as const
export type AmountKey = (typeof AMOUNT_KEYS)[number]

/** The three sources of money that make up a total. */
export const FUND_KEYS = ['fiscal', 'special', 'other'] as const
export type FundKey = (typeof FUND_KEYS)[number]

const id = z.string().min(1).max(64)
export const fenSchema = z.custom<Fen>((value) => isFen(value) && Math.abs(value) <= MAX_AMOUNT, 'not an amount in 分')
const blankable = fenSchema.nullable()

export const amountsSchema = z
  .strictObject({ total: blankable, fiscal: blankable, special: blankable, other: blankable })
  .readonly()
/** 总计, 财政拨款, 财政专户拨款, 其他资金, each null where the cell is blank. */
export type Amounts = z.infer<typeof amountsSchema>

/** One value for each of the four amounts. */
export function mapAmounts<Value>(of: (key: AmountKey) => Value): Record<AmountKey, Value> {
  return { total: of('total'), fiscal: of('fiscal'), special: of('special'), other: of('other') }
}

export const BLANK_AMOUNTS: Amounts = { total: null, fiscal: null, special: null, other: null }

const indicatorShape = {
  /** Codes and names as the user spelled them; null where the source has none. */
  level1Code: z.string().nullable(),
  level1: z.string().nullable(),
  level2Code: z.string().nullable(),
  level2: z.string().nullable(),
  /** The level-3 indicator: the indicator's own name. */
  name: z.string(),
  cycleValue: z.string().nullable(),
  annualValue: z.string().nullable(),
  /** Text of the 绩效指标 cell that is not an indicator sentence, kept as it was; all other fields are then empty. */
  verbatim: z.string().nullable(),
}

export const indicatorContentSchema = z.strictObject(indicatorShape).readonly()
/** What an indicator says, without its identity. */
export type IndicatorContent = z.infer<typeof indicatorContentSchema>

/** The fields of what is to be reached: 实施周期指标值, 年度指标值. */
export type ValueField = 'cycleValue' | 'annualValue'

export const BLANK_INDICATOR: IndicatorContent = {
  level1Code: null,
  level1: null,
  level2Code: null,
  level2: null,
  name: '',
  cycleValue: null,
  annualValue: null,
  verbatim: null,
}

export const indicatorSchema = z.strictObject({ id, ...indicatorShape }).readonly()
export type Indicator = z.infer<typeof indicatorSchema>

export const projectSchema = z
  .strictObject({
    id,
    name: z.string(),
    /** `total` is the stated total; null when it follows 财政拨款 + 财政专户拨款 + 其他资金. */
    amounts: amountsSchema,
    goal: z.string(),
    indicators: z.array(indicatorSchema).readonly(),
  })
  .readonly()
export type Project = z.infer<typeof projectSchema>

export const spendingUnitSchema = z
  .strictObject({
    id,
    name: z.string(),
    /** Stated subtotals; null where they follow the projects. */
    stated: amountsSchema,
    /** 控制数: the ceiling for this unit's total. */
    control: blankable,
    projects: z.array(projectSchema).readonly(),
  })
  .readonly()
export type SpendingUnit = z.infer<typeof spendingUnitSchema>

/** The years that a table can be for; any other number is no year. */
export const BUDGET_YEARS = { first: 1949, last: 2200 } as const

export function isBudgetYear(year: number): boolean {
  return Number.isInteger(year) && year >= BUDGET_YEARS.first && year <= BUDGET_YEARS.last
}

/** null where the year is not known. */
export const budgetYearSchema = z.number().refine(isBudgetYear).nullable()

export const targetTableSchema = z
  .strictObject({
    id,
    title: z.string(),
    department: z.string(),
    /** The budget year; the form does not print it. */
    year: budgetYearSchema,
    /** The unit of money that the table is shown and printed in. */
    unit: z.enum(AMOUNT_UNITS),
    /** Stated figures of the 合计 row; null where they follow the units. */
    stated: amountsSchema,
    control: blankable,
    units: z.array(spendingUnitSchema).readonly(),
  })
  .readonly()
export type TargetTable = z.infer<typeof targetTableSchema>

export const targetDocumentSchema = z
  .strictObject({ tables: z.array(targetTableSchema).readonly(), settings: documentSettingsSchema })
  .readonly()
/** What one document file holds: any number of tables (departments, years), in the user's order, and its settings. */
export type TargetDocument = z.infer<typeof targetDocumentSchema>

export const EMPTY_DOCUMENT: TargetDocument = { tables: [], settings: DEFAULT_SETTINGS }

/** The official title, word for word. */
export const OFFICIAL_TITLE = '项目支出绩效目标表（含转移支付项目）'

/** Makes a fresh identity for a row; given from outside because `shared/` has no source of randomness. */
export type NewId = () => string

export function emptyProject(newId: NewId): Project {
  return { id: newId(), name: '', amounts: BLANK_AMOUNTS, goal: '', indicators: [] }
}

export function emptyUnit(newId: NewId, name = ''): SpendingUnit {
  return { id: newId(), name, stated: BLANK_AMOUNTS, control: null, projects: [emptyProject(newId)] }
}

/** A new table as a clerk expects to find it: the official title, one unit with one empty project to type into. */
export function emptyTable(newId: NewId): TargetTable {
  return {
    id: newId(),
    title: OFFICIAL_TITLE,
    department: '',
    year: null,
    unit: '万元',
    stated: BLANK_AMOUNTS,
    control: null,
    units: [emptyUnit(newId)],
  }
}

/** How a table is called in lists and file names: year and department, as far as they are known. */
export function tableName(table: Pick<TargetTable, 'department' | 'year'>): string {
  return `${table.year === null ? '' : `${table.year}年 `}${table.department || '未命名部门'}`
}

export function countProjects(table: TargetTable): number {
  return table.units.reduce((count, unit) => count + unit.projects.length, 0)
}

/** The name under which what is made of a table is offered for saving, free of what file systems forbid; `made` says what it is. */
export function fileNameFor(table: Pick<TargetTable, 'department' | 'year'>, made: string, extension: string): string {
  return `${tableName(table)}${made}.${extension}`.replace(/[\\/:*?"<>|\s]+/g, '_')
}
