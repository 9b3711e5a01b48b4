/**
 * The open sheet of indicators as its parts (editing, mouse, clipboard ...) see it: the lines on the screen, the cursor,
 * the editor, and how a step is carried out. The controller is the one that implements it.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import type { MenuRequest } from '../../actions/menuModel.ts'
import type { CellEditor } from '../../sheet/cellEditor.ts'
import type { Cursor } from '../../sheet/cursor.ts'
import type { Rectangle } from '../../sheet/selection.ts'
import type { OpenList } from '../../suggesting/openList.ts'
import type { IndicatorColumn } from '../indicatorColumns.ts'
import type { IndicatorSheetProps } from '../indicatorSheetProps.ts'
import type { IndicatorLine } from './indicatorLines.ts'
import type { LineGround, LineStep } from './lineStep.ts'

/** A cell by its line's identity. */
export interface LinePlace {
  readonly rowId: string
  readonly column: IndicatorColumn
}

export type IndicatorList = OpenList<Partial<IndicatorContent>>

export interface OpenIndicators {
  readonly props: IndicatorSheetProps
  readonly lines: readonly IndicatorLine[]
  readonly cursor: Cursor<IndicatorLine, IndicatorColumn>
  readonly editor: CellEditor<LinePlace>
  /** What a plan is made on. */
  readonly ground: LineGround
  /** The list of suggestions at the open editor. */
  list: IndicatorList
  /** What a taken suggestion sets besides the text that it left in the editor. */
  taken: Partial<IndicatorContent>
  /** Where dragged lines would go: in front of the line at this place; null while none are dragged. */
  dropBefore: number | null
  /** The menu that is open. */
  menu: MenuRequest | null
  readonly cellElement: (place: LinePlace) => HTMLElement | null
  /** The heights of the lines, and of what is seen of them at once, in pixels. */
  readonly heights: () => { readonly lines: readonly number[]; readonly page: number }
  /** Makes the step's edit, says what it says and selects what it selects. False when it was refused. */
  readonly carryOut: (step: LineStep) => boolean
  /** Ends an open edit. False when it was refused; the editor then stays open with the text as it was typed. */
  readonly commit: () => boolean
  /** Does it once the last edit is on the screen. */
  readonly afterShown: (act: () => void) => void
  /** Paints, and tells where the user is, when the turn ends. */
  readonly changed: () => void
  /** As `changed`, and scrolls to the cursor's head. */
  readonly cursorMoved: () => void
  /** Scrolls to the active cell and lays the text area over it. */
  readonly bringEditor: () => void
}

/** The selected rectangle without the empty last line where that is only one of several. */
export function filledRectangle({ cursor, lines }: Pick<OpenIndicators, 'cursor' | 'lines'>): Rectangle {
  const { rectangle } = cursor
  const { top, bottom } = rectangle
  return bottom > top && lines[bottom]?.kind === 'empty' ? { ...rectangle, bottom: bottom - 1 } : rectangle
}
