/**
 * Asks the rules of the catalogue about one table, again and again as it changes. Law, property-tested: whatever was checked
 * before, the answer is the one that a first look at the table would give; but what an edit did not touch is not asked again.
 */
import type { TargetTable } from '../form.ts'
import type { DocumentSettings } from '../settings.ts'
import type { TableTotals } from '../totals.ts'
import { circumstancesOf, holdFor } from './checking/circumstances.ts'
import { ProjectMemory } from './checking/projectMemory.ts'
import { TableChecking } from './checking/tableChecking.ts'
import type { Finding, FindingSetAside } from './finding.ts'
import type { SeverityCounts } from './severity.ts'

export interface CheckedTable {
  /** In the order of the printed rows: 合计 first, then each unit followed by its projects. What was set aside is not here. */
  readonly findings: readonly Finding[]
  /** In the same order. */
  readonly setAside: readonly FindingSetAside[]
  readonly counts: SeverityCounts
  /** The findings of one row, by the identity of its project or unit, null for the 合计 row; [] for a row that is not there. */
  ofRow(rowId: string | null): readonly Finding[]
}

/** Where there is no table, or none was asked about. */
export const NOTHING_FOUND: CheckedTable = {
  findings: [],
  setAside: [],
  counts: { error: 0, warning: 0, hint: 0 },
  ofRow: () => [],
}

type Settings = Pick<DocumentSettings, 'rules' | 'setAside'>

interface Question {
  readonly table: TargetTable
  readonly totals: TableTotals
  readonly settings: Settings
}

/** Remembers what it said last; whoever checks a table as it changes keeps one of these. */
export class TableChecker {
  private readonly memory: ProjectMemory
  private checking: TableChecking | null = null
  private latest: { readonly question: Question; readonly checked: CheckedTable } | null = null

  constructor(memory: ProjectMemory = new ProjectMemory()) {
    this.memory = memory
  }

  /** `totals` are those of `table`. The very same answer as last time where the question is the same. */
  check(table: TargetTable, totals: TableTotals, settings: Settings): CheckedTable {
    const question = { table, totals, settings }
    if (this.latest && sameQuestion(this.latest.question, question)) return this.latest.checked
    const known = this.checking
    // Where a rule throws, what is known of the table is only half in step with it.
    this.checking = null
    this.latest = null
    const checking =
      known && holdFor(known.circumstances, table, settings.rules)
        ? known
        : new TableChecking(circumstancesOf(table, settings.rules), this.memory)
    checking.show(table, totals, settings.setAside)
    this.checking = checking
    const checked = this.answer(question, checking)
    this.latest = { question, checked }
    return checked
  }

  /** The lists are made when somebody asks for them. An answer that is no longer the latest looks its table through anew. */
  private answer({ table, totals, settings }: Question, checking: TableChecking): CheckedTable {
    let anew: CheckedTable | null = null
    const source = (): Omit<CheckedTable, 'counts'> => {
      if (this.latest?.checked === checked) return checking
      anew ??= new TableChecker(this.memory).check(table, totals, settings)
      return anew
    }
    let findings: readonly Finding[] | null = null
    let setAside: readonly FindingSetAside[] | null = null
    const checked: CheckedTable = {
      counts: { ...checking.counts },
      get findings() {
        findings ??= source().findings
        return findings
      },
      get setAside() {
        setAside ??= source().setAside
        return setAside
      },
      ofRow: (rowId) => source().ofRow(rowId),
    }
    return checked
  }
}

/** A table that is checked once. */
export function checkTable(table: TargetTable, totals: TableTotals, settings: Settings): CheckedTable {
  return new TableChecker().check(table, totals, settings)
}

function sameQuestion(a: Question, b: Question): boolean {
  return (
    a.table === b.table &&
    a.totals === b.totals &&
    a.settings.rules === b.settings.rules &&
    a.settings.setAside === b.settings.setAside
  )
}
