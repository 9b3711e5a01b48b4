/**
 * Edits of several cells at once: pasting a block of texts and clearing a rectangle. Pure. A paste is read from the
 * projects upwards, each level against the sums that the level below has just been given, so that a pasted total which
 * agrees with the amounts pasted beside it keeps following them.
 */
import { applyCommands, type CellChange } from '../../shared/commands.ts'
import type { NewId, TargetTable } from '../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { tableTotals } from '../../shared/totals.ts'
import { readCell, readOnlyReason, setCells } from './cellEdits.ts'
import { type RowMemory, type SheetRow, sheetRows } from './rows.ts'
import type { Rectangle } from './selection.ts'
import type { PasteOutcome } from './texts.ts'

export interface BlockEdit extends PasteOutcome {
  readonly cells: readonly CellChange[]
  /** Where the block lies now, as far as it is inside the table. */
  readonly covered: Rectangle
}

interface Value {
  readonly row: number
  readonly column: ColumnKey
  readonly text: string
}

/**
 * Puts a block of texts into the table at the rectangle's corner. One value fills the rectangle, a block that fits into
 * it several times is repeated; otherwise the block keeps its own size.
 */
export function pasteBlock(
  table: TargetTable,
  target: Rectangle,
  block: readonly (readonly string[])[],
  newId: NewId,
): BlockEdit {
  const memory: RowMemory = new WeakMap()
  let rows = sheetRows(table, tableTotals(table), memory)
  const { values, outside, covered } = placedValues(target, block, rows.length)
  const writable = values.filter(({ row, column }) => readOnlyReason(rows[row] as SheetRow, column) === null)
  const cells: CellChange[] = []
  let notAmounts = 0
  for (const level of [0, 1, 2, 3]) {
    const found: CellChange[] = []
    for (const { row, column, text } of writable) {
      const at = rows[row] as SheetRow
      if (levelOf(at, column) !== level) continue
      const reading = readCell(at, column, text, newId)
      if (reading.kind === 'refused') notAmounts += 1
      if (reading.kind === 'change') found.push(reading.change)
    }
    if (found.length === 0) continue
    cells.push(...found)
    const applied = applyCommands({ tables: [table] }, setCells(table.id, cells)).document.tables[0]
    if (applied) rows = sheetRows(applied, tableTotals(applied), memory)
  }
  const readOnly = values.length - writable.length
  return { cells, covered, pasted: writable.length - notAmounts, readOnly, notAmounts, outside }
}

/** Empties every cell of the rectangle that holds something; a sum that follows its parts holds nothing. */
export function clearBlock(rows: readonly SheetRow[], target: Rectangle, newId: NewId): readonly CellChange[] {
  const cells: CellChange[] = []
  for (const row of rows.slice(target.top, target.bottom + 1)) {
    for (const column of COLUMN_KEYS.slice(target.left, target.right + 1)) {
      const reading = readCell(row, column, '', newId)
      if (reading.kind === 'change') cells.push(reading.change)
    }
  }
  return cells
}

/** The cells of a rectangle as rows of values. */
export function blockOf<Cell>(
  rows: readonly SheetRow[],
  target: Rectangle,
  of: (row: SheetRow, column: ColumnKey) => Cell,
): readonly (readonly Cell[])[] {
  const columns = COLUMN_KEYS.slice(target.left, target.right + 1)
  return rows.slice(target.top, target.bottom + 1).map((row) => columns.map((column) => of(row, column)))
}

/** Sums are read after what they add up. */
function levelOf(row: SheetRow, column: ColumnKey): number {
  if (!isAmountColumn(column)) return 0
  if (row.kind === 'project') return column === 'total' ? 1 : 0
  return row.kind === 'unit' ? 2 : 3
}

function placedValues(
  target: Rectangle,
  block: readonly (readonly string[])[],
  rowCount: number,
): { values: readonly Value[]; outside: number; covered: Rectangle } {
  const room = { height: target.bottom - target.top + 1, width: target.right - target.left + 1 }
  const own = { height: block.length, width: block.reduce((widest, line) => Math.max(widest, line.length), 0) }
  const repeats = fits(room.height, own.height) && fits(room.width, own.width)
  const height = repeats ? Math.max(room.height, own.height) : own.height
  const width = repeats ? Math.max(room.width, own.width) : own.width
  const values: Value[] = []
  let outside = 0
  for (let down = 0; down < height; down++) {
    const line = block[down % own.height] ?? []
    for (let right = 0; right < width; right++) {
      const text = line[right % own.width]
      if (text === undefined) continue
      const row = target.top + down
      const column = COLUMN_KEYS[target.left + right]
      if (column === undefined || row >= rowCount) outside += 1
      else values.push({ row, column, text })
    }
  }
  const bottom = Math.min(rowCount, target.top + height) - 1
  const right = Math.min(COLUMN_KEYS.length, target.left + width) - 1
  return { values, outside, covered: { ...target, bottom, right } }
}

function fits(room: number, block: number): boolean {
  return room === 1 || room % block === 0
}
