/**
 * How the printed page looks: paper, fonts, lines, and where pages break. Lengths are CSS pixels (96 to the inch) unless
 * they say otherwise. How wide the columns are is settled in `columnWidths.ts`.
 *
 * - Borders are separate and drawn right and below by each cell: collapsed ones stay open where a row is split.
 * - No bold: where a font has no bold face the browser draws one, which a PDF can only embed glyph by glyph (Type 3).
 */
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
const POINTS_PER_MM = 72 / 25.4
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
h1 {
  margin: 0 0 2mm;
  font: ${title.size}pt/1.3 ${FONT_STACKS[title.family]};
  text-align: center;
  text-wrap: balance;
}
h2 { margin: 0; font: inherit; }
.heading {
  display: flex;
  justify-content: space-between;
  gap: 2em;
  margin: 0 ${px(cellPadding(setup))} 1mm;
}
.heading span + span { flex: none; }
table {
  width: calc(100% - ${BORDER}px);
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0;
}
th, td {
  padding: 0.13em ${px(cellPadding(setup))};
  border: solid #000;
  border-width: 0 ${BORDER}px ${BORDER}px 0;
  box-decoration-break: clone;
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
.rule td { padding: 0; border-width: 0 0 ${BORDER}px; }
.ruled th { border-top: 0; }
${setup.breakRows ? '' : 'tr { break-inside: avoid; }'}
/* Kept whole it would push the rows above it, and at the table's beginning the header too, off their page. */
.long { break-inside: auto; }
.grand, .unit { break-after: avoid; }
${setup.signature ? signatureRules(setup) : ''}
${setup.draft ? draftRules(setup) : ''}
@media screen {
  body { width: ${px(tableWidth(setup) + BORDER)}; margin: 24px auto; }
}`
}

/** The widths of one table's columns and what follows from them; `name` is the class of the table. */
export function columnRules(name: string, printed: PrintedColumns, setup: PageSetup): string {
  const { columns, figureSize } = printed
  const indent = cellPadding(setup) + projectIndent(printed, setup) * bodySize(setup)
  const widths = columns.map(({ key, width }) => `.${name} col.${key} { width: ${px(width)}; }`)
  const smaller = `.${name} td:is(.total, .fiscal, .special, .other) { font-size: ${px(figureSize)}; }`
  const indented = `.${name} .project .name { padding-left: ${px(indent)}; }`
  return [...widths, indented, ...(figureSize < bodySize(setup) ? [smaller] : [])].join('\n')
}

/** How many lines of the body a page has room for between its margins. */
export function linesOfPage(setup: PageSetup): number {
  const { top, bottom } = setup.margins
  return ((sheetSize(setup).height - top - bottom) * PIXELS_PER_MM) / (bodySize(setup) * LINE_HEIGHT)
}

function signatureRules(setup: PageSetup): string {
  return `.signature { display: flex; justify-content: space-between; gap: 2em; margin: 1em ${px(cellPadding(setup))} 0; break-inside: avoid; break-before: avoid; }
.signature span { flex: 1; white-space: pre-wrap; }`
}

function px(length: number): string {
  return `${Number(length.toFixed(3))}px`
}
