/** Findings by the cell they belong to: the worst severity, which is drawn, and all sentences, which are told. Pure. */
import { type Finding, SEVERITIES, type Severity } from '../../shared/checks/finding.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import { type CellPlace, cellOfFinding } from './sheetProps.ts'

export interface Mark {
  readonly severity: Severity
  readonly messages: readonly string[]
}

export class Marks {
  private readonly byCell = new Map<string, Mark>()

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const { severity, message } = finding
      const key = cellKey(cellOfFinding(finding))
      const known = this.byCell.get(key)
      this.byCell.set(key, {
        severity: known ? worse(known.severity, severity) : severity,
        messages: [...(known?.messages ?? []), message],
      })
    }
  }

  at(rowId: string, column: ColumnKey): Mark | null {
    return this.byCell.get(cellKey({ rowId, column })) ?? null
  }
}

function cellKey({ rowId, column }: CellPlace): string {
  return `${column} ${rowId}`
}

function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b
}
