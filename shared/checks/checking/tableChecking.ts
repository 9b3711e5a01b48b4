/**
 * One table under check, as long as its heading and the rules stay the same: it is shown the table again and again and keeps
 * what was found in its rows in step, at the cost of what has changed.
 */
import type { TargetTable } from '../../form.ts'
import { projectPlaces } from '../../projectPlaces.ts'
import type { SetAside } from '../../settings.ts'
import type { TableTotals } from '../../totals.ts'
import type { Finding, FindingSetAside } from '../finding.ts'
import { askTable, type Circumstances } from './circumstances.ts'
import type { ProjectMemory } from './projectMemory.ts'
import { type Counts, NO_FINDINGS, type RowFindings, rowFindings, tally } from './rowFindings.ts'
import { rowsSetAside, type SetAsides, setAsidesOf, withoutSetAside } from './setAsides.ts'
import { type CheckingParts, UnitChecking } from './unitChecking.ts'

export class TableChecking {
  readonly circumstances: Circumstances
  /** Of the table as it was shown last. */
  readonly counts: Counts = { error: 0, warning: 0, hint: 0 }
  private readonly parts: CheckingParts
  private table: TargetTable | null = null
  private setAsideList: readonly SetAside[] | null = null
  private setAsides: SetAsides = new Map()
  private grandRow: RowFindings = NO_FINDINGS
  /** In the order of the table. */
  private units: ReadonlyMap<string, UnitChecking> = new Map()

  constructor(circumstances: Circumstances, memory: ProjectMemory) {
    this.circumstances = circumstances
    this.parts = { circumstances, memory, counts: this.counts }
  }

  /** `totals` are those of `table`. Where a rule throws, what was found is no longer in step. */
  show(table: TargetTable, totals: TableTotals, setAside: readonly SetAside[]): void {
    const touched = this.showSetAsides(table.id, setAside)
    const units = new Map(table.units.map(({ id }) => [id, this.units.get(id) ?? new UnitChecking(this.parts)]))
    for (const [id, unit] of this.units) if (!units.has(id)) unit.end()
    for (const unit of table.units) units.get(unit.id)?.show(unit, this.setAsides, touched)
    this.units = units
    this.table = table

    const found = askTable(this.circumstances, table, totals)
    const reasons = this.setAsides.get(null)
    tally(this.counts, this.grandRow, -1)
    this.grandRow = reasons === undefined ? rowFindings(found) : withoutSetAside(found, reasons)
    tally(this.counts, this.grandRow, 1)
  }

  get findings(): readonly Finding[] {
    return [this.grandRow, ...this.units.values()].flatMap(({ findings }) => findings)
  }

  get setAside(): readonly FindingSetAside[] {
    if (this.setAsides.size === 0) return []
    return [this.grandRow, ...this.units.values()].flatMap(({ setAside }) => setAside)
  }

  ofRow(rowId: string | null): readonly Finding[] {
    if (rowId === null) return this.grandRow.findings
    const unit = this.units.get(rowId)
    if (unit) return unit.row(null).findings
    const place = this.table && projectPlaces(this.table).get(rowId)
    const itsUnit = place && this.table?.units[place.unitAt]
    return (itsUnit && this.units.get(itsUnit.id)?.row(place.projectAt).findings) ?? []
  }

  /** Returns the rows of which something else is set aside now. */
  private showSetAsides(tableId: string, list: readonly SetAside[]): ReadonlySet<string | null> {
    if (list === this.setAsideList) return new Set()
    const before = this.setAsides
    this.setAsideList = list
    this.setAsides = setAsidesOf(tableId, list)
    return rowsSetAside(before, this.setAsides)
  }
}
