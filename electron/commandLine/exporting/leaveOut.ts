/** The projects that `--leave-out` names, in all tables of an export. */
import { AppError } from '../../../shared/errors.ts'
import type { TargetTable } from '../../../shared/form.ts'

export interface NamedProjects {
  readonly ids: readonly string[]
  /** Names that several projects of a table have, all of which are left out: as sentences. */
  readonly toldOf: (table: TargetTable) => readonly string[]
}

/**
 * Throws `unknown-project` for a name that no table has: a public version that still holds what somebody meant to leave
 * out is worse than none.
 */
export function namedProjects(tables: readonly TargetTable[], names: readonly string[]): NamedProjects {
  const wanted = new Set(names.map((name) => name.trim()))
  const found = tables.flatMap((table) => projectsNamed(table, wanted))
  const unknown = [...wanted].filter((name) => !found.some((project) => project.name === name))
  if (unknown.length > 0) throw new AppError('unknown-project', { names: unknown.map((name) => `“${name}”`).join('') })
  return {
    ids: found.map(({ id }) => id),
    toldOf: (table) =>
      [...Map.groupBy(projectsNamed(table, wanted), ({ name }) => name)]
        .filter(([, projects]) => projects.length > 1)
        .map(
          ([name, projects]) => `名为“${name}”的项目有 ${projects.length} 个，公开版都没有列入，请核对是否都不公开。`,
        ),
  }
}

function projectsNamed(table: TargetTable, names: ReadonlySet<string>): { id: string; name: string }[] {
  return table.units.flatMap(({ projects }) =>
    projects.map(({ id, name }) => ({ id, name: name.trim() })).filter(({ name }) => names.has(name)),
  )
}
