/** What is to be painted of the sheet of indicators now. A new value after every change. */
import type { MenuRequest } from '../../actions/menuModel.ts'
import type { Position, Rectangle } from '../../sheet/selection.ts'
import type { IndicatorLine } from './indicatorLines.ts'
import type { IndicatorList, OpenIndicators } from './openIndicators.ts'

export interface IndicatorView {
  readonly lines: readonly IndicatorLine[]
  readonly active: Position
  readonly rectangle: Rectangle
  readonly focused: boolean
  readonly editing: boolean
  readonly list: IndicatorList
  readonly dropBefore: number | null
  readonly menu: MenuRequest | null
}

export function viewOf(sheet: OpenIndicators): IndicatorView {
  const { lines, cursor, editor, list, dropBefore, menu } = sheet
  return {
    lines,
    active: cursor.activePosition,
    rectangle: cursor.rectangle,
    focused: editor.focused,
    editing: editor.open !== null,
    list,
    dropBefore,
    menu,
  }
}
