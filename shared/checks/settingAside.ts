/** Setting a finding aside and bringing it back, as changes of the document's settings. */
import type { DocumentSettings, SettingAside } from '../settings.ts'
import type { Finding } from './finding.ts'
import { findingKey } from './findingKey.ts'

type Aside = Pick<DocumentSettings, 'setAside'>

/** Sets the finding of that table aside for that reason, '' where none is given; the reason that it had gives way. */
export function settingAside(aside: Aside, tableId: string, finding: Finding, reason: string): SettingAside {
  const { rule, message, place } = finding
  const at = indexOf(aside, tableId, finding)
  const added = [{ tableId, rule, ...place, message, reason }]
  return at < 0
    ? { name: 'setAside', at: aside.setAside.length, removed: 0, added }
    : { name: 'setAside', at, removed: 1, added }
}

/** Lets the finding of that table count again; changes nothing where it does. */
export function bringingBack(aside: Aside, tableId: string, finding: Finding): SettingAside {
  const at = indexOf(aside, tableId, finding)
  return { name: 'setAside', at: Math.max(at, 0), removed: at < 0 ? 0 : 1, added: [] }
}

function indexOf({ setAside }: Aside, tableId: string, finding: Finding): number {
  const key = findingKey(finding)
  return setAside.findIndex((one) => one.tableId === tableId && findingKey({ ...one, place: one }) === key)
}
