/** How many pages a choice about breaking rows costs or saves. Pure. */
import type { TargetTable } from '../../form.ts'
import type { PageMap } from '../pageMap.ts'
import type { PageSetup } from '../pageSetup.ts'
import { frameOf, measuredRows } from './measuredRows.ts'
import { paged } from './paging.ts'

/**
 * The pages with rows broken or whole, from the pages as they are under `setup`. Whole rows are exact but for rows that are
 * in pieces now; broken ones are rounded to lines.
 */
export function pagesIf(
  map: PageMap,
  table: TargetTable,
  setup: PageSetup,
  change: Pick<PageSetup, 'breakRows'>,
): number {
  if (change.breakRows === setup.breakRows) return map.pageCount
  return paged(measuredRows(map, table, setup), frameOf(map, setup), change.breakRows).pageCount
}

/** Pages more that whole rows take than broken ones; never less than none. */
export function costOfWholeRows(map: PageMap, table: TargetTable, setup: PageSetup): number {
  const whole = pagesIf(map, table, setup, { breakRows: false })
  return Math.max(0, whole - pagesIf(map, table, setup, { breakRows: true }))
}
