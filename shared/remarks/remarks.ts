/**
 * The findings of a table in the form of a 审核意见单 (退回意见单): what the bureau sends back with a table, numbered anew for
 * each project, with room for the unit's answer.
 *
 * What was set aside is no remark, is not counted, and nobody has to answer it. It stands in a last part with its
 * reason: the reviewer who gets a unit's document sees what the unit let stand and why, and a reader of the sheet sees
 * that it was looked at rather than overlooked.
 */
import { isBlank } from '../blank.ts'
import type { Finding } from '../checks/finding.ts'
import { rowOfPlace } from '../checks/findingKey.ts'
import type { Severity, SeverityCounts } from '../checks/severity.ts'
import type { CheckedTable } from '../checks/tableChecker.ts'
import type { Project, SpendingUnit, TargetTable } from '../form.ts'
import { columnOf } from '../layout.ts'
import { shortened } from '../shortened.ts'
import { tableTotals } from '../totals.ts'
import type { CellOf } from './cellsOfReading.ts'
import { REMARK_TEXTS } from './texts.ts'
import { type RemarkedPlace, writtenAt } from './written.ts'

export interface Remark {
  /** From 1 in each project, in each unit's own row, and in the 合计 row. */
  readonly number: number
  /** The project's name; words for the row where it has none or is no project. */
  readonly row: string
  /** The column's header; of the names' column the part that is meant. */
  readonly column: string
  /** The cell in the file that was checked, like `C7`; null where none is known. */
  readonly cell: string | null
  readonly written: string
  readonly message: string
  readonly severity: Severity
  /** The labels of the repairs, any one of which settles it. */
  readonly suggestions: readonly string[]
}

/** One that needs no answer. */
export interface RemarkSetAside extends Remark {
  readonly unit: string
  /** In the words of whoever set it aside; '' where none was given. */
  readonly reason: string
}

export interface RemarkedUnit {
  /** null for the 合计 row. */
  readonly name: string | null
  /** At least one, in the order of the printed rows. */
  readonly remarks: readonly Remark[]
}

export interface RemarkSheet {
  readonly department: string
  readonly year: number | null
  readonly fileName: string
  /** As it is printed; given from outside because `shared/` has no clock. */
  readonly date: string
  readonly counts: SeverityCounts
  /** Only those with remarks. */
  readonly units: readonly RemarkedUnit[]
  readonly setAside: readonly RemarkSetAside[]
}

export interface CheckedSource {
  readonly table: TargetTable
  readonly checked: CheckedTable
  readonly fileName: string
  readonly cellOf: CellOf
}

export function remarksOf({ table, checked, fileName, cellOf }: CheckedSource, date: string): RemarkSheet {
  const placeOf = placesIn(table)
  const remarkOf = (finding: Finding, number: number): Remark => {
    const at = placeOf(finding)
    return {
      number,
      row: rowName(at),
      column: columnName(finding),
      cell: cellOf(finding.place),
      written: writtenAt(at, finding.place),
      message: finding.message,
      severity: finding.severity,
      suggestions: finding.fixes.map(({ label }) => label),
    }
  }
  const numberOf = numbering()
  const units = [...Map.groupBy(checked.findings, ({ place }) => place.unitId)].map(([unitId, findings]) => ({
    name: nameOf(table.units.find(({ id }) => id === unitId)),
    remarks: findings.map((finding) => remarkOf(finding, numberOf(finding))),
  }))
  const setAside = checked.setAside.map(({ finding, reason }, at) => ({
    ...remarkOf(finding, at + 1),
    unit: nameOf(placeOf(finding).unit) ?? '',
    reason,
  }))
  const department = shortened(table.department, LONGEST_NAME)
  return { department, year: table.year, fileName, date, counts: checked.counts, units, setAside }
}

/** A name that long is a goal in the wrong cell: one that does not fit into a cell must not keep back all other remarks. */
const LONGEST_NAME = 200

function nameOf(row: Pick<SpendingUnit, 'name'> | null | undefined): string | null {
  return row ? shortened(row.name, LONGEST_NAME) : null
}

function placesIn(table: TargetTable): (finding: Finding) => RemarkedPlace {
  const totals = tableTotals(table)
  const units = new Map<string, SpendingUnit>(table.units.map((unit) => [unit.id, unit]))
  const projects = new Map<string, Project>(
    table.units.flatMap((unit) => unit.projects.map((project) => [project.id, project] as const)),
  )
  return ({ place: { unitId, projectId } }) => ({
    table,
    totals,
    unit: (unitId !== null && units.get(unitId)) || null,
    project: (projectId !== null && projects.get(projectId)) || null,
  })
}

/** Counts from 1 in each row. */
function numbering(): (finding: Finding) => number {
  const last = new Map<string | null, number>()
  return ({ place }) => {
    const row = rowOfPlace(place)
    const number = (last.get(row) ?? 0) + 1
    last.set(row, number)
    return number
  }
}

function columnName({ place: { projectId, column } }: Finding): string {
  if (column !== 'name') return columnOf(column).header
  return projectId === null ? REMARK_TEXTS.unitName : REMARK_TEXTS.projectName
}

function rowName({ unit, project }: RemarkedPlace): string {
  if (!unit) return REMARK_TEXTS.grandTotal
  if (!project) return REMARK_TEXTS.unitRow
  if (isBlank(project.name)) return REMARK_TEXTS.nameless(unit.projects.indexOf(project) + 1)
  return shortened(project.name, LONGEST_NAME)
}
