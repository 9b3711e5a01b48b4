/**
 * How the printed page looks: paper, columns, fonts, and where pages break. Lengths are CSS pixels (96 to the inch)
 * unless they say otherwise.
 *
 * - Borders are separate and drawn right and below by each cell: collapsed ones stay open where a row is split.
 * - No bold: where a font has no bold face the browser draws one, which a PDF can only embed glyph by glyph (Type 3).
 * - Fonts with TrueType outlines come first, for the same reason.
 */
import { COLUMNS, type Column, type ColumnKey, isAmountColumn, PROJECT_INDENT } from '../layout.ts'
import { type PageSetup, sheetSize } from './pageSetup.ts'

export const SONG =
  'SimSun, 宋体, "Songti SC", STSong, "AR PL SungtiL GB", "WenQuanYi Zen Hei", "Noto Serif CJK SC", "Source Han Serif SC", serif'
export const HEI =
  'SimHei, 黑体, "Heiti SC", STHeiti, "WenQuanYi Zen Hei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

/** 9 pt, at which the columns fill A4, are 12 of these. */
const PIXELS_PER_POINT = 96 / 72
const LINE_HEIGHT = 1.4
const PIXELS_PER_MM = 96 / 25.4

const PADDING = 2.5
const BORDER = 1
/** Room for the rounding of column widths to whole pixels. */
const SLACK = 1
/** Of a full-width character; the widest that a digit is in the fonts above. */
const DIGIT_WIDTH = 0.6

/** `digits` is the length of the longest amount: columns of amounts grow with it, since a number is never split. */
export function pageStyle(setup: PageSetup, digits: number): string {
  return `@page {
  size: ${setup.paper} ${setup.orientation};
  margin: ${setup.margins.top}mm ${setup.margins.right}mm ${setup.margins.bottom}mm ${setup.margins.left}mm;
  @bottom-center {
    content: "第 " counter(page) " 页 共 " counter(pages) " 页";
    font: 9pt ${SONG};
    vertical-align: top;
    padding-top: 2mm;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  font: ${bodyPixels(setup)}px/${LINE_HEIGHT} ${SONG};
  color: #000;
  text-spacing-trim: space-all;
  text-autospace: no-autospace;
}
h1 {
  margin: 0 0 2mm;
  font: 16pt/1.3 ${HEI};
  text-align: center;
}
.heading {
  display: flex;
  justify-content: space-between;
  gap: 2em;
  margin: 0 ${PADDING}px 1mm;
}
.heading span + span { white-space: nowrap; }
table {
  width: calc(100% - ${BORDER}px);
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0;
}
${columnRules(setup, digits)}
th, td {
  padding: 1.5px ${PADDING}px;
  border: solid #000;
  border-width: 0 ${BORDER}px ${BORDER}px 0;
  box-decoration-break: clone;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  vertical-align: middle;
}
th {
  border-top-width: ${BORDER}px;
  font: inherit;
  font-family: ${HEI};
  text-align: center;
}
th:first-child, td:first-child { border-left-width: ${BORDER}px; }
.project .name { padding-left: calc(${PADDING}px + ${PROJECT_INDENT / 2}em); }
.total, .fiscal, .special, .other { text-align: right; white-space: nowrap; }
.code { white-space: nowrap; }
tr { break-inside: avoid; }
/* Kept whole it would push the rows above it, and at the table's beginning the header too, off their page. */
.long { break-inside: auto; }
.grand, .unit { break-after: avoid; }
@media screen {
  body { width: ${Math.round(pageWidth(setup))}px; margin: 24px auto; }
}`
}

/** Whether a text surely needs more than a page in its column. A text of about a page may do so without being told. */
export function isLongerThanPage(text: string, key: ColumnKey, setup: PageSetup, digits: number): boolean {
  const { height } = sheetSize(setup)
  const font = bodyPixels(setup)
  const width = (columnWidths(setup, digits).get(key) ?? 0) - 2 * PADDING - BORDER
  const linesOfPage = ((height - setup.margins.top - setup.margins.bottom) * PIXELS_PER_MM) / (font * LINE_HEIGHT)
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil((fullWidths(line) * font) / width)))
  return sum(lines) > linesOfPage
}

/** A text's length in full-width characters, where every other character counts half. */
function fullWidths(text: string): number {
  const narrow = text.match(/[\x20-\u024f]/g)?.length ?? 0
  return text.length - narrow / 2
}

function columnRules(setup: PageSetup, digits: number): string {
  const page = pageWidth(setup) - BORDER
  return [...columnWidths(setup, digits)]
    .map(([key, width]) => `col.${key} { width: ${((width / page) * 100).toFixed(3)}%; }`)
    .join('\n')
}

/** Every column as wide as the form has it; what the page has more or less than that, goals and indicators share. */
function columnWidths(setup: PageSetup, digits: number): ReadonlyMap<ColumnKey, number> {
  const isLong = ({ key }: Column) => key === 'goal' || key === 'indicators'
  const ownWidth = ({ key, width }: Column) => {
    const characters = isAmountColumn(key) ? Math.max(width, digits * DIGIT_WIDTH) : width
    return characters * bodyPixels(setup) + 2 * PADDING + BORDER + SLACK
  }
  const page = pageWidth(setup) - BORDER
  const spare = page - sum(COLUMNS.map(ownWidth))
  const shares = sum(COLUMNS.filter(isLong).map((column) => column.width))
  const width = (column: Column) => ownWidth(column) + (isLong(column) ? (spare * column.width) / shares : 0)
  return new Map(COLUMNS.map((column) => [column.key, width(column)]))
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

function pageWidth(setup: PageSetup): number {
  return (sheetSize(setup).width - setup.margins.left - setup.margins.right) * PIXELS_PER_MM
}

function bodyPixels({ body }: PageSetup): number {
  return body.size * PIXELS_PER_POINT
}
