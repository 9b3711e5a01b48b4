/**
 * Where a copied block comes to lie: which value goes to which cell, before anybody asks what the cell makes of it. One
 * value fills the selected cells, a block that fits into them several times is repeated, any other keeps its own size.
 * Pure; rows and columns are those on the screen.
 */
import type { IndicatorContent, Project } from '../../../shared/form.ts'
import { type ColumnKey, isAmountColumn } from '../../../shared/layout.ts'
import type { AmountUnit } from '../../../shared/money.ts'
import type { SheetRow } from '../rows.ts'
import { cellCount, type Rectangle } from '../selection.ts'
import { indicatorRows } from './indicatorRows.ts'
import { withSuffix } from './pastedAmounts.ts'
import type { Copied } from './readClipboard.ts'
import { type Block, widthOf } from './tabbedText.ts'

export interface Ground {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly ColumnKey[]
  /** The selected cells. */
  readonly target: Rectangle
}

/** Texts for the columns of a placing; undefined where the block has no cell. */
export type Line = readonly (string | undefined)[]

export interface PlacedLines {
  readonly kind: 'lines'
  /** The columns that the block covers. */
  readonly columns: readonly ColumnKey[]
  readonly lines: readonly { readonly row: SheetRow; readonly line: Line }[]
  /** Lines that found no row, blank ones left out. */
  readonly missing: readonly Line[]
  /** How many values, blank ones aside, are to the right of the last column. */
  readonly beside: number
}

export type Placed =
  | PlacedLines
  /** One value for one cell, which is as good as typing it there. */
  | { readonly kind: 'single'; readonly row: SheetRow; readonly column: ColumnKey; readonly text: string }
  | { readonly kind: 'indicators'; readonly project: Project; readonly contents: readonly IndicatorContent[] }

export function placed({ rows, columns, target }: Ground, copied: Copied): Placed {
  const row = rows[target.top]
  const column = columns[target.left]
  if (row && column && cellCount(target) === 1) {
    const text = singleText(copied, row, column)
    if (text !== null) return { kind: 'single', row, column, text }
    const contents = column === 'indicators' && row.kind === 'project' ? indicatorRows(copied.block) : null
    if (contents && row.kind === 'project') return { kind: 'indicators', project: row.project, contents }
  }
  return placedLines(rows, columns, target, copied.block)
}

/** Paragraphs are one text where texts have paragraphs, and rows everywhere else. */
function singleText(copied: Copied, row: SheetRow, column: ColumnKey): string | null {
  const takesParagraphs = row.kind === 'project' && (column === 'goal' || column === 'indicators')
  if (copied.kind === 'running-text' && takesParagraphs) return copied.text
  const [only, ...others] = copied.block.flat()
  return only !== undefined && others.length === 0 ? only : null
}

function placedLines(
  rows: readonly SheetRow[],
  columns: readonly ColumnKey[],
  target: Rectangle,
  block: Block,
): PlacedLines {
  const room = { height: target.bottom - target.top + 1, width: target.right - target.left + 1 }
  const own = { height: block.length, width: widthOf(block) }
  const repeats = fits(room.height, own.height) && fits(room.width, own.width)
  const height = repeats ? Math.max(room.height, own.height) : own.height
  const width = repeats ? Math.max(room.width, own.width) : own.width
  const covered = columns.slice(target.left, target.left + width)
  const lines: { row: SheetRow; line: Line }[] = []
  const missing: Line[] = []
  let beside = 0
  for (let down = 0; down < height; down++) {
    const source = block[down % own.height] ?? []
    const line = covered.map((_, right) => source[right % own.width])
    const row = rows[target.top + down]
    if (row) lines.push({ row, line })
    else if (line.some((text) => isFilled(text))) missing.push(line)
    if (width > covered.length) beside += source.filter((text, at) => at >= covered.length && isFilled(text)).length
  }
  return { kind: 'lines', columns: covered, lines, missing, beside }
}

/** The same with every amount in this unit of money, in which it was copied. */
export function inMoney(block: Placed, money: AmountUnit): Placed {
  const told = (text: string | undefined, column: ColumnKey | undefined) =>
    text !== undefined && column !== undefined && isAmountColumn(column) ? withSuffix(text, money) : text
  switch (block.kind) {
    case 'indicators':
      return block
    case 'single':
      return { ...block, text: told(block.text, block.column) ?? '' }
    case 'lines': {
      const { columns, lines, missing } = block
      const inLine = (line: Line) => line.map((text, at) => told(text, columns[at]))
      return {
        ...block,
        lines: lines.map(({ row, line }) => ({ row, line: inLine(line) })),
        missing: missing.map(inLine),
      }
    }
  }
}

export function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function fits(room: number, block: number): boolean {
  return room === 1 || room % block === 0
}
