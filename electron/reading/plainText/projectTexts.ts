/**
 * The plain text that this program exports (shared/output/plainText.ts), project by project with each text under its own name,
 * as a sheet with the form's columns. Another text may have the same order; one that has not is none of these.
 */
import { AMOUNT_KEYS } from '../../../shared/form.ts'
import {
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  columnOf,
  GRAND_TOTAL_LABEL,
  PROJECT_INDENT,
} from '../../../shared/layout.ts'
import { PLAIN_STYLE } from '../cellStyle.ts'
import type { Workbook } from '../sheet.ts'
import { SheetBuilder } from '../sheetBuilder.ts'
import { texts } from './texts.ts'

/** A text may hold separators that end no line here, such as U+2028, which a dot alone does not match. */
const labelled = (label: string) => new RegExp(`^${label}\\s*[:：](.*)$`, 's')
const GOAL = labelled(columnOf('goal').header)
const INDICATORS = labelled(columnOf('indicators').header)
const AMOUNTS = labelled(`(?:${GRAND_TOTAL_LABEL}|小计|金额)`)
const UNIT = /^【(.*)】$/s
const PROJECT = /^(\d+)\s*[.．]\s*(.*)$/s

/** Both words stand at the beginning of a line, as in no other text that is read. */
const KNOWN_BY = [/^[^\S\r\n]*绩效目标[^\S\r\n]*[:：]/m, /^[^\S\r\n]*绩效指标[^\S\r\n]*[:：]/m]

type Row = Partial<Record<ColumnKey, string>> & { readonly line: number; readonly isProject: boolean }
/** What the lines that follow belong to. */
type Place = 'heading' | 'row' | 'goal' | 'indicators'

/** null for a text of another kind. */
export function readProjectTexts(text: string): Workbook | null {
  if (!KNOWN_BY.every((words) => words.test(text))) return null
  const reader = new ProjectTextReader()
  const isKnown = text.split(/\r\n|\r|\n/).every((line, at) => reader.take(line, at + 1))
  const { heading, rows } = reader
  if (!isKnown || !rows.some(({ indicators }) => indicators !== undefined)) return null
  if (rows.some(({ isProject, indicators }) => isProject && indicators === undefined)) return null
  return { sheets: [sheetOf(heading, rows)], keywords: '' }
}

class ProjectTextReader {
  readonly heading: string[] = []
  readonly rows: Row[] = []
  private place: Place = 'heading'
  /** Of the last project in its unit. */
  private number = 0

  /** False for a line that has no place in such a text. */
  take(line: string, at: number): boolean {
    const trimmed = line.trim()
    const row = this.rows.at(-1)
    if (this.place === 'goal' && row) return this.takeGoalLine(row, line)
    if (this.takeRow(trimmed, at)) return true
    if (this.place === 'indicators' && row) {
      row.indicators = `${row.indicators ?? ''}\n${line}`
      return true
    }
    if (trimmed === '') return true
    const amounts = AMOUNTS.exec(trimmed)?.[1]
    if (amounts !== undefined) return this.takeAmounts(amountsIn(amounts), at)
    if (this.place === 'heading') {
      this.heading.push(trimmed)
      return true
    }
    const goal = GOAL.exec(line.trimStart())?.[1]
    if (!row?.isProject || goal === undefined) return false
    row.goal = goal
    this.place = 'goal'
    return true
  }

  private takeRow(line: string, at: number): boolean {
    const unit = UNIT.exec(line)?.[1]
    const [, number, project] = PROJECT.exec(line) ?? []
    if (unit !== undefined) {
      this.number = 0
      this.rows.push({ name: unit, line: at, isProject: false })
    } else if (project !== undefined && Number(number) === this.number + 1) {
      this.number++
      this.rows.push({ name: project, line: at, isProject: true })
    } else return false
    this.place = 'row'
    return true
  }

  private takeAmounts(amounts: Partial<Record<ColumnKey, string>> | null, at: number): boolean {
    if (amounts === null) return false
    const row = this.rows.at(-1)
    if (row && this.place === 'row') Object.assign(row, amounts)
    else this.rows.push({ name: GRAND_TOTAL_LABEL, ...amounts, line: at, isProject: false })
    return true
  }

  private takeGoalLine(row: Row, line: string): boolean {
    const indicators = INDICATORS.exec(line.trim())?.[1]
    if (indicators === undefined) row.goal = `${row.goal}\n${line}`
    else {
      row.indicators = indicators
      this.place = 'indicators'
    }
    return true
  }
}

/** By the form's columns, the texts as they stand; null where one is of no column. */
function amountsIn(text: string): Partial<Record<ColumnKey, string>> | null {
  const parts = text.split(/[，,]/).map((part) => {
    const key = AMOUNT_KEYS.find((one) => part.trim().startsWith(columnOf(one).header))
    return key && ([key, part.trim().slice(columnOf(key).header.length).trim()] as const)
  })
  return parts.every((part) => part !== undefined) ? Object.fromEntries(parts) : null
}

/** Rows keep the numbers of their lines, behind a header that the text does not have. */
function sheetOf(heading: readonly string[], rows: readonly Row[]): Workbook['sheets'][number] {
  const builder = new SheetBuilder()
  const add = (row: number, column: number, text: string) =>
    builder.add(row, column, { text, number: null, isError: false, isFormula: false }, PLAIN_STYLE)
  for (const [at, text] of heading.entries()) add(at + 1, 1, text)
  for (const [at, column] of COLUMNS.entries()) add(heading.length + 1, at + 1, column.header)
  let row = heading.length + 1
  for (const one of rows) {
    row = Math.max(row + 1, one.line)
    for (const [at, key] of COLUMN_KEYS.entries()) {
      const text = key === 'name' && one.isProject ? ' '.repeat(PROJECT_INDENT) + one.name : one[key]
      if (text) add(row, at + 1, text)
    }
  }
  return builder.finish({ name: texts.sheetName, isHidden: false })
}
