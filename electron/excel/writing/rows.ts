/** The rows of a table's sheet, one after another as they are written: heading, 合计, each unit with its projects, signatures. */
import type { Range } from '../../../shared/cellAddress.ts'
import { AMOUNT_KEYS, type TargetTable } from '../../../shared/form.ts'
import { DEPARTMENT_LABEL, GRAND_TOTAL_LABEL, MONEY_UNIT_LABEL } from '../../../shared/layout.ts'
import { fen } from '../../../shared/money.ts'
import type { PageSetup, Signature } from '../../../shared/print/pageSetup.ts'
import { signatureEntries } from '../../../shared/print/signature.ts'
import type { TableTotals } from '../../../shared/totals.ts'
import type { Look, LookNumber } from '../package/look.ts'
import type { WrittenCell, WrittenRow } from '../package/sheet.ts'
import { NAMELESS_UNIT } from '../sheetWords.ts'
import type { Block } from './block.ts'
import type { SheetColumn } from './columns.ts'
import type { FormLooks } from './looks.ts'
import { cellNumber, textHeight } from './measures.ts'
import {
  type AmountCell,
  type AmountCells,
  grandAmounts,
  type PlannedUnit,
  projectAmounts,
  rowAfter,
  unitAmounts,
} from './plan.ts'
import { cellText } from './safeText.ts'

export interface SheetParts {
  readonly table: TargetTable
  readonly totals: TableTotals
  readonly units: readonly PlannedUnit[]
  readonly columns: readonly SheetColumn[]
  /** In Excel's unit. */
  readonly widths: readonly number[]
  readonly setup: PageSetup
  readonly looks: FormLooks
  readonly numberOf: (look: Look) => LookNumber
}

const TITLE_ROW = 1
const LINE_ROW = 2
const LINE_HEIGHT = 18
/** Room over and under a title, and to write by hand. */
const TITLE_ROOM = 8
const SIGNATURE_HEIGHT = 36
/** Columns that the unit of money takes where there are many narrow ones. */
const LINE_END_COLUMNS = 2
const AMOUNTS_FROM = 2
/** What is left free to be filled in by hand. */
const BY_HAND = '　'.repeat(8)
const BETWEEN_ENTRIES = '　'.repeat(4)

/** The last row of the header, which has two rows where columns have a header in common. */
export function headerRow(columns: readonly SheetColumn[]): number {
  return LINE_ROW + (columns.some(({ over }) => over !== null) ? 2 : 1)
}

export function lastRow({ units, columns, setup }: SheetParts): number {
  return rowAfter(units, headerRow(columns) + 2) - 1 + (setup.signature === null ? 0 : 1)
}

/** Throws `text-too-long` where a text does not fit into a cell and cannot be split. */
export function* sheetRows(parts: SheetParts): Generator<WrittenRow> {
  const { table, totals, units, columns } = parts
  const grandRow = headerRow(columns) + 1
  yield* headingRows(parts)
  yield sumRow(parts, grandRow, GRAND_TOTAL_LABEL, grandAmounts(table, units, totals))
  for (const planned of units) {
    const { name } = planned.unit
    yield sumRow(parts, planned.row, name.trim() === '' ? NAMELESS_UNIT : name, unitAmounts(planned, totals))
    for (const { project, row, block } of planned.projects)
      yield* blockRows(parts, row, block, projectAmounts(project, row, totals))
  }
  const { signature } = parts.setup
  if (signature !== null)
    yield acrossRow(parts, lastRow(parts), [[columns.length, signatureText(signature)]], SIGNATURE_HEIGHT)
}

