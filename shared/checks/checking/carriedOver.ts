/**
 * What has become of a unit's projects between two looks at it. Projects are immutable values, so one that is the same
 * object says the same, wherever in the unit it now stands.
 */
import type { Project } from '../../form.ts'

export interface CarriedOver<Row> {
  /** For each project now what was known of it. */
  readonly rows: Row[]
  /** What was known of those that are there no more. */
  readonly gone: ReadonlyMap<Project, Row>
  /** Those that are new, with their places. */
  readonly come: ReadonlyMap<Project, number>
}

/**
 * `rows` says what was known of each of the projects `before`; it is given up, as most edits leave every row in its place and
 * the same list will do. Of a project that is new `nothing` is known.
 */
export function carriedOver<Row>(
  before: readonly Project[],
  rows: Row[],
  after: readonly Project[],
  nothing: Row,
): CarriedOver<Row> {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const isInPlace = before.length === after.length
  const stays = (at: number) => isInPlace && before[at] === after[at]

  const gone = new Map<Project, Row>()
  for (let at = head; at < before.length - tail; at++) {
    if (!stays(at)) gone.set(before[at] as Project, rows[at] as Row)
  }
  const come = new Map<Project, number>()
  const between = Array.from({ length: isInPlace ? 0 : after.length - head - tail }, () => nothing)
  const carried = isInPlace ? rows : rows.slice(0, head).concat(between, rows.slice(rows.length - tail))
  for (let at = head; at < after.length - tail; at++) {
    if (stays(at)) continue
    const project = after[at] as Project
    const known = gone.get(project)
    if (known === undefined) come.set(project, at)
    else gone.delete(project)
    carried[at] = known ?? nothing
  }
  return { rows: carried, gone, come }
}
