/**
 * What a check finds and what a rule is: the shapes of the catalogue. A rule is pure; it is asked about one project, one
 * unit or the whole table, so that an edit re-checks its own row and the rows above it and nothing else. Only rules that
 * compare the projects of a unit see several rows, by way of an index that follows the edits.
 */
import type { Command } from '../commands.ts'
import type { Project, SpendingUnit, TargetTable } from '../form.ts'
import type { ColumnKey } from '../layout.ts'
import type { Fen } from '../money.ts'
import type { RowTotals, TableTotals } from '../totals.ts'
import type { Severity } from './severity.ts'

export interface Place {
  /** null for the 合计 row and the table's heading. */
  readonly unitId: string | null
  /** null for a unit's row. */
  readonly projectId: string | null
  readonly column: ColumnKey
  readonly indicatorId: string | null
}

/** A sum that does not hold. */
export interface SumFigures {
  readonly stated: Fen
  /** What the parts add up to; null where all of them are blank. */
  readonly computed: Fen | null
  /** Stated less computed. */
  readonly difference: Fen
}

/** A repair that one click makes. */
export interface Fix {
  /** The same for every repair of this kind, whatever its figures: all of one kind can be made at once. */
  readonly kind: string
  readonly label: string
  readonly commands: readonly Command[]
}

export interface Finding {
  /** The rule's id. */
  readonly rule: string
  readonly severity: Severity
  /** The reviewer's sentence, naming the figures involved. */
  readonly message: string
  readonly place: Place
  readonly fixes: readonly Fix[]
  /** The figures of the sentence, where it is about a sum, for machines. */
  readonly figures?: SumFigures
}

/** A finding that the user lets stand, and why. */
export interface FindingSetAside {
  readonly finding: Finding
  readonly reason: string
}

interface RuleDescription {
  readonly id: string
  readonly severity: Severity
  /** A few words for lists. */
  readonly title: string
  /** Why reviewers ask for it, in plain words. */
  readonly why: string
  /** The official document that asks for it, where one is known for certain. */
  readonly source?: string
  /** Asked only in a document that switches it on. */
  readonly isOff?: true
  readonly right: string
  readonly wrong: string
}

/** What a rule about one row may know of the table around it: nothing that an edit of another row changes. */
export type TableHeading = Pick<TargetTable, 'id' | 'title' | 'department' | 'year' | 'unit'>
export type UnitHeading = Pick<SpendingUnit, 'id'>

export interface ProjectScope {
  readonly table: TableHeading
  readonly unit: UnitHeading
  readonly project: Project
  readonly totals: RowTotals
}
export interface UnitScope {
  readonly table: TableHeading
  readonly unit: SpendingUnit
  readonly totals: RowTotals
}
export interface TableScope {
  readonly table: TargetTable
  readonly totals: TableTotals
}

/** Projects of one unit by what a rule compares them by; in what order those alike come is not settled. */
export type Siblings = ReadonlyMap<string, readonly Project[]>

/** What a comparison has to say of each of the projects that are alike. */
export interface Judgement {
  /** Two judgements of the same words say the same of the same project, which then is not asked again. */
  readonly words: string
  readonly say: (scope: ProjectScope) => readonly Said[]
}

/** What a rule says of the scope it was asked about; the catalogue adds the rule's id and severity. */
export type Said = Omit<Finding, 'rule' | 'severity'>

export type Rule = RuleDescription &
  (
    | { readonly scope: 'project'; readonly check: (scope: ProjectScope) => readonly Said[] }
    | { readonly scope: 'unit'; readonly check: (scope: UnitScope) => readonly Said[] }
    | { readonly scope: 'table'; readonly check: (scope: TableScope) => readonly Said[] }
    | {
        readonly scope: 'among-projects'
        /** What a project is compared by with the others of its unit; null where it is left out. */
        readonly keyOf: (project: Project) => string | null
        /** By key; a key of which nothing is to be said is left out. */
        readonly judge: (siblings: Siblings, table: TableHeading) => ReadonlyMap<string, Judgement>
      }
  )
