/**
 * Which rows are on the screen and in what order while a filter or a sort is on. An arrangement is a snapshot, as in
 * Excel: it is worked out once and then stays, so that a row which is being edited neither vanishes nor jumps away. It is
 * a view: the table, the paper and every file keep all rows in the table's order. Pure.
 */
import type { SpendingUnit } from '../../shared/form.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import type { SheetRow } from './rows.ts'

export interface Sort {
  readonly column: ColumnKey
  readonly direction: 'ascending' | 'descending'
}

export interface Arrangement {
  /** Rows that are not shown. A unit whose row is among them is shown all the same while one of its projects is. */
  readonly hidden: ReadonlySet<string>
  /** The projects' order within their unit, by row id; null keeps the table's order. */
  readonly rank: ReadonlyMap<string, number> | null
  /** What the rank goes by, for the header to show; null without one. */
  readonly sort: Sort | null
}

/** Every row, in the table's order. */
export const PAPER_ORDER: Arrangement = { hidden: new Set(), rank: null, sort: null }

export function isPaperOrder({ hidden, rank }: Arrangement): boolean {
  return hidden.size === 0 && rank === null
}

/**
 * The rows on the screen: the 合计 row first, each unit before its projects. Rows that the arrangement does not know have
 * come later; they are shown, behind the row that they follow in the table.
 */
export function arranged(rows: readonly SheetRow[], arrangement: Arrangement): readonly SheetRow[] {
  if (isPaperOrder(arrangement)) return rows
  const { hidden } = arrangement
  const shown: SheetRow[] = []
  let unit: SheetRow | null = null
  let projects: SheetRow[] = []
  const endUnit = () => {
    const visible = shownProjects(projects, arrangement)
    if (unit && (visible.length > 0 || !hidden.has(unit.id))) shown.push(unit)
    for (const row of visible) shown.push(row)
    projects = []
  }
  for (const row of rows) {
    switch (row.kind) {
      case 'grand-total':
        shown.push(row)
        break
      case 'unit':
        endUnit()
        unit = row
        break
      case 'project':
        projects.push(row)
    }
  }
  endUnit()
  return shown
}

/** Whether the unit's row is on the screen. */
export function isUnitShown({ id, projects }: SpendingUnit, { hidden }: Arrangement): boolean {
  return !hidden.has(id) || projects.some((project) => !hidden.has(project.id))
}

/** Those of a unit's projects that are on the screen, in the order in which they stand there. */
export function shownProjects<Row extends { readonly id: string }>(
  projects: readonly Row[],
  { hidden, rank }: Arrangement,
): readonly Row[] {
  return (rank === null ? projects : ranked(projects, rank)).filter(({ id }) => !hidden.has(id))
}

function ranked<Row extends { readonly id: string }>(
  projects: readonly Row[],
  rank: ReadonlyMap<string, number>,
): readonly Row[] {
  const known: Row[] = []
  const late = new Map<Row | null, Row[]>()
  let before: Row | null = null
  for (const row of projects) {
    if (rank.has(row.id)) {
      known.push(row)
      before = row
    } else late.set(before, [...(late.get(before) ?? []), row])
  }
  known.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  return [null, ...known].flatMap((row) => [...(row ? [row] : []), ...(late.get(row) ?? [])])
}
