/**
 * The box of a sheet cell in CSS pixels: the one truth that the stylesheet (through custom properties), the text
 * measuring and the column widths share. All values are whole numbers: measured heights hold only for whole-pixel fonts.
 */
import { PROJECT_INDENT } from '../../shared/layout.ts'

/** 宋体 first: the sheet is the paper form, and its embedded bitmaps are crisp at 14 px on the clerks' screens. */
export const FONT_FAMILY = '"SimSun", "宋体", "Noto Serif CJK SC", "WenQuanYi Zen Hei", sans-serif'
export const FONT_SIZE = 14
export const LINE_HEIGHT = 19
export const PADDING_X = 5
export const PADDING_Y = 4
/** Right and bottom; the neighbours' borders close the other two sides. */
export const BORDER = 1
/** What a project's name stands in from its unit's. */
export const INDENT = (PROJECT_INDENT * FONT_SIZE) / 2
/** The line under an amount that says by how much a stated figure misses its parts. */
export const DIFFERENCE_FONT_SIZE = 12
export const DIFFERENCE_LINE = 15
export const ROW_NUMBER_WIDTH = 40

/** The width left for text in a column of this width. */
export function textWidth(columnWidth: number, indented: boolean): number {
  return columnWidth - 2 * PADDING_X - BORDER - (indented ? INDENT : 0)
}

/** Hands the box to the stylesheet. */
export function setCellBox(element: HTMLElement): void {
  const lengths = {
    'font-size': FONT_SIZE,
    'line-height': LINE_HEIGHT,
    'padding-x': PADDING_X,
    'padding-y': PADDING_Y,
    border: BORDER,
    indent: INDENT,
    'difference-font-size': DIFFERENCE_FONT_SIZE,
    'difference-line': DIFFERENCE_LINE,
  }
  for (const [name, pixels] of Object.entries(lengths)) element.style.setProperty(`--cell-${name}`, `${pixels}px`)
  element.style.setProperty('--cell-font-family', FONT_FAMILY)
}
