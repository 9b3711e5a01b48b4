/**
 * Works out the arrangement that a filter and a sort ask for: rows by a text, by the content of one cell or by what the
 * checks found in them, projects ordered within their unit by one column. Pure.
 */
import type { Severity } from '../../shared/checks/severity.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import { COLUMN_KEYS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { searchPattern } from '../searching/pattern.ts'
import { type Arrangement, PAPER_ORDER, type Sort } from '../sheet/arrangement.ts'
import type { SheetRow } from '../sheet/rows.ts'
import { findingsOfRow } from '../sheet/sheetProps.ts'

/** `any`: rows in which the checks found something; a severity: rows with a finding of just that severity. */
export type FindingsFilter = 'all' | 'any' | Severity

/** What a cell shows, exactly. */
export interface CellContent {
  readonly column: ColumnKey
  readonly text: string
}

export interface Criteria {
  /** Found in any cell of the row as it is shown; empty for every row. */
  readonly text: string
  readonly findings: FindingsFilter
  readonly cell: CellContent | null
  readonly sort: Sort | null
}

export const NO_CRITERIA: Criteria = { text: '', findings: 'all', cell: null, sort: null }

export function isFilter({ text, findings, cell }: Criteria): boolean {
  return text !== '' || findings !== 'all' || cell !== null
}

/**
 * `rows` are all rows of the table. A unit's name stands for its projects: where it fits, they fit with it. A unit without
 * a fitting project is shown only if its own row fits.
 */
export function arrange(rows: readonly SheetRow[], criteria: Criteria, checked: CheckedTable): Arrangement {
  const { sort } = criteria
  return {
    hidden: isFilter(criteria) ? hiddenRows(rows, criteria, checked) : PAPER_ORDER.hidden,
    rank: sort && rankOf(rows, sort),
    sort,
  }
}

function hiddenRows(
  rows: readonly SheetRow[],
  { text, cell, findings: wanted }: Criteria,
  checked: CheckedTable,
): ReadonlySet<string> {
  const fitsFindings = (row: SheetRow) =>
    wanted === 'all' || findingsOfRow(checked, row.id).some(({ severity }) => wanted === 'any' || wanted === severity)
  const pattern = searchPattern(text)
  const fitsText = (row: SheetRow, columns: readonly ColumnKey[]) =>
    !pattern || columns.some((key) => row.texts[key].search(pattern) >= 0)
  const fitsCell = (row: SheetRow) => !cell || row.texts[cell.column] === cell.text
  const hidden = new Set<string>()
  let unitFits = { text: false, cell: false }
  for (const row of rows) {
    if (row.kind === 'grand-total') continue
    if (row.kind === 'unit')
      unitFits = { text: fitsText(row, ['name']), cell: cell?.column === 'name' && fitsCell(row) }
    const stoodFor = row.kind === 'project' ? unitFits : { text: false, cell: false }
    const fits = fitsFindings(row) && (stoodFor.text || fitsText(row, COLUMN_KEYS)) && (stoodFor.cell || fitsCell(row))
    if (!fits) hidden.add(row.id)
  }
  return hidden
}

/** 按拼音, with numbers inside texts by their value. */
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true })

/** Cells that show nothing come last in both directions; equal cells keep the table's order. */
function rankOf(rows: readonly SheetRow[], { column, direction }: Sort): ReadonlyMap<string, number> {
  const sign = direction === 'ascending' ? 1 : -1
  const compare = (a: SheetRow, b: SheetRow): number => {
    const [blankA, blankB] = [a.texts[column] === '', b.texts[column] === '']
    if (blankA || blankB) return Number(blankA) - Number(blankB)
    if (isAmountColumn(column)) return sign * ((a.totals.shown[column] ?? 0) - (b.totals.shown[column] ?? 0))
    return sign * COLLATOR.compare(a.texts[column], b.texts[column])
  }
  const projects = rows.filter((row) => row.kind === 'project')
  return new Map(projects.toSorted(compare).map((row, at) => [row.id, at]))
}
