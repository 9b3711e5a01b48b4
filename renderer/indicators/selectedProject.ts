/** The project whose row is selected in the table. */
import type { Project, TargetTable } from '../../shared/form.ts'
import { projectPlaces } from '../../shared/projectPlaces.ts'

/** null for the row of a unit and for 合计. */
export function selectedProject(table: TargetTable, rowId: string): Project | null {
  const place = projectPlaces(table).get(rowId)
  return place ? (table.units[place.unitAt]?.projects[place.projectAt] ?? null) : null
}
