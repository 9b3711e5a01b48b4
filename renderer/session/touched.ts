/**
 * Where a step can be seen: the cells that the sheet selects after an undo or redo. Pure. Rows that the step brought or
 * moved count as a whole; rows that it took away are stood for by a neighbour, but only where nothing else is to be seen.
 * Its cost grows with the step's own size; the table is gone through once, and only where rows are gone.
 */
import type { CellChange, Command } from '../../shared/commands.ts'
import type { Project, SpendingUnit, TargetDocument, TargetTable } from '../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { type CellPlace, type GoTo, GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'

/** Without places where no cell shows the change: the heading, or a whole table. */
export interface Touched extends GoTo {
  readonly tableId: string
}

/** All cells that a step changed, in the first table that it names and that is still there; null where there is none. */
export function touchedBy(before: TargetDocument, after: TargetDocument, commands: readonly Command[]): Touched | null {
  const shown = commands
    .map((command) => after.tables.find((table) => table.id === tableOf(command)))
    .find((table) => table !== undefined)
  if (!shown) return null
  const replaced = before.tables.find((table) => table.id === shown.id)
  const own = commands.filter((command) => tableOf(command) === shown.id)
  return { tableId: shown.id, ...(replaced ? touchedPlaces(replaced, shown, own) : { places: [] }) }
}

/** null for what belongs to no table. */
function tableOf(command: Command): string | null {
  switch (command.kind) {
    case 'insertTable':
      return command.table.id
    case 'setSetting':
      return null
    default:
      return command.tableId
  }
}

function touchedPlaces(before: TargetTable, after: TargetTable, commands: readonly Command[]): GoTo {
  const trace = new Trace()
  for (const command of commands) trace.follow(command)
  if (trace.gone.size === 0) return { places: trace.places() }
  // A unit that is gone took its projects along.
  const left = new Set(after.units.flatMap((unit) => [unit.id, ...unit.projects.map((project) => project.id)]))
  const places = trace.places().filter(({ rowId }) => rowId === GRAND_TOTAL_ROW || left.has(rowId))
  if (places.length > 0) return { places }
  return { places: [{ rowId: neighbour(before, after, trace.gone), column: 'name' }], beside: true }
}

/** What is left to see of a step once all its commands are done. */
class Trace {
  /** Rows that were taken away. */
  readonly gone = new Set<string>()
  /** Rows that came, and came to another place. */
  private readonly came = new Set<string>()
  private readonly cells = new Map<string, Set<ColumnKey>>()

  follow(command: Command): void {
    switch (command.kind) {
      case 'setCells':
        for (const cell of command.cells) {
          const place = placeOfCell(cell)
          if (place) this.change(place.rowId, place.column)
        }
        return
      case 'insertUnits':
        for (const { row } of command.entries) this.comeUnit(row)
        return
      case 'insertProjects':
        for (const { row } of command.entries) this.come(row)
        return
      case 'deleteUnits':
      case 'deleteProjects':
        for (const id of command.ids) this.leave(id)
        return
      case 'moveUnit':
      case 'moveProject':
        this.came.add(command.id)
        return
      case 'insertIndicators':
      case 'deleteIndicators':
      case 'moveIndicator':
        this.change(command.projectId, 'indicators')
        return
      case 'insertTable':
      case 'deleteTable':
      case 'moveTable':
      case 'replaceTable':
      case 'setSetting':
        return
    }
  }

  /** A row that came and was then filled in cell by cell shows in those cells, as a paste that added rows does. */
  places(): readonly CellPlace[] {
    const places: CellPlace[] = []
    for (const [rowId, columns] of this.cells) {
      for (const column of columns) places.push({ rowId, column })
    }
    for (const rowId of this.came) {
      if (!this.cells.has(rowId)) for (const column of COLUMN_KEYS) places.push({ rowId, column })
    }
    return places
  }

  private change(rowId: string, column: ColumnKey): void {
    const columns = this.cells.get(rowId)
    if (columns) columns.add(column)
    else this.cells.set(rowId, new Set([column]))
  }

  private comeUnit(unit: SpendingUnit): void {
    this.come(unit)
    for (const project of unit.projects) this.come(project)
  }

  private come({ id }: SpendingUnit | Project): void {
    this.came.add(id)
    this.gone.delete(id)
  }

  private leave(id: string): void {
    this.gone.add(id)
    this.came.delete(id)
    this.cells.delete(id)
  }
}

/** The row that is where the last of the gone ones was: the next of its kind, else the one before, else the row above. */
function neighbour(before: TargetTable, after: TargetTable, gone: ReadonlySet<string>): string {
  const stays = new Set(after.units.map((unit) => unit.id))
  const lastUnit = before.units.findLastIndex((unit) => gone.has(unit.id))
  const lastInUnit = before.units.findLastIndex((unit) => unit.projects.some((project) => gone.has(project.id)))
  if (lastUnit >= lastInUnit) {
    const kept = (unit: SpendingUnit) => stays.has(unit.id)
    return nearest(before.units, lastUnit, kept)?.id ?? GRAND_TOTAL_ROW
  }
  const unit = before.units[lastInUnit] as SpendingUnit
  const last = unit.projects.findLastIndex((project) => gone.has(project.id))
  return nearest(unit.projects, last, (project) => !gone.has(project.id))?.id ?? unit.id
}

function nearest<Row>(rows: readonly Row[], at: number, kept: (row: Row) => boolean): Row | undefined {
  return rows.find((row, index) => index > at && kept(row)) ?? rows.findLast((row, index) => index < at && kept(row))
}

function placeOfCell(cell: CellChange): CellPlace | null {
  switch (cell.row) {
    case 'table': {
      const column = columnOfField(cell.field)
      return column === 'name' ? null : { rowId: GRAND_TOTAL_ROW, column }
    }
    case 'unit':
    case 'project':
      return { rowId: cell.id, column: columnOfField(cell.field) }
    case 'indicator':
      return { rowId: cell.projectId, column: 'indicators' }
  }
}

function columnOfField(field: string): ColumnKey {
  if (field === 'control') return 'total'
  if (field === 'goal' || field === 'indicators') return field
  return isAmountColumn(field as ColumnKey) ? (field as ColumnKey) : 'name'
}
