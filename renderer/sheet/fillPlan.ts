/**
 * What a fill would do: one block of cells, or one typed text, repeated over others. Fills go from projects to projects:
 * the cells of the 合计 row and of units are left alone and counted. Amounts are copied, never counted up, because a budget
 * has no series; a 总计 that follows its parts is filled as one that follows. Pure; rows and columns are those on the
 * screen.
 */
import type { CellChange } from '../../shared/commands.ts'
import type { NewId } from '../../shared/form.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import type { AmountUnit } from '../../shared/money.ts'
import { editorText, showsSum } from './cellEdits.ts'
import { amountReader } from './clipboard/pastedAmounts.ts'
import { changesOf, readProjectLine, type Tally } from './clipboard/projectLine.ts'
import type { SheetRow } from './rows.ts'
import type { Position, Rectangle } from './selection.ts'

export interface FillGround {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly ColumnKey[]
  readonly money: AmountUnit
  readonly newId: NewId
}

export interface FillPlan {
  readonly cells: readonly CellChange[]
  /** Cells that hold the filled text now, whether or not they held it before. */
  readonly filled: number
  /** Cells of the 合计 row and of units. */
  readonly skipped: number
  readonly notAmounts: number
  /** The first text that is no amount. */
  readonly notAmount: string | null
}

/** The cells of `source`, repeated over `target` so that the pattern goes on. */
export function planFill(ground: FillGround, source: Rectangle, target: Rectangle): FillPlan {
  const { rows, columns } = ground
  return plan(ground, target, ({ row, column }) => {
    const from = rows[repeated(row, source.top, source.bottom)]
    const key = columns[repeated(column, source.left, source.right)]
    if (from?.kind !== 'project' || key === undefined) return undefined
    return key === 'total' && columns[column] === 'total' && showsSum(from, key) ? '' : editorText(from, key)
  })
}

/** One typed text for every cell of `target` but `except`. */
export function planTyped(ground: FillGround, target: Rectangle, except: Position, text: string): FillPlan {
  return plan(ground, target, ({ row, column }) => (row === except.row && column === except.column ? undefined : text))
}

/** `textAt` is undefined for cells that the fill has nothing for. */
function plan(
  { rows, columns, money, newId }: FillGround,
  target: Rectangle,
  textAt: (position: Position) => string | undefined,
): FillPlan {
  const tally: Tally = { pasted: 0, sums: 0, readOnly: 0, notAmounts: 0, notAmount: null, rounded: 0 }
  const reader = { amountOf: amountReader(money, 'convert'), newId, tally }
  const keys = columns.slice(target.left, target.right + 1)
  let skipped = 0
  const cells = rows.slice(target.top, target.bottom + 1).flatMap((row, down) => {
    const line = keys.map((_, right) => textAt({ row: target.top + down, column: target.left + right }))
    if (row.kind === 'project') {
      const values = readProjectLine(row.project, row.texts.indicators, keys, line, reader)
      return changesOf(row.project, values, keys)
    }
    skipped += line.filter((text) => text !== undefined && text !== '').length
    return []
  })
  return { cells, filled: tally.pasted, skipped, notAmounts: tally.notAmounts, notAmount: tally.notAmount }
}

/** Which of `first` to `last` comes to lie at `at` when they are repeated in both directions. */
function repeated(at: number, first: number, last: number): number {
  const count = last - first + 1
  return first + ((((at - first) % count) + count) % count)
}
