/**
 * The open sheet as its parts (editing, mouse, filling, clipboard ...) see it: what is on the screen now, who shows it,
 * and how they tell that the cursor has changed. The controller is the one that implements it.
 */
import type { ColumnKey } from '../../shared/layout.ts'
import type { CellEditor } from './cellEditor.ts'
import type { Cursor } from './cursor.ts'
import type { GridView } from './gridView.ts'
import type { RowHeights } from './rowHeights.ts'
import type { SheetRow } from './rows.ts'
import type { Rectangle } from './selection.ts'
import type { CellPlace, SheetProps } from './sheetProps.ts'

export interface OpenSheet {
  readonly props: SheetProps
  /** The rows on the screen, the 合计 row first. */
  readonly rows: readonly SheetRow[]
  /** The columns on the screen, from left to right. */
  readonly columns: readonly ColumnKey[]
  readonly cursor: Cursor<SheetRow, ColumnKey>
  readonly grid: GridView
  readonly editor: CellEditor<CellPlace>
  readonly heights: RowHeights
  /** What the frame is drawn around: the selection, or what a fill that is being dragged would cover too. */
  readonly frame: Rectangle
  /** Ends an open edit. False when it was refused; the editor then stays open with the text as it was typed. */
  readonly commit: () => boolean
  /** Scrolls to the cursor's head at once; paints and tells where it is when the turn ends. */
  readonly cursorMoved: () => void
  /** Paints and tells the selection when the turn ends, without scrolling. */
  readonly selectionChanged: () => void
  /** Scrolls to the active cell. */
  readonly reveal: () => void
  /** Lays the editor over the cell that it belongs to. */
  readonly layEditor: () => void
}
