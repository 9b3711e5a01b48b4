/** How the rows of a table are called, by their identity on paper. */
import type { TargetTable } from '../../shared/form.ts'
import { GRAND_TOTAL_LABEL } from '../../shared/layout.ts'
import { GRAND_TOTAL_ROW_ID } from '../../shared/print/pageMap.ts'
import { PRINTING_TEXTS } from './texts.ts'

export function rowNames({ units }: TargetTable): ReadonlyMap<string, string> {
  const named = units.flatMap((unit) => [unit, ...unit.projects])
  const names = named.map(({ id, name }) => [id, name.trim() || PRINTING_TEXTS.unnamed] as const)
  return new Map([[GRAND_TOTAL_ROW_ID, GRAND_TOTAL_LABEL], ...names])
}
