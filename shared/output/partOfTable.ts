/**
 * Parts of a table as tables of their own: some of its units, or all but some projects. Figures that were stated for the
 * whole say nothing of a part, so whatever has lost a part follows what is left of it.
 */
import { BLANK_AMOUNTS, type TargetTable } from '../form.ts'

/** The table without these units; the table itself where it has none of them. */
export function withoutUnits(table: TargetTable, unitIds: readonly string[]): TargetTable {
  const omitted = new Set(unitIds)
  const units = table.units.filter(({ id }) => !omitted.has(id))
  return units.length === table.units.length ? table : { ...table, units, stated: BLANK_AMOUNTS, control: null }
}

/** The table without these projects, and without units that have none left; the table itself where it has none of them. */
export function withoutProjects(table: TargetTable, projectIds: readonly string[]): TargetTable {
  const omitted = new Set(projectIds)
  const units = table.units.flatMap((unit) => {
    const projects = unit.projects.filter(({ id }) => !omitted.has(id))
    if (projects.length === unit.projects.length) return [unit]
    return projects.length === 0 ? [] : [{ ...unit, projects, stated: BLANK_AMOUNTS, control: null }]
  })
  const isWhole = units.length === table.units.length && units.every((unit, at) => unit === table.units[at])
  return isWhole ? table : { ...table, units, stated: BLANK_AMOUNTS, control: null }
}
