/**
 * What reading has to say besides the form, and the account of cells: a step takes each cell that it puts into the form or
 * speaks of, and what nobody took is reported as left out at the end. So nothing in a file disappears unsaid.
 */

import { addressOf, columnName } from '../../../shared/cellAddress.ts'
import type { Assumption, ReadingNote, ReadingWarning, WarningKind } from '../../../shared/reading.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { oneLine } from './labels.ts'
import { texts } from './texts.ts'

/** Rows of left-over cells that get a note of their own; what is more is summed up in one. */
const MOST_ROW_NOTES = 100
/** Notes, and warnings, of one reading; what is more is summed up. Nobody reads so many, and they cost memory. */
const MOST_NOTES = 20_000

export class Report {
  readonly notes: ReadingNote[] = []
  readonly warnings: ReadingWarning[] = []
  private readonly taken = new Set<Cell>()
  /** Notes that were not kept, by kind. */
  private readonly unkept = new Map<ReadingNote['kind'] | WarningKind, { count: number; from: string; to: string }>()
  private readonly isSettled: (assumption: Assumption) => boolean

  /** `isSettled`: the user settled what an assumption is about, so that it is none. */
  constructor(isSettled: (assumption: Assumption) => boolean) {
    this.isSettled = isSettled
  }

  take(cell: Cell): void {
    this.taken.add(cell)
  }

  isTaken(cell: Cell): boolean {
    return this.taken.has(cell)
  }

  note(kind: 'changed' | 'left-out', message: string, cell: Cell | string | null): void {
    this.keep(this.notes, { kind, message, at: addressText(cell), assumption: null })
  }

  /** `assumption` says which choice of the user's would change it. */
  assume(message: string, cell: Cell | string | null, assumption: Assumption | null): void {
    if (assumption && this.isSettled(assumption)) return
    this.keep(this.notes, { kind: 'assumed', message, at: addressText(cell), assumption })
  }

  warn(kind: WarningKind, message: string, cell: Cell | string | null): void {
    this.keep(this.warnings, { kind, message, at: addressText(cell) })
  }

  /** To be called once, at the end: says how much there was to say besides. */
  sumUp(): void {
    for (const [kind, { count, from, to }] of this.unkept) {
      const message = texts.moreNotes(count, from, to)
      if (isNoteKind(kind)) this.notes.push({ kind, message, at: null, assumption: null })
      else this.warnings.push({ kind, message, at: null })
    }
  }

  private keep<Note extends ReadingNote | ReadingWarning>(kept: Note[], note: Note): void {
    if (kept.length < MOST_NOTES) {
      kept.push(note)
      return
    }
    const at = note.at ?? ''
    const more = this.unkept.get(note.kind)
    if (more) this.unkept.set(note.kind, { ...more, count: more.count + 1, to: at || more.to })
    else this.unkept.set(note.kind, { count: 1, from: at, to: at })
  }

  /** Notes for every cell of the sheet that nobody took: by column where the form has none there, else by row. */
  leftOver(
    sheet: Sheet,
    formColumns: ReadonlySet<number>,
    header: { readonly top: number; readonly bottom: number },
  ): void {
    const byColumn = new Map<number, Cell[]>()
    const byRow = new Map<number, Cell[]>()
    for (const cells of sheet.rows.values())
      for (const cell of cells.values()) {
        if (this.taken.has(cell)) continue
        const inOwnColumn = cell.row >= header.top && !formColumns.has(cell.column)
        const groups = inOwnColumn ? byColumn : byRow
        const key = inOwnColumn ? cell.column : cell.row
        const group = groups.get(key)
        if (group) group.push(cell)
        else groups.set(key, [cell])
      }
    for (const [column, cells] of byColumn) {
      const title = cells.find((cell) => cell.row <= header.bottom)
      const message = texts.columnLeftOut(columnName(column), title ? oneLine(title.text) : null, rangesOf(cells))
      this.note('left-out', message, cells[0] as Cell)
    }
    const rows = [...byRow.values()]
    for (const cells of rows.slice(0, MOST_ROW_NOTES)) {
      const first = cells[0] as Cell
      this.note(
        'left-out',
        texts.cellsLeftOut(
          cells.map((cell) => addressText(cell) ?? ''),
          oneLine(first.text),
        ),
        first,
      )
    }
    const others = rows.slice(MOST_ROW_NOTES).flat()
    const [first] = others
    if (first)
      this.note('left-out', texts.moreLeftOut(others.length, first.row, others.at(-1)?.row ?? first.row), first)
    if (sheet.beyond)
      this.note('left-out', texts.beyondColumns(sheet.beyond.count, sheet.beyond.first), sheet.beyond.first)
  }
}

function isNoteKind(kind: ReadingNote['kind'] | WarningKind): kind is ReadingNote['kind'] {
  return kind === 'assumed' || kind === 'changed' || kind === 'left-out'
}

function addressText(cell: Cell | string | null): string | null {
  return cell === null || typeof cell === 'string' ? cell : addressOf(cell.row, cell.column)
}

/** `H6:H9、H12` for cells of one column in rising order. */
function rangesOf(cells: readonly Cell[]): string {
  const runs: { first: Cell; last: Cell }[] = []
  for (const cell of cells) {
    const run = runs.at(-1)
    if (run && cell.row === run.last.row + 1) run.last = cell
    else runs.push({ first: cell, last: cell })
  }
  return runs
    .map(({ first, last }) => (first === last ? addressText(first) : `${addressText(first)}:${addressText(last)}`))
    .join('、')
}
