/**
 * What tells one finding from all others of its table, before and after an edit: its rule, its place and its sentence. Which
 * unit a project stands in is no part of it, because projects are moved.
 */
import type { Finding, Place } from './finding.ts'

/** The identity of the row that it stands in; null for the 合计 row. */
export function rowOfPlace({ unitId, projectId }: Pick<Place, 'unitId' | 'projectId'>): string | null {
  return projectId ?? unitId
}

export function findingKey({ rule, place, message }: Pick<Finding, 'rule' | 'place' | 'message'>): string {
  return JSON.stringify([rule, rowOfPlace(place), place.column, place.indicatorId, message])
}
