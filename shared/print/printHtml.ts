/**
 * The form as one HTML page with paged-media rules: the only source of the printed page, for preview, paper and PDF
 * alike. It needs no script and no picture, and no file but, where they are asked for, the fonts that lie beside it.
 *
 * The page as a whole stands here; its rows in `tableHtml.ts`, how it looks in `pageStyle.ts`.
 */
import { type TargetTable, tableName } from '../form.ts'
import { DEPARTMENT_LABEL, MONEY_UNIT_LABEL } from '../layout.ts'
import { withoutUnits } from '../output/partOfTable.ts'
import { BORDER, printedColumns } from './columnWidths.ts'
import { DRAFT_MARK } from './draftMark.ts'
import { escaped } from './escaped.ts'
import { FONT_FACES, FONT_PRELOADS, FONT_SOURCES } from './fonts.ts'
import { footerOfBeginning } from './pageFooter.ts'
import type { PageSetup } from './pageSetup.ts'
import { columnRules, pageStyle, ROW_PADDING } from './pageStyle.ts'
import { figuresOf, printedRows } from './printedRows.ts'
import { signatureHtml } from './signature.ts'
import { tableHtml } from './tableHtml.ts'

/** What the page is made for, besides a printer. */
export interface PrintPurpose {
  /** Goes on the style element, where a content security policy asks for one. */
  readonly styleNonce?: string
  /** Makes each row a link to itself, by which a preview knows the row's place on the pages: see `rowLinks.ts`. */
  readonly rowLinks?: boolean
  /** The fonts of `BUNDLED_FONTS` lie in `fonts/` beside the page. Without them the page needs no file at all. */
  readonly fonts?: boolean
  /** It is never shown on a screen, and not laid out for one: a third of the time that a long table takes. */
  readonly paperOnly?: boolean
  /** Of each table so many rows alone, and no number of pages: see `beginning.ts`. */
  readonly firstRows?: number
}

/**
 * A complete HTML page: each table begins on a page of its own, and the pages are numbered through. A table whose units are
 * all left out is printed as its header and an empty 合计.
 */
export function printHtml(tables: readonly TargetTable[], setup: PageSetup, purpose: PrintPurpose = {}): string {
  const { styleNonce, rowLinks = false, fonts = false, paperOnly = false, firstRows } = purpose
  const shown = firstRows === undefined ? setup : { ...setup, signature: null }
  const parts = tables.map((whole, at) => {
    const table = withoutUnits(whole, setup.omittedUnits)
    const rows = printedRows(table, setup.content)
    const columns = printedColumns(setup, figuresOf(rows))
    const name = `t${at}`
    return {
      style: columnRules(name, columns, setup),
      html: sectionHtml(
        table,
        shown,
        tableHtml(name, rows, { setup, columns, rowLinks, firstRows }),
        tables.length > 1,
      ),
    }
  })
  const nonce = styleNonce === undefined ? '' : ` nonce="${escaped(styleNonce)}"`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${fonts ? `; font-src ${FONT_SOURCES}` : ''}">
<title>${escaped(titleOf(tables))}</title>
${fonts ? `${FONT_PRELOADS}\n` : ''}<style${nonce}>
${fonts ? `${FONT_FACES}\n` : ''}${pageStyle(setup)}
${firstRows === undefined ? '' : `${footerOfBeginning(setup.pageNumber)}\n`}${rowLinks ? linkRules() : ''}${paperOnly ? '@media screen { body { display: none; } }\n' : ''}${parts.map(({ style }) => style).join('\n')}
</style>
</head>
<body>
${setup.draft ? `${DRAFT_MARK}\n` : ''}${parts.map(({ html }) => html).join('\n')}
</body>
</html>
`
}

/**
 * Links around the words of cells, as high as the cells would be without those beside them. One link over the whole row
 * would be a layer of its own, and each page is painted by going through the layers of all pages.
 */
function linkRules(): string {
  return `tbody a { display: block; margin-block: -${ROW_PADDING}em calc(-${ROW_PADDING}em - ${BORDER}px); padding-block: ${ROW_PADDING}em calc(${ROW_PADDING}em + ${BORDER}px); min-height: calc(1lh + ${2 * ROW_PADDING}em + ${BORDER}px); color: inherit; text-decoration: none; }
`
}

/** Of several tables, which all have the same title, it is the department that makes the bookmark. */
function sectionHtml(table: TargetTable, setup: PageSetup, rows: string, isOneOfSeveral: boolean): string {
  const department = escaped(DEPARTMENT_LABEL + table.department)
  const money = escaped(MONEY_UNIT_LABEL + table.unit)
  const [titleTag, departmentTag] = isOneOfSeveral ? ['p', 'h1'] : ['h1', 'span']
  return `<section>
<${titleTag} class="title">${escaped(table.title)}</${titleTag}>
<div class="heading"><${departmentTag}>${department}</${departmentTag}><span>${money}</span></div>
${rows}${setup.signature ? `\n${signatureHtml(setup.signature)}` : ''}
</section>`
}

function titleOf(tables: readonly TargetTable[]): string {
  const [first] = tables
  if (!first) return ''
  return `${tableName(first)} ${first.title}${tables.length > 1 ? `等 ${tables.length} 张表` : ''}`
}
