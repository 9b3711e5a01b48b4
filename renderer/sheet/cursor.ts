/**
 * The cursor of a sheet, whatever its rows and columns are: the selected rectangle and the active cell in it. Its corners
 * are held by row and column identity whenever what is on the screen changes, so that they survive rows coming and going.
 * Pure state; it neither paints nor scrolls.
 */
import { sameOrder } from './rows.ts'
import {
  cellCount,
  type Ground,
  type Move,
  moved,
  type Position,
  type Rectangle,
  rectangleOf,
  tabbed,
  walked,
} from './selection.ts'

/** Enter goes down and back to the column where a run of Tabs began; Tab goes on in reading order. */
export interface Advance {
  readonly by: 'enter' | 'tab'
  readonly backwards: boolean
}

/** A cell by the identity of its row and by its column. */
interface Place<Column> {
  readonly rowId: string
  readonly column: Column
}

export class Cursor<Row extends { readonly id: string }, Column extends string> {
  private rows: readonly Row[] = []
  private columns: readonly Column[]
  private rowAt = new Map<string, number>()
  private activeAt: Position = { row: 0, column: 0 }
  /** The rectangle reaches from the anchor to the head; of both, an extension moves the head. */
  private anchorAt: Position = { row: 0, column: 0 }
  private headAt: Position = { row: 0, column: 0 }
  /** Enter or Tab has moved the active cell inside the rectangle, and an extension begins there now. */
  private walked = false
  /** The column in which a run of Tabs began. */
  private tabStart: number | null = null

  /** There is always a column. */
  constructor(columns: readonly Column[]) {
    this.columns = columns
  }

  get active(): Place<Column> {
    return this.placeAt(this.activeAt)
  }

  /** The corner that an extension moves. */
  get head(): Place<Column> {
    return this.placeAt(this.headAt)
  }

  get activePosition(): Position {
    return this.activeAt
  }

  get rectangle(): Rectangle {
    return rectangleOf(this.anchorAt, this.headAt)
  }

  get wholeRows(): boolean {
    const { left, right } = this.rectangle
    return left === 0 && right === this.columns.length - 1
  }

  get wholeColumns(): boolean {
    const { top, bottom } = this.rectangle
    return top === 0 && bottom === this.rows.length - 1
  }

  /** null for a row or column that is not on the screen. */
  positionOf({ rowId, column }: Place<Column>): Position | null {
    const row = this.rowAt.get(rowId)
    const at = this.columns.indexOf(column)
    return row === undefined || at < 0 ? null : { row, column: at }
  }

  /** Takes what is on the screen now; corners whose row or column is gone stay at their place. */
  setGround(rows: readonly Row[], columns: readonly Column[]): void {
    const places = [this.activeAt, this.anchorAt, this.headAt].map((at) => ({ at, place: this.placeAt(at) }))
    if (!sameOrder(this.rows, rows)) this.rowAt = new Map(rows.map((row, at) => [row.id, at]))
    this.rows = rows
    this.columns = columns
    const [active, anchor, head] = places.map(({ at, place }) => ({
      row: this.rowAt.get(place.rowId) ?? Math.max(0, Math.min(at.row, rows.length - 1)),
      column: columns.includes(place.column) ? columns.indexOf(place.column) : Math.min(at.column, columns.length - 1),
    }))
    if (!active || !anchor || !head) return
    this.anchorAt = anchor
    this.headAt = head
    const { top, bottom, left, right } = this.rectangle
    this.activeAt = {
      row: Math.min(bottom, Math.max(top, active.row)),
      column: Math.min(right, Math.max(left, active.column)),
    }
  }

  /** The beginning of the first row that `isMeant`. */
  goToFirst(isMeant: (row: Row) => boolean): void {
    const first = this.rows.findIndex(isMeant)
    this.goTo({ row: Math.max(0, first), column: 0 })
  }

  goTo(position: Position): void {
    this.activeAt = position
    this.reach(position, position)
  }

  /** Makes the rectangle reach from where it began to `position`. */
  extendTo(position: Position): void {
    this.reach(this.extensionStart, position)
  }

  /** Moves the active cell, or with `extend` the far corner of the rectangle. */
  move(move: Move, extend: boolean, ground: Ground): void {
    if (extend) this.extendTo(moved(this.headAt, move, ground))
    else this.goTo(moved(this.activeAt, move, ground))
  }

  /** Inside a rectangle of several cells the active cell walks and the rectangle stays. False when there is no next cell. */
  advance({ by, backwards }: Advance): boolean {
    const from = this.activeAt
    const { rectangle } = this
    if (cellCount(rectangle) > 1) {
      this.activeAt = walked(from, rectangle, by === 'tab' ? 'rows' : 'columns', backwards)
      this.walked = true
      return true
    }
    if (by === 'tab') {
      const start = this.tabStart ?? from.column
      this.goTo(tabbed(from, backwards, { rowCount: this.rows.length, columnCount: this.columns.length }))
      this.tabStart = start
    } else {
      const row = Math.min(this.rows.length - 1, Math.max(0, from.row + (backwards ? -1 : 1)))
      this.goTo({ row, column: row === from.row ? from.column : (this.tabStart ?? from.column) })
    }
    return this.activeAt.row !== from.row || this.activeAt.column !== from.column
  }

  /** Whole rows: that of `position`, which becomes the active cell, or with `extend` all from where the selection began. */
  goToRow(position: Position, extend: boolean): void {
    const from = extend ? this.extensionStart.row : position.row
    if (!extend) this.activeAt = position
    this.reach({ row: from, column: 0 }, { row: position.row, column: this.lastColumn })
  }

  goToColumn(position: Position, extend: boolean): void {
    const from = extend ? this.extensionStart.column : position.column
    if (!extend) this.activeAt = position
    this.reach({ row: 0, column: from }, { row: this.lastRow, column: position.column })
  }

  /** Widens the rectangle to whole rows; the active cell stays. */
  selectWholeRows(): void {
    this.reach({ row: this.anchorAt.row, column: 0 }, { row: this.headAt.row, column: this.lastColumn })
  }

  selectWholeColumns(): void {
    this.reach({ row: 0, column: this.anchorAt.column }, { row: this.lastRow, column: this.headAt.column })
  }

  selectAll(): void {
    this.reach({ row: 0, column: 0 }, { row: this.lastRow, column: this.lastColumn })
  }

  select({ top, bottom, left, right }: Rectangle): void {
    this.goTo({ row: top, column: left })
    this.extendTo({ row: bottom, column: right })
  }

  /** Another rectangle around the active cell, which stays. */
  selectAround({ top, bottom, left, right }: Rectangle): void {
    this.reach({ row: top, column: left }, { row: bottom, column: right })
  }

  rowOf(place: Place<Column>): Row | undefined {
    return this.rows[this.rowAt.get(place.rowId) ?? -1]
  }

  private get extensionStart(): Position {
    return this.walked ? this.activeAt : this.anchorAt
  }

  private get lastRow(): number {
    return this.rows.length - 1
  }

  private get lastColumn(): number {
    return this.columns.length - 1
  }

  private reach(anchor: Position, head: Position): void {
    this.tabStart = null
    this.walked = false
    this.anchorAt = anchor
    this.headAt = head
  }

  private placeAt({ row, column }: Position): Place<Column> {
    return { rowId: this.rows[row]?.id ?? '', column: this.columns[column] ?? (this.columns[0] as Column) }
  }
}
