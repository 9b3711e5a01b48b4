/**
 * Replacing a searched text: each cell's new text is read exactly as if it had been typed. What only shows in a cell and
 * cannot be typed there is left alone and counted: sums, cells that take no text, amounts with more decimals than are
 * shown (what would be replaced is not what is seen). Pure.
 */
import type { CellChange } from '../../shared/commands.ts'
import type { NewId } from '../../shared/form.ts'
import { editorText, readCell, readOnlyReason, showsSum } from '../sheet/cellEdits.ts'
import type { SheetRow } from '../sheet/rows.ts'
import { type Field, type Match, occurrences } from './matches.ts'
import { SEARCHING_TEXTS } from './texts.ts'

type Occurrence = Pick<Match, 'start' | 'end'>

/** Why an occurrence was left alone. `unfit`: the cell would not take the new text. */
export type LeftReason = 'sum' | 'read-only' | 'decimals' | 'unfit' | 'unchanged'

export interface AllReplaced {
  readonly cells: readonly CellChange[]
  /** Numbers of occurrences. */
  readonly replaced: number
  readonly left: Readonly<Record<LeftReason, number>>
  /** A sentence about something that could not be kept as it was, or null. */
  readonly note: string | null
}

export function replaceAll({ rows, columns }: Field, pattern: RegExp, by: string, newId: NewId): AllReplaced {
  const cells: CellChange[] = []
  const left: Record<LeftReason, number> = { sum: 0, 'read-only': 0, decimals: 0, unfit: 0, unchanged: 0 }
  let replaced = 0
  let note: string | null = null
  for (const row of rows) {
    for (const column of columns) {
      const text = row.texts[column]
      const found = occurrences(text, pattern)
      if (found.length === 0) continue
      const fixed = fixedReason(row, column)
      const reading = fixed === null ? readCell(row, column, withReplaced(text, found, by), newId) : null
      if (fixed !== null) left[fixed] += found.length
      else if (reading?.kind === 'refused') left.unfit += found.length
      else if (reading?.kind === 'unchanged') left.unchanged += found.length
      else if (reading) {
        cells.push(reading.change)
        replaced += found.length
        note ??= reading.note
      }
    }
  }
  return { cells, replaced, left, note }
}

export type OneReplaced =
  /** `note` is a sentence about what could not be kept as it was, or null. */
  | { readonly kind: 'change'; readonly change: CellChange; readonly note: string | null }
  | { readonly kind: 'left'; readonly message: string }

/** Replaces one occurrence in a cell of `row`. */
export function replaceOne(row: SheetRow, match: Match, by: string, newId: NewId): OneReplaced {
  const { column } = match
  const fixed = fixedReason(row, column)
  if (fixed === 'read-only') return { kind: 'left', message: readOnlyReason(row, column) ?? '' }
  if (fixed !== null) return { kind: 'left', message: SEARCHING_TEXTS.whyLeft[fixed] }
  const reading = readCell(row, column, withReplaced(row.texts[column], [match], by), newId)
  switch (reading.kind) {
    case 'change':
      return reading
    case 'unchanged':
      return { kind: 'left', message: SEARCHING_TEXTS.whyLeft.unchanged }
    case 'refused':
      return { kind: 'left', message: SEARCHING_TEXTS.whyLeft.unfit }
  }
}

function fixedReason(row: SheetRow, column: Match['column']): 'sum' | 'read-only' | 'decimals' | null {
  if (readOnlyReason(row, column) !== null) return 'read-only'
  if (showsSum(row, column)) return 'sum'
  return editorText(row, column) === row.texts[column] ? null : 'decimals'
}

function withReplaced(text: string, found: readonly Occurrence[], by: string): string {
  const ends = [0, ...found.map(({ end }) => end)]
  const between = ends.map((end, at) => text.slice(end, found[at]?.start))
  return between.join(by)
}
