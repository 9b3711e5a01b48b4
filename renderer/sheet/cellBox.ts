/**
 * The box of a sheet cell in CSS pixels at a zoom level: the one truth that the stylesheet (through custom properties), the
 * text measuring and the column widths share. Zooming chooses another box rather than scaling the page, because measured
 * heights hold only for whole-pixel fonts; all values are whole numbers.
 */
import { PROJECT_INDENT } from '../../shared/layout.ts'
import type { ZoomLevel } from '../../shared/sheetView.ts'

/** 宋体 first: the sheet is the paper form, and its embedded bitmaps are crisp at 14 px on the clerks' screens. */
export const FONT_FAMILY = '"SimSun", "宋体", "Noto Serif CJK SC", "WenQuanYi Zen Hei", sans-serif'

export interface CellBox {
  readonly fontSize: number
  readonly lineHeight: number
  readonly paddingX: number
  readonly paddingY: number
  /** Right and bottom; the neighbours' borders close the other two sides. One pixel at every zoom level. */
  readonly border: number
  /** What a project's name stands in from its unit's. */
  readonly indent: number
  /** The line under an amount that says by how much a stated figure misses its parts; row numbers are as small. */
  readonly differenceFontSize: number
  readonly differenceLine: number
  /** The triangle, diamond or dot of a finding. */
  readonly mark: number
  readonly rowNumberWidth: number
}

export function cellBox(zoom: ZoomLevel): CellBox {
  const at = (pixels: number) => scaled(pixels, zoom)
  const fontSize = at(14)
  return {
    fontSize,
    lineHeight: at(19),
    paddingX: at(5),
    paddingY: at(4),
    border: 1,
    indent: (PROJECT_INDENT * fontSize) / 2,
    differenceFontSize: at(12),
    differenceLine: at(15),
    mark: at(9),
    rowNumberWidth: at(40),
  }
}

/** A length that is `pixels` at 100 %. */
export function scaled(pixels: number, zoom: ZoomLevel): number {
  return Math.round((pixels * zoom) / 100)
}

/** What is left and right of a cell's text. */
export function aroundText({ paddingX, border }: CellBox): number {
  return 2 * paddingX + border
}

/** The width left for text in a column of this width. */
export function textWidth(columnWidth: number, indented: boolean, box: CellBox): number {
  return columnWidth - aroundText(box) - (indented ? box.indent : 0)
}

/** Hands the box to the stylesheet. */
export function setCellBox(element: HTMLElement, box: CellBox): void {
  const lengths = {
    'font-size': box.fontSize,
    'line-height': box.lineHeight,
    'padding-x': box.paddingX,
    'padding-y': box.paddingY,
    border: box.border,
    indent: box.indent,
    'difference-font-size': box.differenceFontSize,
    'difference-line': box.differenceLine,
    mark: box.mark,
  }
  for (const [name, pixels] of Object.entries(lengths)) element.style.setProperty(`--cell-${name}`, `${pixels}px`)
  element.style.setProperty('--cell-font-family', FONT_FAMILY)
}
