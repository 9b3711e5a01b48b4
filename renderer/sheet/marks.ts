/**
 * Findings by the cell they belong to: the worst severity, which is drawn, and all sentences, which are told. Pure. They are
 * only sorted by row at first, because of thousands of marked cells a screen shows a few dozen.
 */
import type { Finding } from '../../shared/checks/finding.ts'
import { SEVERITIES, type Severity } from '../../shared/checks/severity.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import { cellOfFinding } from './sheetProps.ts'

export interface Mark {
  readonly severity: Severity
  readonly messages: readonly string[]
}

export class Marks {
  private readonly byRow: ReadonlyMap<string, readonly Finding[]>

  constructor(findings: readonly Finding[]) {
    this.byRow = Map.groupBy(findings, (finding) => cellOfFinding(finding).rowId)
  }

  at(rowId: string, column: ColumnKey): Mark | null {
    const here = this.byRow.get(rowId)?.filter((finding) => finding.place.column === column) ?? []
    const severity = SEVERITIES.find((candidate) => here.some((finding) => finding.severity === candidate))
    return severity ? { severity, messages: here.map(({ message }) => message) } : null
  }
}
