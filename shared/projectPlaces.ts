/**
 * Where each project stands in its table, by its identity. Most edits leave every project where it is, so the last answer
 * is kept until one comes, goes or moves: finding a row then costs nothing, however large the table.
 */
import type { Project, SpendingUnit, TargetTable } from './form.ts'

export interface ProjectPlace {
  readonly unitAt: number
  readonly projectAt: number
}

interface Answer {
  readonly units: readonly SpendingUnit[]
  readonly places: ReadonlyMap<string, ProjectPlace>
}
let latest: Answer = { units: [], places: new Map() }

/** The very same map for as long as all units and projects stay where they are. */
export function projectPlaces({ units }: Pick<TargetTable, 'units'>): ReadonlyMap<string, ProjectPlace> {
  const places = standAlike(latest.units, units) ? latest.places : placesIn(units)
  latest = { units, places }
  return places
}

/** null for the row of a unit, for 合计, and for what is gone. */
export function projectOf(table: Pick<TargetTable, 'units'>, projectId: string): Project | null {
  const place = projectPlaces(table).get(projectId)
  return place ? (table.units[place.unitAt]?.projects[place.projectAt] ?? null) : null
}

function placesIn(units: readonly SpendingUnit[]): ReadonlyMap<string, ProjectPlace> {
  const places = new Map<string, ProjectPlace>()
  for (const [unitAt, unit] of units.entries()) {
    for (const [projectAt, project] of unit.projects.entries()) places.set(project.id, { unitAt, projectAt })
  }
  return places
}

/** Commands share what they do not touch, so that only the changed units are looked into. */
function standAlike(before: readonly SpendingUnit[], after: readonly SpendingUnit[]): boolean {
  const unitsAlike = (old: SpendingUnit | undefined, unit: SpendingUnit) =>
    old === unit || (old?.id === unit.id && projectsAlike(old.projects, unit.projects))
  return before === after || (before.length === after.length && after.every((unit, at) => unitsAlike(before[at], unit)))
}

function projectsAlike(before: readonly Project[], after: readonly Project[]): boolean {
  // Nearly all of them are the very same, and then there is no need to look into them.
  const isAlike = (project: Project, at: number) => project === before[at] || project.id === before[at]?.id
  return before === after || (before.length === after.length && after.every(isAlike))
}
