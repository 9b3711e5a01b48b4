/**
 * The projects of a document that a project can learn its indicators from: the same project in other years' tables, those
 * with a like name, its neighbours in its own table. Nothing here is stored; it is read from the document when asked.
 *
 * Speed: tables of other years do not change while one is edited, so each is indexed by name once (a WeakMap by its units).
 * The table being edited is another value after every edit and is not indexed: a bounded number of rows around the
 * project is read instead. So asking takes no longer in a table of 100,000 projects.
 */
import type { Project, SpendingUnit, TargetDocument, TargetTable } from '../form.ts'
import { projectPlaces } from '../projectPlaces.ts'
import type { ProjectType } from './builtIn/phrase.ts'
import { typesOf } from './builtIn.ts'
import { lastingName, likeness, pairsOf, tellingName } from './likeness.ts'

/** A project to learn from. */
export interface Source {
  readonly project: Project
  readonly table: TargetTable
  readonly isOwnTable: boolean
  /** The same project in another table, by its name less its year. */
  readonly isSame: boolean
  /** From 0, nothing alike, to about 2. */
  readonly closeness: number
}

export interface Sources {
  readonly sources: readonly Source[]
  /** Whether the whole of the project's own table is among them. */
  readonly hasWholeTable: boolean
}

/** So many projects of the own table are read, the nearest rows first. */
const NEIGHBOURS = 1_000
/** So many like projects of each other table are taken, from so many different names. */
const LIKE_PROJECTS = 30
const COMPARED_NAMES = 3_000
/** So many projects of other tables are indexed in all. */
const INDEXED_PROJECTS = 200_000

let latest: { readonly document: TargetDocument; readonly project: Project; readonly answer: Sources } | null = null

/** `project` is one of `tableId`'s. The very same answer while neither it nor the document changes, as while somebody types. */
export function sourcesFor(document: TargetDocument, tableId: string, project: Project): Sources {
  if (latest?.document === document && latest.project === project) return latest.answer
  const table = document.tables.find(({ id }) => id === tableId)
  const answer = table ? gather(document, table, project) : { sources: [], hasWholeTable: true }
  latest = { document, project, answer }
  return answer
}

function gather(document: TargetDocument, table: TargetTable, project: Project): Sources {
  const asked = describe(project)
  const own = neighboursOf(table, project.id)
  const others = othersOf(document, table).flatMap((other) => {
    const index = indexOf(other)
    const same = (asked.name === '' ? [] : (index.get(asked.name) ?? [])).slice(0, LIKE_PROJECTS)
    return [
      ...same.map((found) => source(asked, found, other, { isOwnTable: false, isSame: true })),
      ...likeProjects(index, asked).map((found) => source(asked, found, other, { isOwnTable: false, isSame: false })),
    ]
  })
  return {
    sources: [...own.map((found) => source(asked, found, table, { isOwnTable: true, isSame: false })), ...others],
    hasWholeTable: own.length < NEIGHBOURS,
  }
}

interface Described {
  readonly name: string
  readonly pairs: ReadonlySet<string>
  readonly types: readonly ProjectType[]
}

const described = new WeakMap<Project, Described>()

function describe(project: Project): Described {
  let known = described.get(project)
  if (!known) {
    const name = lastingName(project.name)
    known = { name, pairs: pairsOf(tellingName(name)), types: typesOf(project) }
    described.set(project, known)
  }
  return known
}

function source(
  asked: Described,
  project: Project,
  table: TargetTable,
  { isOwnTable, isSame }: Pick<Source, 'isOwnTable' | 'isSame'>,
): Source {
  const { pairs, types } = describe(project)
  const sameType = types.some((type) => asked.types.includes(type)) ? 0.5 : 0
  return { project, table, isOwnTable, isSame, closeness: 1.5 * likeness(asked.pairs, pairs) + sameType }
}

/** The other projects of the table, the nearest rows of its unit first, then those of the units around. */
function neighboursOf(table: TargetTable, projectId: string): Project[] {
  const place = projectPlaces(table).get(projectId)
  const found: Project[] = []
  for (const unitAt of outwards(table.units.length, place?.unitAt ?? 0)) {
    const projects = table.units[unitAt]?.projects ?? []
    for (const at of outwards(projects.length, place?.unitAt === unitAt ? place.projectAt : 0)) {
      const project = projects[at]
      if (project && project.id !== projectId) found.push(project)
      if (found.length >= NEIGHBOURS) return found
    }
  }
  return found
}

/** Every index of a list, nearest to `from` first. */
function* outwards(length: number, from: number): Generator<number> {
  for (let distance = 0; distance < length; distance++) {
    if (from + distance < length) yield from + distance
    if (distance > 0 && from - distance >= 0) yield from - distance
  }
}

/** The other tables, the same department's first and the nearest years first, as far as there is room for their projects. */
function othersOf(document: TargetDocument, table: TargetTable): TargetTable[] {
  const distance = (other: TargetTable) =>
    (other.department.trim() === table.department.trim() ? 0 : 1_000) +
    (other.year === null || table.year === null ? 500 : Math.abs(other.year - table.year))
  let room = INDEXED_PROJECTS
  return document.tables
    .filter(({ id }) => id !== table.id)
    .toSorted((a, b) => distance(a) - distance(b))
    .filter((other) => {
      room -= other.units.reduce((count, unit) => count + unit.projects.length, 0)
      return room >= 0
    })
}

/** Projects of one table by their lasting names. */
type TableIndex = ReadonlyMap<string, readonly Project[]>

const indexes = new WeakMap<readonly SpendingUnit[], TableIndex>()

function indexOf({ units }: TargetTable): TableIndex {
  let index = indexes.get(units)
  if (!index) {
    index = Map.groupBy(
      units.flatMap((unit) => unit.projects),
      ({ name }) => lastingName(name),
    )
    indexes.set(units, index)
  }
  return index
}

/** The first project of each of the names that are most like the asked one's. */
function likeProjects(index: TableIndex, asked: Described): Project[] {
  const like: { readonly project: Project; readonly likeness: number }[] = []
  let compared = 0
  for (const [name, [project]] of index) {
    if (!project || name === '' || name === asked.name) continue
    const found = likeness(asked.pairs, describe(project).pairs)
    if (found > 0) like.push({ project, likeness: found })
    if (++compared === COMPARED_NAMES) break
  }
  return like
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, LIKE_PROJECTS)
    .map(({ project }) => project)
}
