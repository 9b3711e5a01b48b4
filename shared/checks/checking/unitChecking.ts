/**
 * One unit of the table under check and what was found in its rows. It is shown the unit again and again as it changes and
 * asks the rules about what is new: its changed projects, those that are compared with them, and its own sums.
 */
import type { Project, SpendingUnit } from '../../form.ts'
import type { Finding, FindingSetAside } from '../finding.ts'
import { carriedOver } from './carriedOver.ts'
import { askUnit, type Circumstances } from './circumstances.ts'
import { Comparing } from './comparing.ts'
import type { ProjectMemory } from './projectMemory.ts'
import { type Counts, inCatalogueOrder, NO_FINDINGS, type RowFindings, rowFindings, tally } from './rowFindings.ts'
import { type SetAsides, withoutSetAside } from './setAsides.ts'

/** What all units of a table share. */
export interface CheckingParts {
  readonly circumstances: Circumstances
  readonly memory: ProjectMemory
  /** Kept in step with every row. */
  readonly counts: Counts
}

export class UnitChecking {
  private readonly parts: CheckingParts
  private readonly comparing: readonly Comparing[]
  private unit: SpendingUnit | null = null
  private setAsides: SetAsides = new Map()
  private unitFindings: readonly Finding[] = []
  private unitRow: RowFindings = NO_FINDINGS
  /** As its projects. */
  private rows: RowFindings[] = []
  private printed: readonly Finding[] | null = null

  constructor(parts: CheckingParts) {
    this.parts = parts
    this.comparing = parts.circumstances.amongProjects.map((asked) => new Comparing(asked))
  }

  /** The findings of the unit's own row, or of its project at that place. */
  row(at: number | null): RowFindings {
    return (at === null ? this.unitRow : this.rows[at]) ?? NO_FINDINGS
  }

  /** All of them, in the order of the printed rows. */
  get findings(): readonly Finding[] {
    this.printed ??= [this.unitRow, ...this.rows].flatMap(({ findings }) => findings)
    return this.printed
  }

  get setAside(): readonly FindingSetAside[] {
    return [this.unitRow, ...this.rows].flatMap(({ setAside }) => setAside)
  }

  /** `touched` are rows of which something else is set aside than before. */
  show(unit: SpendingUnit, setAsides: SetAsides, touched: ReadonlySet<string | null>): void {
    this.setAsides = setAsides
    if (unit !== this.unit) {
      this.unitFindings = askUnit(this.parts.circumstances, unit)
      this.showProjects(unit)
      this.unit = unit
      this.showUnitRow(unit)
    }
    if (touched.size === 0) return
    if (touched.has(unit.id)) this.showUnitRow(unit)
    this.showRows(unit, (project) => touched.has(project.id))
  }

  /** The unit is gone, and its rows count no more. */
  end(): void {
    for (const row of [this.unitRow, ...this.rows]) tally(this.parts.counts, row, -1)
  }

  private showProjects(unit: SpendingUnit): void {
    const before = this.unit?.projects ?? []
    if (before === unit.projects) return
    const { counts, circumstances } = this.parts
    const { rows, gone, come } = carriedOver(before, this.rows, unit.projects, NO_FINDINGS)
    for (const row of gone.values()) tally(counts, row, -1)
    const others = new Set<Project>()
    for (const one of this.comparing) {
      for (const project of one.follow(circumstances, unit, gone.keys(), come.keys())) {
        if (!come.has(project)) others.add(project)
      }
    }
    this.rows = rows
    for (const [project, at] of come) this.showRow(unit, project, at)
    if (others.size > 0) this.showRows(unit, (project) => others.has(project))
  }

  private showRows(unit: SpendingUnit, isMeant: (project: Project) => boolean): void {
    unit.projects.forEach((project, at) => {
      if (isMeant(project)) this.showRow(unit, project, at)
    })
  }

  private showRow(unit: SpendingUnit, project: Project, at: number): void {
    this.rows[at] = this.counted(this.row(at), this.rowOf(unit, project))
  }

  private showUnitRow(unit: SpendingUnit): void {
    this.unitRow = this.counted(this.unitRow, this.withoutSetAside(unit.id, rowFindings(this.unitFindings)))
  }

  private rowOf(unit: SpendingUnit, project: Project): RowFindings {
    const own = this.parts.memory.rowOf(this.parts.circumstances, unit, project)
    const compared = this.comparing.flatMap((one) => one.of(project))
    const all = compared.length === 0 ? own : rowFindings(inCatalogueOrder([...own.findings, ...compared]))
    return this.withoutSetAside(project.id, all)
  }

  private withoutSetAside(rowId: string, row: RowFindings): RowFindings {
    const reasons = this.setAsides.get(rowId)
    return reasons === undefined ? row : withoutSetAside(row.findings, reasons)
  }

  private counted(before: RowFindings, after: RowFindings): RowFindings {
    this.printed = null
    tally(this.parts.counts, before, -1)
    tally(this.parts.counts, after, 1)
    return after
  }
}
