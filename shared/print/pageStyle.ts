/**
 * How the printed page looks: paper, fonts, lines, and where pages break. Lengths are CSS pixels (96 to the inch) unless
 * they say otherwise. How wide the columns are is settled in `columnWidths.ts`.
 *
 * - Borders are separate and drawn right and below by each cell; collapsed ones stay open where a row is split. There the
 *   repeated footer draws the line below. Of such a row the browser leaves out, on its last page, the cells that are used up
 *   earlier than the tall one: hence the words of its cells draw the lines between all columns too, and the row the one below.
 * - No bold: where a font has no bold face the browser draws one, which a PDF can only embed glyph by glyph (Type 3).
 */
import { isAmountColumn } from '../layout.ts'
import {
  BORDER,
  bodySize,
  cellPadding,
  PIXELS_PER_MM,
  PIXELS_PER_POINT,
  type PrintedColumns,
  projectIndent,
  tableWidth,
} from './columnWidths.ts'
import { draftRules } from './draftMark.ts'
import { FONT_STACKS } from './fonts.ts'
import { pageFooter } from './pageFooter.ts'
import { type PageSetup, sheetSize } from './pageSetup.ts'

export const LINE_HEIGHT = 1.4
/** Above and below the text of a row, in the body's size. */
export const ROW_PADDING = 0.13
/** Between the table and the line to sign, in the body's size. */
export const ABOVE_SIGNATURE = 1
export const POINTS_PER_MM = 72 / 25.4
/** Of the bottom margin, at the most. */
const FOOTER_PART = 0.5

/** What holds for all that is printed. */
export function pageStyle(setup: PageSetup): string {
  const { margins, title, header, body } = setup
  const footerSize = Math.min(body.size, margins.bottom * POINTS_PER_MM * FOOTER_PART)
  return `@page {
  size: ${setup.paper} ${setup.orientation};
  margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
  ${pageFooter(setup.pageNumber, body.family, footerSize)}
}
* { box-sizing: border-box; }
body {
  margin: 0;
  font: ${bodySize(setup)}px/${LINE_HEIGHT} ${FONT_STACKS[body.family]};
  font-synthesis: none;
  color: #000;
  text-spacing-trim: space-all;
  text-autospace: no-autospace;
  line-break: strict;
  overflow-wrap: anywhere;
}
section + section { break-before: page; }
.title {
  margin: 0 0 2mm;
  font: ${title.size}pt/1.3 ${FONT_STACKS[title.family]};
  text-align: center;
  text-wrap: balance;
}
h1:not(.title), h2 { margin: 0; font: inherit; }
.heading {
  display: flex;
  justify-content: space-between;
  gap: 2em;
  margin: 0 ${px(cellPadding(setup))} 1mm;
}
.heading :last-child { flex: none; }
table {
  width: ${px(tableWidth(setup))};
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0;
}
th, td {
  padding: ${ROW_PADDING}em ${px(cellPadding(setup))};
  border: solid #000;
  border-width: 0 ${BORDER}px ${BORDER}px 0;
  white-space: pre-wrap;
  vertical-align: middle;
}
th {
  border-top-width: ${BORDER}px;
  font: ${header.size * PIXELS_PER_POINT}px/1.3 ${FONT_STACKS[header.family]};
  text-align: center;
  word-break: keep-all;
}
th span { display: inline-block; }
th:first-child, td:first-child { border-left-width: ${BORDER}px; }
.total, .fiscal, .special, .other { white-space: nowrap; }
td:is(.total, .fiscal, .special, .other) { text-align: right; font-variant-numeric: lining-nums tabular-nums; }
td span { text-wrap: nowrap; }
/* The pieces draw the lines. */
.pieces > td { padding: 0; border: 0; white-space: normal; }
.pieces table { width: 100%; }
tr.pieces { break-inside: auto; }
/* Closes the table above on pages that do not repeat the header. */
thead .rule td { padding: 0; border-width: 0 0 ${BORDER}px; }
.ruled th { border-top: 0; }
/* A row that may be split, see above. */
.open { box-shadow: inset 0 -${BORDER}px #000; }
.open div { margin-bottom: -${ROW_PADDING}em; padding-bottom: ${ROW_PADDING}em; print-color-adjust: exact; }
/* Closes it below on every page: on the line of the last row, or on the open end of one that goes on. */
tfoot td { padding: 0; border: 0; line-height: 0; white-space: normal; }
tfoot td > * { display: block; margin-top: -${BORDER}px; border-top: ${BORDER}px solid #000; }
${setup.breakRows ? '' : 'tr { break-inside: avoid; }'}
/* Kept whole it would push the rows above it, and at the table's beginning the header too, off their page. */
.long { break-inside: auto; }
/* A row without words is one line high. */
.name { height: calc(1lh + ${2 * ROW_PADDING}em + ${BORDER}px); }
.grand, .unit:has(+ .project) { break-after: avoid; }
${setup.signature ? signatureRules(setup) : ''}
${setup.draft ? draftRules(setup) : ''}
@media screen {
  body { width: ${px(tableWidth(setup) + BORDER)}; margin: 24px auto; }
}`
}

