/** What some rules find in a table, all others switched off. */
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import type { TargetTable } from '../../../shared/form.ts'
import { DEFAULT_SETTINGS, type DocumentSettings } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'

/** Also asks rules that a document must switch on. */
export function askingOnly(asked: readonly { readonly id: string }[]): DocumentSettings {
  const ids = new Set(asked.map(({ id }) => id))
  const rules = Object.fromEntries(RULES.map(({ id, severity }) => [id, ids.has(id) ? severity : ('off' as const)]))
  return { ...DEFAULT_SETTINGS, rules }
}

export function foundBy(asked: readonly { readonly id: string }[], table: TargetTable): readonly Finding[] {
  return checkTable(table, tableTotals(table), askingOnly(asked)).findings
}

export function saidBy(asked: readonly { readonly id: string }[], table: TargetTable): string[] {
  return foundBy(asked, table).map(({ message }) => message)
}
