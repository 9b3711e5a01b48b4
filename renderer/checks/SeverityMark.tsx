/** The sign of a severity, of the same shape as the marks in the sheet's cells. Its word stands beside it or is its name. */
import { SEVERITY_WORDS, type Severity } from '../../shared/checks/severity.ts'

export function SeverityMark({ severity, named }: { readonly severity: Severity; readonly named: boolean }) {
  const name = SEVERITY_WORDS[severity]
  const className = `severity-mark ${severity}`
  return named ? (
    <span className={className} role="img" aria-label={name} title={name} />
  ) : (
    <span className={className} />
  )
}
