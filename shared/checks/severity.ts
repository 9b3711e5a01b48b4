/** How grave a finding is. */

/** error: must be mended before handing in; warning: a reviewer would object; hint: worth a look. Nothing ever blocks saving. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const
export type Severity = (typeof SEVERITIES)[number]

/** As the user reads them, on the screen and on paper. */
export const SEVERITY_WORDS = { error: '错误', warning: '警告', hint: '提示' } as const satisfies Record<
  Severity,
  string
>

/** How many findings there are of each. */
export type SeverityCounts = Readonly<Record<Severity, number>>

export function countAll({ error, warning, hint }: SeverityCounts): number {
  return error + warning + hint
}
