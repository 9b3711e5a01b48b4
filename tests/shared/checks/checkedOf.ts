/** Findings made by hand, as if a check had found them. */
import type { Finding, FindingSetAside } from '../../../shared/checks/finding.ts'
import type { CheckedTable } from '../../../shared/checks/tableChecker.ts'

/** `findings` and `setAside` are taken to be in the printed order. */
export function checkedOf(findings: readonly Finding[], setAside: readonly FindingSetAside[] = []): CheckedTable {
  const byRow = Map.groupBy(findings, ({ place }) => place.projectId ?? place.unitId)
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return { findings, setAside, counts, ofRow: (rowId) => byRow.get(rowId) ?? [] }
}
