/** One group of findings under a head that folds it. */
import type { Finding } from '../../shared/checks/finding.ts'
import { findingKey } from '../../shared/checks/findingKey.ts'
import { SEVERITY_WORDS } from '../../shared/checks/severity.ts'
import type { TargetTable } from '../../shared/form.ts'
import { cellName, columnTitle, rowName } from '../rows/cellName.ts'
import { cellOfFinding } from '../sheet/sheetProps.ts'
import { FindingItem } from './FindingItem.tsx'
import { fixesOfRule } from './fixing.ts'
import type { FindingGroup, Grouping } from './grouping.ts'
import { LongList } from './LongList.tsx'
import { proposedValues } from './proposals.ts'
import { type Review, ruleTitle } from './review.ts'
import { SeverityMark } from './SeverityMark.tsx'
import { CHECKS_TEXTS } from './texts.ts'

const NO_FIXES: ReturnType<typeof fixesOfRule> = []
const NO_VALUES: ReturnType<typeof proposedValues> = []

interface Props {
  readonly table: TargetTable
  /** Of the whole table. */
  readonly findings: readonly Finding[]
  readonly group: FindingGroup
  readonly grouping: Grouping
  readonly review: Review
  /** null where it stands in another group. */
  readonly chosen: Finding | null
  /** Without a chosen finding, the keys enter the list here. */
  readonly isEntry: boolean
  readonly isFolded: boolean
  readonly onToggle: () => void
  readonly onChoose: (finding: Finding) => void
}

export function FindingsGroup(props: Props) {
  const { table, findings, group, grouping, review, chosen, isEntry, isFolded, onToggle, onChoose } = props
  const { key, severity, findings: own } = group
  const sentence = grouping === 'rule' ? oneSentence(own) : null
  return (
    <section className={`findings-group ${severity} by-${grouping} ${sentence === null ? '' : 'of-one-sentence'}`}>
      <h2>
        <button type="button" className="quiet group-toggle" aria-expanded={!isFolded} onClick={onToggle}>
          <span className="fold" aria-hidden="true">
            {isFolded ? '▸' : '▾'}
          </span>
          <SeverityMark severity={severity} named={grouping !== 'severity'} />
          <span>{CHECKS_TEXTS.group(groupTitle(table, key, grouping), own.length)}</span>
        </button>
      </h2>
      {isFolded ? null : (
        <>
          {sentence === null ? null : <p className="group-sentence">{sentence}</p>}
          {grouping === 'rule' ? (
            <div className="group-fixes">
              {fixesOfRule(own, key).map((fix) => (
                <button type="button" className="fix" key={fix.kind} onClick={() => review.fixAll(fix)}>
                  {fix.label}
                </button>
              ))}
            </div>
          ) : null}
          <LongList
            entries={own}
            at={chosen ? own.indexOf(chosen) : -1}
            more={CHECKS_TEXTS.more}
            earlier={CHECKS_TEXTS.earlier}
          >
            {(shown) => (
              <ul>
                {shown.map((finding, at) => (
                  <FindingItem
                    key={findingKey(finding)}
                    {...{ finding, grouping, review, onChoose }}
                    place={placeTitle(table, finding, grouping)}
                    fixesOfKind={finding === chosen ? fixesOfRule(findings, finding.rule) : NO_FIXES}
                    proposed={finding === chosen ? proposedValues(table, finding) : NO_VALUES}
                    next={shown[at + 1] ?? shown[at - 1] ?? null}
                    isRepeated={isSameCell(finding, shown[at - 1])}
                    isChosen={finding === chosen}
                    isEntry={chosen ? finding === chosen : isEntry && at === 0}
                  />
                ))}
              </ul>
            )}
          </LongList>
        </>
      )}
    </section>
  )
}

/** What is said of every one of several cells in the same words, which are then said once; null where words differ. */
function oneSentence(findings: readonly Finding[]): string | null {
  const [first] = findings
  return first && findings.length > 1 && findings.every(({ message }) => message === first.message)
    ? first.message
    : null
}

function isSameCell(finding: Finding, before: Finding | undefined): boolean {
  if (!before) return false
  const [cell, cellBefore] = [cellOfFinding(finding), cellOfFinding(before)]
  return cell.rowId === cellBefore.rowId && cell.column === cellBefore.column
}

/** Under the name of its row, a finding is told by its column alone. */
function placeTitle(table: TargetTable, finding: Finding, grouping: Grouping): string {
  const cell = cellOfFinding(finding)
  return grouping === 'row' ? columnTitle(cell) : (cellName(table, cell) ?? '')
}

function groupTitle(table: TargetTable, key: string, grouping: Grouping): string {
  switch (grouping) {
    case 'severity':
      return SEVERITY_WORDS[key as Finding['severity']]
    case 'row':
      return rowName(table, key) ?? ''
    case 'rule':
      return ruleTitle(key)
  }
}