/** The widths of one table's columns and what follows from them; `name` is the class of the table. */
export function columnRules(name: string, printed: PrintedColumns, setup: PageSetup): string {
  const { columns, figureSize } = printed
  const widths = columns.map(({ key, width }) => `.${name} col.${key} { width: ${px(width)}; }`)
  const smaller = `.${name} td:is(.total, .fiscal, .special, .other) { font-size: ${px(figureSize)}; }`
  const indented = `.${name} .project .name { padding-left: ${px(nameIndent(printed, setup))}; }`
  return [
    ...widths,
    ...uprightRules(name, printed, setup),
    indented,
    ...(figureSize < bodySize(setup) ? [smaller] : []),
  ].join('\n')
}

/** Left of the names of projects. */
function nameIndent(printed: PrintedColumns, setup: PageSetup): number {
  return cellPadding(setup) + projectIndent(printed, setup) * bodySize(setup)
}

/** The lines between all columns, as the background of a cell's words, which is as wide as the row. */
function uprightRules(name: string, printed: PrintedColumns, setup: PageSetup): readonly string[] {
  const lines = ['0', '100%']
  const rules: string[] = []
  let left = 0
  for (const { key, width } of printed.columns) {
    const start = left === 0 ? BORDER : left
    if (left > 0) lines.push(px(left - BORDER))
    left += width
    if (isAmountColumn(key)) continue
    const before = start + (key === 'name' ? nameIndent(printed, setup) : cellPadding(setup))
    const behind = tableWidth(setup) - left + BORDER + cellPadding(setup)
    rules.push(
      `.${name} .project .${key} div { margin-inline: -${px(before)} -${px(behind)}; padding-inline: ${px(before)} ${px(behind)}; }`,
    )
  }
  const drawn = lines.map((at) => `linear-gradient(#000 0 0) ${at} 0 / ${BORDER}px 100% no-repeat`)
  return [`.${name} .project div { background: ${drawn.join(', ')}; }`, ...rules]
}

/** How many lines of the body a page has room for between its margins. */
export function linesOfPage(setup: PageSetup): number {
  const { top, bottom } = setup.margins
  return ((sheetSize(setup).height - top - bottom) * PIXELS_PER_MM) / (bodySize(setup) * LINE_HEIGHT)
}

function signatureRules(setup: PageSetup): string {
  return `.signature { display: flex; justify-content: space-between; gap: 2em; margin: ${ABOVE_SIGNATURE}em ${px(cellPadding(setup))} 0; break-inside: avoid; break-before: avoid; }
.signature span { flex: 1; white-space: pre-wrap; }`
}

function px(length: number): string {
  return `${Number(length.toFixed(3))}px`
}
