/** How grave a finding is. */

/** error: must be mended before handing in; warning: a reviewer would object; hint: worth a look. Nothing ever blocks saving. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const
export type Severity = (typeof SEVERITIES)[number]
