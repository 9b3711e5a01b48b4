/** From one project to the next on the screen, past the rows of units. Pure. */
import type { SheetRow } from '../sheet/rows.ts'

/** The project after (1) or before (-1) the row with this identity, in the order of the screen; null where there is none. */
export function projectBeside(rows: readonly SheetRow[], rowId: string, by: 1 | -1): string | null {
  const at = rows.findIndex(({ id }) => id === rowId)
  const ahead = by === 1 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).toReversed()
  return ahead.find(({ kind }) => kind === 'project')?.id ?? null
}
