/** The findings of one table that the user lets stand, by row, so that a row without any is not looked at twice. */
import type { SetAside } from '../../settings.ts'
import type { Finding, FindingSetAside } from '../finding.ts'
import { findingKey, rowOfPlace } from '../findingKey.ts'
import { type RowFindings, rowFindings } from './rowFindings.ts'

/** Reasons by the finding's key; by the row's identity, null for the 合计 row. */
export type SetAsides = ReadonlyMap<string | null, ReadonlyMap<string, string>>

export function setAsidesOf(tableId: string, setAside: readonly SetAside[]): SetAsides {
  const rows = Map.groupBy(
    setAside.filter((one) => one.tableId === tableId),
    rowOfPlace,
  )
  return new Map(
    [...rows].map(([rowId, ones]) => [
      rowId,
      new Map(ones.map((one) => [findingKey({ ...one, place: one }), one.reason])),
    ]),
  )
}

/** The rows of which something else is set aside than before. */
export function rowsSetAside(before: SetAsides, after: SetAsides): ReadonlySet<string | null> {
  return new Set([...before.keys(), ...after.keys()])
}

export function withoutSetAside(findings: readonly Finding[], reasons: ReadonlyMap<string, string>): RowFindings {
  const shown: Finding[] = []
  const setAside: FindingSetAside[] = []
  for (const finding of findings) {
    const reason = reasons.get(findingKey(finding))
    if (reason === undefined) shown.push(finding)
    else setAside.push({ finding, reason })
  }
  return setAside.length === 0 ? rowFindings(findings) : { findings: shown, setAside }
}
