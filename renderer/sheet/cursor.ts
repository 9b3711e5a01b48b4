/**
 * The cursor: the active cell and the rectangle that reaches from it, held by row identity so that it survives rows
 * coming and going above it. Pure state; it neither paints nor scrolls.
 */
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import type { Advance } from './keys.ts'
import type { SheetRow } from './rows.ts'
import { type Ground, type Move, moved, type Position, type Rectangle, rectangleOf, tabbed } from './selection.ts'
import type { CellPlace } from './sheetProps.ts'

export class Cursor {
  private rows: readonly SheetRow[] = []
  private rowAt = new Map<string, number>()
  private activeAt: Position = { row: 0, column: 0 }
  /** The far corner of the rectangle; the active cell is the near one. */
  private headAt: Position = { row: 0, column: 0 }
  /** The column in which a run of Tabs began. */
  private tabStart: number | null = null

  get active(): CellPlace {
    return this.placeAt(this.activeAt)
  }

  get head(): CellPlace {
    return this.placeAt(this.headAt)
  }

  get activePosition(): Position {
    return this.activeAt
  }

  get rectangle(): Rectangle {
    return rectangleOf(this.activeAt, this.headAt)
  }

  positionOf({ rowId, column }: CellPlace): Position | null {
    const row = this.rowAt.get(rowId)
    return row === undefined ? null : { row, column: COLUMN_KEYS.indexOf(column) }
  }

  /** Takes the new rows; corners whose row is gone stay at their place on the screen. */
  setRows(rows: readonly SheetRow[]): void {
    const corners = [this.activeAt, this.headAt].map((at) => ({ at, id: this.rows[at.row]?.id }))
    this.rows = rows
    this.rowAt = new Map(rows.map((row, at) => [row.id, at]))
    const [active, head] = corners.map(({ at, id }) => ({
      column: at.column,
      row: (id === undefined ? undefined : this.rowAt.get(id)) ?? Math.min(at.row, rows.length - 1),
    }))
    if (active) this.activeAt = active
    if (head) this.headAt = head
  }

  /** The first cell that a newcomer would type into: the first project's name. */
  goToStart(): void {
    const first = this.rows.findIndex((row) => row.kind === 'project')
    this.goTo({ row: Math.max(0, first), column: 0 })
  }

  goTo(position: Position): void {
    this.tabStart = null
    this.collapse(position)
  }

  /** Drops the rectangle; a run of Tabs goes on. */
  collapse(position: Position = this.activeAt): void {
    this.activeAt = position
    this.headAt = position
  }

  extendTo(position: Position): void {
    this.tabStart = null
    this.headAt = position
  }

  /** Moves the active cell, or with `extend` the far corner of the rectangle. */
  move(move: Move, extend: boolean, ground: Ground): void {
    if (extend) this.extendTo(moved(this.headAt, move, ground))
    else this.goTo(moved(this.activeAt, move, ground))
  }

  /** False when there is no next cell. */
  advance({ by, backwards }: Advance): boolean {
    const from = this.activeAt
    if (by === 'tab') {
      const start = this.tabStart ?? from.column
      this.goTo(tabbed(from, backwards, this.rows.length))
      this.tabStart = start
    } else {
      const row = Math.min(this.rows.length - 1, Math.max(0, from.row + (backwards ? -1 : 1)))
      this.goTo({ row, column: row === from.row ? from.column : (this.tabStart ?? from.column) })
    }
    return this.activeAt.row !== from.row || this.activeAt.column !== from.column
  }

  /** Selects a row, or with `extend` all rows from the active cell's to it. */
  selectRow(rowId: string, extend: boolean): void {
    const row = this.rowAt.get(rowId)
    if (row === undefined) return
    this.goTo({ row: extend ? this.activeAt.row : row, column: 0 })
    this.extendTo({ row, column: COLUMN_KEYS.length - 1 })
  }

  select({ top, bottom, left, right }: Rectangle): void {
    this.goTo({ row: top, column: left })
    this.extendTo({ row: bottom, column: right })
  }

  selectAll(): void {
    this.goTo({ row: 0, column: 0 })
    this.extendTo({ row: this.rows.length - 1, column: COLUMN_KEYS.length - 1 })
  }

  rowOf(place: CellPlace): SheetRow | undefined {
    return this.rows[this.rowAt.get(place.rowId) ?? -1]
  }

  private placeAt({ row, column }: Position): CellPlace {
    return { rowId: this.rows[row]?.id ?? '', column: COLUMN_KEYS[column] as ColumnKey }
  }
}
