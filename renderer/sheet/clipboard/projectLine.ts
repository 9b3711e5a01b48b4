/**
 * What a pasted line makes of a project: the fields that differ from what is there. The project's total is read last,
 * against the amounts pasted beside it, so that a total which agrees with them keeps following them. Pure.
 */
import type { CellChange } from '../../../shared/commands.ts'
import { type Amounts, FUND_KEYS, type NewId, type Project } from '../../../shared/form.ts'
import { parseIndicators } from '../../../shared/indicators/sentence.ts'
import { type ColumnKey, isAmountColumn } from '../../../shared/layout.ts'
import { type AmountReading, sumFen } from '../../../shared/money.ts'
import { changedIndicators, singleLine, tidyText } from '../cellEdits.ts'
import type { Line } from './placing.ts'

/** Counts what becomes of a paste's values. */
export interface Tally {
  pasted: number
  sums: number
  readOnly: number
  notAmounts: number
  /** The first text that is no amount. */
  notAmount: string | null
  rounded: number
}

export interface LineReader {
  readonly amountOf: (text: string) => AmountReading
  readonly newId: NewId
  readonly tally: Tally
}

export type ProjectValues = Partial<Pick<Project, 'name' | 'goal' | 'indicators' | 'amounts'>>

/** `printed` is the text of the project's 绩效指标 cell. */
export function readProjectLine(
  project: Project,
  printed: string,
  columns: readonly ColumnKey[],
  line: Line,
  reader: LineReader,
): ProjectValues {
  const values: { -readonly [Field in keyof ProjectValues]: ProjectValues[Field] } = {}
  const amounts: { -readonly [Key in keyof Amounts]: Amounts[Key] } = { ...project.amounts }
  let hasTotal = false
  for (const [at, column] of columns.entries()) {
    const text = line[at]
    if (text === undefined) continue
    if (isAmountColumn(column)) {
      const reading = readAmount(text, reader)
      if (!reading) continue
      amounts[column] = reading.kind === 'amount' ? reading.fen : null
      hasTotal ||= column === 'total'
    } else if (column === 'indicators') {
      const tidy = tidyText(text)
      const indicators =
        tidy === printed ? null : changedIndicators(parseIndicators(tidy), project.indicators, reader.newId)
      if (indicators) values.indicators = indicators
    } else {
      const value = column === 'goal' ? tidyText(text) : singleLine(text)
      if (value !== project[column]) values[column] = value
    }
    reader.tally.pasted += 1
  }
  if (hasTotal && amounts.total === sumFen(FUND_KEYS.map((key) => amounts[key]))) amounts.total = null
  if (columns.some((column) => isAmountColumn(column) && amounts[column] !== project.amounts[column])) {
    values.amounts = amounts
  }
  return values
}

/** The changes that give an existing project these values, in the order of the columns. */
export function changesOf(project: Project, values: ProjectValues, columns: readonly ColumnKey[]): CellChange[] {
  const { id } = project
  return columns.flatMap((field): CellChange[] => {
    if (isAmountColumn(field)) {
      const value = values.amounts?.[field]
      return value === undefined || value === project.amounts[field] ? [] : [{ row: 'project', id, field, value }]
    }
    if (field === 'indicators') {
      return values.indicators ? [{ row: 'project', id, field, value: values.indicators }] : []
    }
    const value = values[field]
    return value === undefined ? [] : [{ row: 'project', id, field, value }]
  })
}

function readAmount(text: string, { amountOf, tally }: LineReader): AmountReading | null {
  const reading = amountOf(text)
  if (reading.kind === 'not-amount' || reading.kind === 'too-large') {
    tally.notAmounts += 1
    tally.notAmount ??= text
    return null
  }
  if (reading.kind === 'amount' && reading.rounded) tally.rounded += 1
  return reading
}
