/** Texts of the findings panel; the findings' own sentences come from the rules. */
import type { Severity } from '../../shared/checks/severity.ts'

export const CHECKS_TEXTS = {
  title: '检查',
  collapse: '收起检查栏',
  expand: '展开检查栏',
  none: '没有发现问题。',
  severity: { error: '错误', warning: '警告', hint: '提示' } satisfies Record<Severity, string>,
  group: (severity: string, count: number) => `${severity} ${count} 项`,
  more: (count: number) => `还有 ${count} 项，再显示一些`,
} as const
