/**
 * The units and projects of a table as the lines of a list in which those that are not published are ticked. Pure. A
 * search keeps the projects whose own name or whose unit's name has the words in it.
 */
import { comparableName } from '../../shared/blank.ts'
import type { Project, SpendingUnit, TargetTable } from '../../shared/form.ts'
import { type Fen, sumFen } from '../../shared/money.ts'
import { projectTotals } from '../../shared/totals.ts'

export interface UnitLine {
  readonly kind: 'unit'
  readonly id: string
  readonly name: string
  /** Of the projects that are listed under it. */
  readonly projectIds: readonly string[]
  readonly ticked: number
  readonly total: Fen | null
}

export interface ProjectLine {
  readonly kind: 'project'
  readonly id: string
  readonly name: string
  readonly isTicked: boolean
  readonly total: Fen | null
}

export type UnpublishedLine = UnitLine | ProjectLine

export function unpublishedLines(
  table: TargetTable,
  unpublished: readonly string[],
  search: string,
): UnpublishedLine[] {
  const ticked = new Set(unpublished)
  const words = plain(search)
  const projectLine = (project: Project): ProjectLine => ({
    kind: 'project',
    id: project.id,
    name: project.name,
    isTicked: ticked.has(project.id),
    total: projectTotals(project).shown.total,
  })
  return table.units.flatMap((unit) => {
    const lines = listedOf(unit, words).map(projectLine)
    if (lines.length === 0) return []
    const head: UnitLine = {
      kind: 'unit',
      id: unit.id,
      name: unit.name,
      projectIds: lines.map(({ id }) => id),
      ticked: lines.filter(({ isTicked }) => isTicked).length,
      total: sumFen(lines.map(({ total }) => total)),
    }
    return [head, ...lines]
  })
}

function listedOf(unit: SpendingUnit, words: string): readonly Project[] {
  if (words === '' || plain(unit.name).includes(words)) return unit.projects
  return unit.projects.filter(({ name }) => plain(name).includes(words))
}

function plain(text: string): string {
  return comparableName(text).toLowerCase()
}

/** With these projects ticked, or not; those of other tables stay as they are. */
export function withTicked(
  unpublished: readonly string[],
  projectIds: readonly string[],
  isTicked: boolean,
): readonly string[] {
  const changed = new Set(projectIds)
  const others = unpublished.filter((id) => !changed.has(id))
  return isTicked ? [...others, ...projectIds] : others
}
