/**
 * Setting a finding aside and bringing it back, as settings of the document. A finding is known by its rule, its place and
 * its sentence; which unit a project stands in is no part of that, because projects are moved.
 */
import type { DocumentSettings, SetAside, Setting } from '../settings.ts'
import type { Finding } from './finding.ts'

type Aside = Pick<DocumentSettings, 'setAside'>

/** How long a reason may be, in characters. */
export const LONGEST_REASON = 500

/** The setting in which the finding of that table is set aside for that reason; '' where none is given. */
export function settingAside({ setAside }: Aside, tableId: string, finding: Finding, reason: string): Setting {
  const { rule, message, place } = finding
  return {
    name: 'setAside',
    value: [...others(setAside, tableId, finding), { tableId, rule, ...place, message, reason }],
  }
}

/** The setting in which the finding of that table counts again. */
export function bringingBack({ setAside }: Aside, tableId: string, finding: Finding): Setting {
  return { name: 'setAside', value: others(setAside, tableId, finding) }
}

function others(setAside: readonly SetAside[], tableId: string, { rule, message, place }: Finding): SetAside[] {
  const rowId = place.projectId ?? place.unitId
  return setAside.filter(
    (one) =>
      one.tableId !== tableId ||
      one.rule !== rule ||
      one.message !== message ||
      (one.projectId ?? one.unitId) !== rowId ||
      one.column !== place.column ||
      one.indicatorId !== place.indicatorId,
  )
}
