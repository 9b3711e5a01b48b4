/**
 * How much of a long table is laid out first, so that its first pages can be looked at while the rest is under way. The rows of
 * the beginning are set as they are in the whole, so that its pages are the whole's own, but for two things that only
 * the whole knows: how many pages there are, and what the last of these pages is filled up with.
 */
import { countProjects, type TargetTable } from '../form.ts'
import { withoutUnits } from '../output/partOfTable.ts'
import type { PageSetup } from './pageSetup.ts'

/** Some twenty-five pages of A4, which take half a second. */
const FIRST_ROWS = 80
/** Up to here the whole comes nearly as soon. */
const SHORT_TABLE = 240

/** How many rows the beginning has; null for a table so short that it is laid out as a whole. */
export function rowsOfBeginning(table: TargetTable, setup: PageSetup): number | null {
  const printed = withoutUnits(table, setup.omittedUnits)
  const projects = setup.content === 'units' ? 0 : countProjects(printed)
  return 1 + printed.units.length + projects > SHORT_TABLE ? FIRST_ROWS : null
}
