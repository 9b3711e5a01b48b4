/** The published table and findings in it made by hand, for the tests of what the user sees of the checks. */
import type { Finding, Fix, Place } from '../../../shared/checks/finding.ts'
import type { Severity } from '../../../shared/checks/severity.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'

let made = 0
export const table = sampleTable(() => `id-${made++}`)
export const unitId = table.units[0]?.id ?? ''
export const projectIds = table.units[0]?.projects.map(({ id }) => id) ?? []

interface Made extends Partial<Place> {
  readonly rule?: string
  readonly fixes?: readonly Fix[]
}

/** In the first project's 财政拨款, unless it is told otherwise. */
export function finding(
  severity: Severity,
  message: string,
  { rule = 'rule', fixes = [], ...place }: Made = {},
): Finding {
  const usual: Place = { unitId, projectId: projectIds[0] ?? null, column: 'fiscal', indicatorId: null }
  return { rule, severity, message, place: { ...usual, ...place }, fixes }
}

export function fix(kind: string, label: string): Fix {
  return { kind, label, commands: [] }
}
