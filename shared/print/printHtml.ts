/**
 * The form as one HTML page with paged-media rules: the only source of the printed page, for preview, paper and PDF
 * alike. It needs no script, no picture and no font file, and it never splits a row unless the row is taller than a page.
 *
 * What is printed stands here, how it looks in `pageStyle.ts`.
 */
import { type Amounts, type Project, type SpendingUnit, type TargetTable, tableName } from '../form.ts'
import { printIndicators } from '../indicators/sentence.ts'
import { COLUMNS, DEPARTMENT_LABEL, GRAND_TOTAL_LABEL, isAmountColumn, MONEY_UNIT_LABEL } from '../layout.ts'
import { printAmount } from '../money.ts'
import { type TableTotals, tableTotals } from '../totals.ts'
import { escaped } from './escaped.ts'
import type { PageSetup } from './pageSetup.ts'
import { isLongerThanPage, pageStyle } from './pageStyle.ts'

/** What one row of the printed table says; its kind decides about its looks and where pages may break. */
interface PrintedRow {
  readonly kind: 'grand' | 'unit' | 'project'
  readonly name: string
  readonly amounts: Amounts
  readonly goal: string
  readonly indicators: string
}

/** The columns whose texts may be longer than a page. */
const LONG_TEXTS = ['name', 'goal', 'indicators'] as const

/** What the page is made for, besides a printer. */
export interface PrintPurpose {
  /** Goes on the style element, where a content security policy asks for one. */
  readonly styleNonce?: string
  /** Makes each row a link to itself, `#row-` and its identity, by which a preview knows the row's place on the pages. */
  readonly rowLinks?: boolean
}

/** A complete HTML page: each table begins on a page of its own, and the pages are numbered through. */
export function printHtml(tables: readonly TargetTable[], setup: PageSetup, { styleNonce }: PrintPurpose = {}): string {
  const [table] = tables
  if (!table) return ''
  const rows = printedRows(table, tableTotals(table))
  const digits = Math.max(...rows.flatMap((row) => amountTexts(row.amounts, table)).map((text) => text.length))
  const isLong = (row: PrintedRow) => LONG_TEXTS.some((key) => isLongerThanPage(row[key], key, setup, digits))
  const nonce = styleNonce === undefined ? '' : ` nonce="${escaped(styleNonce)}"`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${tableName(table)} ${table.title}`)}</title>
<style${nonce}>
${pageStyle(setup, digits)}
</style>
</head>
<body>
<h1>${escaped(table.title)}</h1>
<div class="heading"><span>${escaped(DEPARTMENT_LABEL + table.department)}</span><span>${escaped(MONEY_UNIT_LABEL + table.unit)}</span></div>
<table>
<colgroup>${COLUMNS.map((column) => `<col class="${column.key}">`).join('')}</colgroup>
<thead><tr>${COLUMNS.map((column) => `<th scope="col">${escaped(column.header)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, table, isLong(row))).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function printedRows(table: TargetTable, totals: TableTotals): PrintedRow[] {
  return [
    { kind: 'grand', name: GRAND_TOTAL_LABEL, amounts: totals.grand.shown, goal: '', indicators: '' },
    ...table.units.flatMap((unit) => [
      unitRow(unit, totals),
      ...unit.projects.map((project) => projectRow(project, totals)),
    ]),
  ]
}

function unitRow(unit: SpendingUnit, totals: TableTotals): PrintedRow {
  const amounts = totals.units.get(unit.id)?.shown ?? unit.stated
  return { kind: 'unit', name: unit.name, amounts, goal: '', indicators: '' }
}

function projectRow(project: Project, totals: TableTotals): PrintedRow {
  const amounts = totals.projects.get(project.id)?.shown ?? project.amounts
  const indicators = printIndicators(project.indicators)
  return { kind: 'project', name: project.name, amounts, goal: project.goal, indicators }
}

function rowHtml(row: PrintedRow, table: TargetTable, isLong: boolean): string {
  const cells = COLUMNS.map(({ key }) => {
    const text = escaped(isAmountColumn(key) ? printAmount(row.amounts[key], table.unit) : row[key])
    return `<td class="${key}">${key === 'indicators' ? withWholeCodes(text) : text}</td>`
  })
  return `<tr class="${row.kind}${isLong ? ' long' : ''}">${cells.join('')}</tr>`
}

function amountTexts(amounts: Amounts, table: TargetTable): string[] {
  return Object.values(amounts).map((amount) => printAmount(amount, table.unit))
}

/** Keeps a line from ending between the code of a level and its name, as in `12-质量指标`. */
function withWholeCodes(html: string): string {
  return html.replace(/(?<!\d)\d{1,3}-\p{Script=Han}/gu, '<span class="code">$&</span>')
}
