/**
 * Edits of a list of rows that know each other by identity: what units, projects and indicators have in common. Each
 * returns a new list and leaves the given one alone.
 */
import { AppError } from './errors.ts'

/** Throws `unknown-row`. */
export function rowIndex(rows: readonly { id: string }[], rowId: string): number {
  const at = rows.findIndex((row) => row.id === rowId)
  if (at < 0) throw new AppError('unknown-row')
  return at
}

/** Entries as in the commands: places in the finished list, rising. Throws `bad-request` for any others. */
export function insertRows<Row extends { id: string }>(
  rows: readonly Row[],
  entries: readonly { at: number; row: Row }[],
): Row[] {
  const taken = new Set(rows.map((row) => row.id))
  const result: Row[] = []
  let next = 0
  for (const { at, row } of entries) {
    while (result.length < at) {
      const kept = rows[next++]
      if (!kept) throw new AppError('bad-request')
      result.push(kept)
    }
    if (result.length !== at || taken.has(row.id)) throw new AppError('bad-request')
    taken.add(row.id)
    result.push(row)
  }
  for (const kept of rows.slice(next)) result.push(kept)
  return result
}

/** The rows left, and the entries that put the deleted ones back. Throws `unknown-row`, also for a row named twice. */
export function deleteRows<Row extends { id: string }>(
  rows: readonly Row[],
  ids: readonly string[],
): { rows: Row[]; entries: { at: number; row: Row }[] } {
  const doomed = new Set(ids)
  const entries = rows.flatMap((row, at) => (doomed.has(row.id) ? [{ at, row }] : []))
  if (entries.length !== ids.length) throw new AppError('unknown-row')
  return { rows: rows.filter((row) => !doomed.has(row.id)), entries }
}

/** `to` is the place once the row has left its old one. Throws `bad-request` past the end. */
export function moveRow<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  if (to >= rows.length) throw new AppError('bad-request')
  return rows.toSpliced(from, 1).toSpliced(to, 0, rows[from] as Row)
}

/** Throws `bad-request` where two rows have one identity. */
export function requireDistinct(rows: readonly { id: string }[]): void {
  if (new Set(rows.map((row) => row.id)).size !== rows.length) throw new AppError('bad-request')
}
