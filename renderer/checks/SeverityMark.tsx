/** The sign of a severity, of the same shape as the marks in the sheet's cells. Its word stands beside it or is its name. */
import type { Severity } from '../../shared/checks/severity.ts'
import { CHECKS_TEXTS } from './texts.ts'

export function SeverityMark({ severity, named }: { readonly severity: Severity; readonly named: boolean }) {
  const name = CHECKS_TEXTS.severity[severity]
  const className = `severity-mark ${severity}`
  return named ? (
    <span className={className} role="img" aria-label={name} title={name} />
  ) : (
    <span className={className} />
  )
}
