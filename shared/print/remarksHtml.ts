/**
 * The remarks as one HTML page with paged-media rules, for a PDF: each table's sheet begins on a page of its own, behind a
 * summary where there is not just one. A4 lying on its side, as the form itself is: eight columns need the width, and
 * both are read side by side. What is printed is worked out in `shared/remarks`.
 */
import { type Line, type LineColumn, type Lined, linesOfSheet, linesOfSummary } from '../remarks/lines.ts'
import { needsSummary, type RemarkReport } from '../remarks/report.ts'
import { escaped } from './escaped.ts'
import { FONT_FACES, FONT_PRELOADS, FONT_SOURCES, FONT_STACKS } from './fonts.ts'
import { pageFooter } from './pageFooter.ts'

const STYLE = `@page {
  size: A4 landscape;
  margin: 10mm 8mm 13mm;
  ${pageFooter('words', 'song', 9)}
}
* { box-sizing: border-box; }
body { margin: 0; font: 12px/1.4 ${FONT_STACKS.song}; color: #000; }
section + section { break-before: page; }
h1 { margin: 0 0 2mm; font: 16pt/1.3 ${FONT_STACKS.hei}; text-align: center; }
.heading { display: flex; justify-content: space-between; gap: 2em; margin: 0 2.5px 1mm; }
.heading span + span { white-space: nowrap; }
table { width: calc(100% - 1px); table-layout: fixed; border-collapse: separate; border-spacing: 0; }
th, td {
  padding: 1.5px 2.5px;
  border: solid #000;
  border-width: 0 1px 1px 0;
  box-decoration-break: clone;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  vertical-align: middle;
}
th { border-top-width: 1px; font: inherit; font-family: ${FONT_STACKS.hei}; text-align: center; }
th:first-child, td:first-child { border-left-width: 1px; }
.center, .sentence { text-align: center; }
tr { break-inside: avoid; }
/* Beside the line that the row above draws. */
.opens td { border-top-width: 1px; }
.band { break-after: avoid; }
.band td { background: #ededed; font-family: ${FONT_STACKS.hei}; print-color-adjust: exact; }
.signature { margin: 6mm 2.5px 0; break-inside: avoid; }`

/** A complete HTML page; it needs no script, no picture and no file but the bundled fonts, in `fonts/` beside it. */
export function remarksHtml(report: RemarkReport): string {
  const sheets = report.files.flatMap((file) => file.sheets.map(linesOfSheet))
  const parts = needsSummary(report) ? [linesOfSummary(report), ...sheets] : sheets
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src ${FONT_SOURCES}">
<title>${escaped(parts[0]?.title ?? '')}</title>
${FONT_PRELOADS}
<style>
${FONT_FACES}
${STYLE}
${parts.map(columnRules).join('\n')}
</style>
</head>
<body>
${parts.map(sectionHtml).join('\n')}
</body>
</html>
`
}

function sectionHtml({ title, heading, columns, lines, signature }: Lined, at: number): string {
  const head = heading.map(
    ({ left, right }) => `<div class="heading"><span>${escaped(left)}</span><span>${escaped(right)}</span></div>`,
  )
  return `<section>
<h1>${escaped(title)}</h1>
${head.join('\n')}
<table class="t${at}">
<colgroup>${columns.map((_, column) => `<col class="c${column}">`).join('')}</colgroup>
<thead><tr>${columns.map(({ header }) => `<th scope="col">${escaped(header)}</th>`).join('')}</tr></thead>
<tbody>
${lines.map((line) => lineHtml(line, columns)).join('\n')}
</tbody>
</table>
${signature === null ? '' : `<p class="signature">${escaped(signature)}</p>`}
</section>`
}

function lineHtml(line: Line, columns: readonly LineColumn[]): string {
  if (line.kind !== 'row')
    return `<tr class="${line.kind}"><td colspan="${columns.length}">${escaped(line.text)}</td></tr>`
  const cells = columns.map(({ align }, at) => `<td class="${align}">${escaped(line.cells[at] ?? '')}</td>`)
  return `<tr${line.opens ? ' class="opens"' : ''}>${cells.join('')}</tr>`
}

/** A table's columns share its width as the workbook's do. */
function columnRules({ columns }: Lined, at: number): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return columns
    .map(({ width }, column) => `.t${at} .c${column} { width: ${((width / whole) * 100).toFixed(3)}%; }`)
    .join('\n')
}
