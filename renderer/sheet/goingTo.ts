/** Taking the cursor to a place that was asked for from outside the sheet: by an undo, a finding, a search. */
import type { OpenSheet } from './openSheet.ts'
import { boundsOf } from './selection.ts'
import type { CellPlace } from './sheetProps.ts'

/**
 * Selects the rectangle that holds these cells and brings it into sight; the keys stay where they are. False when none of
 * the cells is on the screen or an open edit cannot be ended.
 */
export function selectPlaces(sheet: OpenSheet, places: readonly CellPlace[]): boolean {
  const bounds = boundsOf(places.flatMap((place) => sheet.cursor.positionOf(place) ?? []))
  if (!bounds || !sheet.commit()) return false
  sheet.cursor.select(bounds)
  sheet.reveal()
  sheet.selectionChanged()
  return true
}
