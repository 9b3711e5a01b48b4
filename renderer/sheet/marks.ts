/**
 * What the checks found in one cell: the worst severity, which is drawn, and all sentences, which are told. Pure, and asked
 * cell by cell, because of thousands of marked cells a screen shows a few dozen.
 */
import type { Finding } from '../../shared/checks/finding.ts'
import { SEVERITIES, SEVERITY_WORDS, type Severity } from '../../shared/checks/severity.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import { type CellPlace, findingsOfRow } from './sheetProps.ts'

export interface Mark {
  readonly severity: Severity
  /** Each after the word for its severity, the gravest first. */
  readonly messages: readonly string[]
}

export function markOf(checked: CheckedTable, { rowId, column }: CellPlace): Mark | null {
  return markOfFindings(findingsOfRow(checked, rowId).filter((finding) => finding.place.column === column))
}

/** null where nothing was found. */
export function markOfFindings(here: readonly Finding[]): Mark | null {
  const inOrder = SEVERITIES.flatMap((severity) => here.filter((finding) => finding.severity === severity))
  const [first] = inOrder
  if (!first) return null
  const messages = inOrder.map(({ severity, message }) => `${SEVERITY_WORDS[severity]}：${message}`)
  return { severity: first.severity, messages }
}
