/**
 * What the user does about findings: goes to one, repairs one or all of a kind, sets one aside, brings it back, walks from
 * one to the next. Each change is one edit, and so one undo step. Made anew for every picture of the window.
 */
import { RULES } from '../../shared/checks/catalogue.ts'
import type { Finding, Fix, Rule } from '../../shared/checks/finding.ts'
import { fixAll } from '../../shared/checks/fixAll.ts'
import { bringingBack, settingAside } from '../../shared/checks/settingAside.ts'
import { SEVERITY_WORDS } from '../../shared/checks/severity.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import type { TargetTable } from '../../shared/form.ts'
import type { Observable } from '../observable.ts'
import type { Session } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import { type Arrangement, arranged, isPaperOrder } from '../sheet/arrangement.ts'
import { cellOfFinding, type SheetSelection } from '../sheet/sheetProps.ts'
import { tableRows } from '../sheet/tableRows.ts'
import type { FixOfKind } from './fixing.ts'
import { CHECKS_TEXTS } from './texts.ts'
import { nextMarked } from './walking.ts'

interface Parts {
  readonly session: Pick<Session, 'state' | 'goTo'>
  readonly edit: Session['edit']
  readonly say: (message: string) => void
  /** null without a table; the rest is then of no use. */
  readonly table: TargetTable | null
  readonly checked: CheckedTable
  /** What the checks find in the table as it is after an edit. */
  readonly recheck: (table: TargetTable) => CheckedTable
  readonly arrangement: Arrangement
  readonly selection: Observable<SheetSelection | null>
  /** The finding that the panel shows at length. */
  readonly chosen: Observable<Finding | null>
  /** Shows an indicator where it is edited. */
  readonly goToIndicator: (projectId: string, indicatorId: string) => void
  /** The list of findings can be seen, so that the status line need not tell them. */
  readonly listed: boolean
}

export interface Review {
  readonly goTo: (finding: Finding) => void
  /** To the indicator that it is about, where that is edited; null for a finding that is about none. */
  readonly indicatorOf: (finding: Finding) => (() => void) | null
  /** `next` is the finding that the user goes on with; null for none. */
  readonly fix: (finding: Finding, fix: Fix, next: Finding | null) => void
  readonly fixAll: (fix: FixOfKind) => void
  /** '' for no reason. */
  readonly setAside: (finding: Finding, reason: string, next: Finding | null) => void
  readonly bringBack: (finding: Finding) => void
  /** From the cursor to the next (1) or the previous (-1) cell with findings. */
  readonly step: (by: 1 | -1) => void
}

export function reviewOf(parts: Parts): Review {
  const { session, edit, say, table, checked, recheck, arrangement, selection, chosen, listed, goToIndicator } = parts

  const goTo = (finding: Finding) => {
    if (!table) return
    chosen.set(finding)
    session.goTo(table.id, [cellOfFinding(finding)])
  }
  return {
    goTo,
    indicatorOf: ({ place: { projectId, indicatorId } }) =>
      projectId === null || indicatorId === null ? null : () => goToIndicator(projectId, indicatorId),
    fix: (finding, { label, commands }, next) => {
      if (!table || !edit(label, commands)) return
      session.goTo(table.id, [cellOfFinding(finding)])
      chosen.set(next)
    },
    fixAll: ({ rule, kind, count, label }) => {
      if (!table || !edit(label, fixAll(table, session.state.get().document.settings, rule, kind))) return
      const changed = session.state.get().document.tables.find(({ id }) => id === table.id)
      const left = changed ? recheck(changed).findings.filter(offers(rule, kind)).length : 0
      say(left === 0 ? CHECKS_TEXTS.fixedAll(count) : CHECKS_TEXTS.fixedSome(Math.max(count - left, 0), left))
    },
    setAside: (finding, reason, next) => {
      if (!table) return
      const setting = settingAside(session.state.get().document.settings, table.id, finding, reason)
      if (!edit(CHECKS_TEXTS.setAsideStep(ruleTitle(finding.rule)), [{ kind: 'setSetting', setting }])) return
      chosen.set(next)
      say(CHECKS_TEXTS.setAsideDone)
    },
    bringBack: (finding) => {
      if (!table) return
      const setting = bringingBack(session.state.get().document.settings, table.id, finding)
      if (!edit(CHECKS_TEXTS.bringBackStep(ruleTitle(finding.rule)), [{ kind: 'setSetting', setting }])) return
      goTo(finding)
    },
    step: (by) => {
      const active = selection.get()?.active
      if (!table || !active) return
      const rows = arranged(tableRows(table, totalsOf(table)), arrangement)
      const marked = nextMarked(rows, checked, active, by)
      const [first] = marked?.findings ?? []
      if (!marked || !first) {
        const hidden = checked.findings.length > 0 && !isPaperOrder(arrangement)
        say(hidden ? CHECKS_TEXTS.nothingShown : CHECKS_TEXTS.none)
        return
      }
      goTo(first)
      const turn = marked.wrapped ? (by === 1 ? CHECKS_TEXTS.fromStart : CHECKS_TEXTS.fromEnd) : ''
      const told = listed
        ? ''
        : CHECKS_TEXTS.found(SEVERITY_WORDS[first.severity], first.message, marked.findings.length - 1)
      if (turn !== '' || told !== '') say(`${turn}${told}`)
    },
  }
}

const rules = new Map(RULES.map((rule) => [rule.id, rule]))

/** undefined for a rule that this program no longer has, by which an older one set something aside. */
export function ruleOf(id: string): Rule | undefined {
  return rules.get(id)
}

/** A rule's few words. */
export function ruleTitle(id: string): string {
  return ruleOf(id)?.title ?? id
}

function offers(rule: string, kind: string): (finding: Finding) => boolean {
  return (finding) => finding.rule === rule && finding.fixes.some((fix) => fix.kind === kind)
}
