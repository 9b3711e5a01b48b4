/**
 * What has become of a unit's projects between two looks at it. Projects are immutable values, so one that is the same
 * object says the same, wherever in the unit it now stands.
 */
import type { Project } from '../../form.ts'

export interface CarriedOver<Row> {
  /** For each project now what was known of it; null for one that is new. */
  readonly rows: (Row | null)[]
  /** What was known of those that are there no more. */
  readonly gone: ReadonlyMap<Project, Row>
  /** Those that are new, with their places. */
  readonly come: ReadonlyMap<Project, number>
}

/** `rows` says what was known of each of the projects `before`. */
export function carriedOver<Row>(
  before: readonly Project[],
  rows: readonly Row[],
  after: readonly Project[],
): CarriedOver<Row> {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  // Most edits leave every row in its place.
  const stays = (at: number) => before.length === after.length && before[at] === after[at]

  const gone = new Map<Project, Row>()
  for (let at = head; at < before.length - tail; at++) {
    if (!stays(at)) gone.set(before[at] as Project, rows[at] as Row)
  }
  const come = new Map<Project, number>()
  const between: (Row | null)[] = []
  for (let at = head; at < after.length - tail; at++) {
    const project = after[at] as Project
    const known = stays(at) ? (rows[at] as Row) : (gone.get(project) ?? null)
    if (known === null) come.set(project, at)
    else gone.delete(project)
    between.push(known)
  }
  const ahead: (Row | null)[] = rows.slice(0, head)
  return { rows: ahead.concat(between, rows.slice(rows.length - tail)), gone, come }
}
