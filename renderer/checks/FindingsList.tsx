/**
 * The groups of findings, a long list in parts, and what was set aside below them. One finding is chosen: the arrow keys
 * walk from one to the next, Tab goes on to what can be done about it, Enter goes to its cell.
 */
import { type KeyboardEvent, memo, useMemo } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { findingKey, rowOfPlace } from '../../shared/checks/findingKey.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import type { TargetTable } from '../../shared/form.ts'
import { useObservable } from '../observable.ts'
import { AsideGroup } from './AsideGroup.tsx'
import { FindingsGroup } from './FindingsGroup.tsx'
import { type FindingGroup, type Grouping, groupKey, groupsOf } from './grouping.ts'
import { LongList } from './LongList.tsx'
import type { Review } from './review.ts'
import type { ReviewDesk } from './reviewDesk.ts'
import { CHECKS_TEXTS } from './texts.ts'

export interface Picture {
  readonly table: TargetTable
  readonly checked: CheckedTable
  /** The finding that is chosen, as it was then; null for none. */
  readonly wanted: Finding | null
}

interface Props {
  readonly picture: Picture
  readonly grouping: Grouping
  readonly review: Review
  readonly desk: ReviewDesk
}

export const FindingsList = memo(({ picture, grouping, review, desk }: Props) => {
  const { table, checked, wanted } = picture
  const { findings, setAside } = checked
  const groups = useMemo(() => groupsOf(findings, grouping), [findings, grouping])
  const folded = useObservable(desk.folded)
  const chosen = useMemo(() => {
    const found = wanted && sameFinding(checked, wanted)
    return found && !folded.has(groupKey(found, grouping)) ? found : null
  }, [checked, wanted, folded, grouping])
  const toggle = (key: string) => {
    const changed = new Set(folded)
    if (!changed.delete(key)) changed.add(key)
    desk.folded.set(changed)
  }
  const ofGroup = (group: FindingGroup, entry: FindingGroup | undefined) => (
    <FindingsGroup
      key={group.key}
      {...{ table, findings, group, grouping, review }}
      chosen={chosen && groupKey(chosen, grouping) === group.key ? chosen : null}
      isEntry={!chosen && group === entry}
      isFolded={folded.has(group.key)}
      onToggle={() => toggle(group.key)}
      onChoose={desk.chosen.set}
    />
  )
  return (
    <section className="findings-list" aria-label={CHECKS_TEXTS.list} onKeyDown={walk}>
      {findings.length === 0 ? <p className="findings-none">{CHECKS_TEXTS.none}</p> : null}
      <LongList
        entries={groups}
        at={chosen ? groups.findIndex(({ key }) => key === groupKey(chosen, grouping)) : -1}
        more={CHECKS_TEXTS.moreGroups}
        earlier={CHECKS_TEXTS.earlierGroups}
      >
        {(shown) => {
          const entry = shown.find(({ key }) => !folded.has(key))
          return shown.map((group) => ofGroup(group, entry))
        }}
      </LongList>
      {setAside.length === 0 ? null : <AsideGroup {...{ table, setAside, review }} />}
    </section>
  )
})

/** The finding as it is now, null where it is gone. */
function sameFinding(checked: CheckedTable, finding: Finding): Finding | null {
  const key = findingKey(finding)
  const row = checked.ofRow(rowOfPlace(finding.place))
  return row.find((other) => findingKey(other) === key) ?? null
}

/** The arrow keys, Home and End go from finding to finding. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof HTMLInputElement) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding')]
  const at = all.findIndex((one) => one.closest('li')?.contains(document.activeElement))
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus()
}
