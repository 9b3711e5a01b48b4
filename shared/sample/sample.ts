/**
 * The built-in sample: a real, published table, so that a newcomer sees the form filled in within the first minute. Source:
 * the 2023 budget publication of 中国共产党广州市天河区委员会政法委员会 (the form itself prints no year).
 */
import type { NewId, TargetTable } from '../form.ts'
import { tableOfFormJson } from '../formJson.ts'
import published from './published-2023.json' with { type: 'json' }

/** A new copy each time, with identities of its own. */
export function sampleTable(newId: NewId): TargetTable {
  return tableOfFormJson(published, newId)
}