function* headingRows(parts: SheetParts): Generator<WrittenRow> {
  const { table, columns, widths, setup, looks, numberOf } = parts
  const count = columns.length
  const title = numberOf(looks.title)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  yield {
    row: TITLE_ROW,
    height: textHeight([table.title], [whole], setup.title.size) + TITLE_ROOM,
    isFixed: true,
    cells: [{ column: 1, look: title, value: cellText(table.title) || null }],
    merges: [{ top: TITLE_ROW, left: 1, bottom: TITLE_ROW, right: count }],
  }
  const lineEnd = headerRow(columns) > LINE_ROW + 1 ? LINE_END_COLUMNS : 1
  yield acrossRow(
    parts,
    LINE_ROW,
    [
      [count - lineEnd, DEPARTMENT_LABEL + table.department],
      [count, MONEY_UNIT_LABEL + table.unit],
    ],
    Math.max(LINE_HEIGHT, textHeight([''], [whole], setup.body.size)),
  )
  const look = numberOf(looks.header)
  const top = LINE_ROW + 1
  const bottom = headerRow(columns)
  const common = columns.flatMap(({ over }, at) => (over === null ? [] : [at + 1]))
  const merges: Range[] =
    bottom === top
      ? []
      : [
          ...columns.flatMap(({ over }, at) => (over === null ? [{ top, left: at + 1, bottom, right: at + 1 }] : [])),
          { top, left: common[0] ?? 0, bottom: top, right: common.at(-1) ?? 0 },
        ]
  if (bottom > top)
    yield {
      row: top,
      height: textHeight([''], [whole], setup.header.size) + 3,
      isFixed: true,
      cells: columns.map(({ over, header }, at) => ({
        column: at + 1,
        look,
        value: over === null ? header : at + 1 === common[0] ? over : null,
      })),
      merges,
    }
  yield {
    row: bottom,
    height: textHeight(
      columns.map(({ header }) => header),
      widths,
      setup.header.size,
    ),
    isFixed: true,
    cells: columns.map(({ over, header }, at) => ({
      column: at + 1,
      look,
      value: bottom > top && over === null ? null : header,
    })),
    merges: [],
  }
}

/** A line of texts without lines around them; each reaches to the column beside it. */
function acrossRow(
  { looks, numberOf, columns }: SheetParts,
  row: number,
  texts: readonly (readonly [lastColumn: number, text: string])[],
  height: number,
): WrittenRow {
  let next = 1
  const cells: WrittenCell[] = []
  const merges: Range[] = []
  texts.forEach(([last, text], at) => {
    const look = numberOf(at > 0 && last === columns.length ? looks.lineEnd : looks.lineStart)
    cells.push({ column: next, look, value: cellText(text) })
    if (last > next) merges.push({ top: row, left: next, bottom: row, right: last })
    next = last + 1
  })
  return { row, height, isFixed: true, cells, merges }
}

function sumRow(parts: SheetParts, row: number, name: string, amounts: AmountCells): WrittenRow {
  const { columns, widths, looks, numberOf, setup, table } = parts
  const blank = numberOf(looks.text.whole)
  const amount = numberOf(looks.amount)
  return {
    row,
    height: textHeight([name], widths, setup.body.size),
    isFixed: false,
    cells: [
      { column: 1, look: numberOf(looks.name), value: cellText(name) },
      ...AMOUNT_KEYS.map((key, at) => ({
        column: AMOUNTS_FROM + at,
        look: amount,
        value: amountValue(amounts[key], table.unit),
      })),
      ...columns
        .slice(1 + AMOUNT_KEYS.length)
        .map((_, at) => ({ column: AMOUNTS_FROM + AMOUNT_KEYS.length + at, look: blank, value: null })),
    ],
    merges: [],
  }
}

function* blockRows(
  { columns, looks, numberOf, table }: SheetParts,
  row: number,
  { heights, placed }: Block,
  amounts: AmountCells,
): Generator<WrittenRow> {
  const cells = heights.map(() => new Array<WrittenCell>(columns.length))
  const merges: Range[][] = heights.map(() => [])
  const last = heights.length - 1
  const place = (
    from: number,
    to: number,
    left: number,
    right: number,
    look: LookNumber,
    value: WrittenCell['value'],
  ) => {
    for (let at = from; at <= to; at++)
      for (let column = left; column <= right; column++)
        (cells[at] as WrittenCell[])[column - 1] = {
          column,
          look,
          value: at === from && column === left ? value : null,
        }
    if (to > from || right > left) merges[from]?.push({ top: row + from, left, bottom: row + to, right })
  }
  for (const { text, from, to, column, lastColumn, piece } of placed) {
    const look = column === 1 ? looks.projectName : looks.text[piece]
    place(from, to, column, lastColumn, numberOf(look), cellText(text) || null)
  }
  const amount = numberOf(looks.amount)
  AMOUNT_KEYS.forEach((key, at) => {
    place(0, last, AMOUNTS_FROM + at, AMOUNTS_FROM + at, amount, amountValue(amounts[key], table.unit))
  })
  for (const [at, height] of heights.entries())
    yield { row: row + at, height, isFixed: false, cells: cells[at] ?? [], merges: merges[at] ?? [] }
}

function amountValue({ fen: amount, formula }: AmountCell, unit: TargetTable['unit']): WrittenCell['value'] {
  if (formula !== null) return { formula, result: cellNumber(amount ?? fen(0), unit) }
  return amount === null ? null : cellNumber(amount, unit)
}

function signatureText(signature: Signature): string {
  const entries = signatureEntries(signature).map((entry) => (entry.endsWith('：') ? entry + BY_HAND : entry))
  return entries.join(BETWEEN_ENTRIES)
}
