/**
 * Brings the tables from one document to the next by writing only what differs. Rows that kept their object identity are
 * not looked into (commands share all they do not touch), so an edit of one cell writes one row, however large the document.
 */
import type { Indicator, Project, SpendingUnit, TargetDocument } from '../../shared/form.ts'
import { SETTING_NAMES } from '../../shared/settings.ts'
import type { Connection } from './connection.ts'
import {
  INDICATOR,
  indicatorValues,
  PROJECT,
  projectValues,
  type RowKind,
  SPENDING_UNIT,
  type SqlValue,
  spendingUnitValues,
  TARGET_TABLE,
  targetTableValues,
} from './rows.ts'

/** A row of the old document that has not been met in the new one yet. */
interface Placed<Row> {
  readonly row: Row
  readonly position: number
}
type PlacedProject = Placed<Project> & { readonly unitId: string }

export class DifferenceWriter {
  private readonly tables: RowWriter
  private readonly units: RowWriter
  private readonly projects: RowWriter
  private readonly indicators: RowWriter
  private readonly savingSetting

  constructor(database: Connection) {
    this.tables = new RowWriter(database, TARGET_TABLE)
    this.units = new RowWriter(database, SPENDING_UNIT)
    this.projects = new RowWriter(database, PROJECT)
    this.indicators = new RowWriter(database, INDICATOR)
    this.savingSetting = database.prepare<[string, string]>(
      'INSERT INTO document_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
  }

  /**
   * Must run inside a transaction, on tables that hold `before`. Throws SQLite's errors; SQLITE_CONSTRAINT where `after`
   * has two rows of one identity.
   */
  write(before: TargetDocument, after: TargetDocument): void {
    const left = placed(before.tables)
    for (const [position, table] of after.tables.entries()) {
      const old = take(left, table.id)
      this.tables.save([table.id], targetTableValues(table, position), old && targetTableValues(old.row, old.position))
      if (old?.row.units !== table.units) this.writeUnits(table.id, old?.row.units ?? [], table.units)
    }
    for (const id of left.keys()) this.tables.delete([id])
    for (const name of SETTING_NAMES) {
      if (before.settings[name] !== after.settings[name]) {
        this.savingSetting.run(name, JSON.stringify(after.settings[name]))
      }
    }
  }

  private writeUnits(tableId: string, before: readonly SpendingUnit[], after: readonly SpendingUnit[]): void {
    const left = placed(before)
    const unchanged = new Set<SpendingUnit>()
    const changed: SpendingUnit[] = []
    for (const [position, unit] of after.entries()) {
      const old = take(left, unit.id)
      const values = spendingUnitValues(unit, position)
      this.units.save([tableId, unit.id], values, old && spendingUnitValues(old.row, old.position))
      if (old?.row === unit) unchanged.add(unit)
      else changed.push(unit)
    }
    this.writeProjects(
      tableId,
      before.filter((unit) => !unchanged.has(unit)),
      changed,
    )
    // Last, because a project that moved out of a deleted unit must have left it before it takes its projects along.
    for (const id of left.keys()) this.units.delete([tableId, id])
  }

  /** Takes the changed units together, for a project may have moved from one to another. */
  private writeProjects(tableId: string, before: readonly SpendingUnit[], after: readonly SpendingUnit[]): void {
    const left = new Map<string, PlacedProject>()
    for (const { id: unitId, projects } of before) {
      for (const [position, row] of projects.entries()) left.set(row.id, { row, position, unitId })
    }
    for (const { id: unitId, projects } of after) {
      for (const [position, project] of projects.entries()) {
        const old = take(left, project.id)
        if (old?.row === project && old.position === position && old.unitId === unitId) continue
        const oldValues = old && projectValues(old.row, old.unitId, old.position)
        this.projects.save([tableId, project.id], projectValues(project, unitId, position), oldValues)
        if (old?.row.indicators !== project.indicators) {
          this.writeIndicators([tableId, project.id], old?.row.indicators ?? [], project.indicators)
        }
      }
    }
    for (const id of left.keys()) this.projects.delete([tableId, id])
  }

  private writeIndicators(parent: readonly string[], before: readonly Indicator[], after: readonly Indicator[]): void {
    const left = placed(before)
    for (const [position, indicator] of after.entries()) {
      const old = take(left, indicator.id)
      const oldValues = old && indicatorValues(old.row, old.position)
      this.indicators.save([...parent, indicator.id], indicatorValues(indicator, position), oldValues)
    }
    for (const id of left.keys()) this.indicators.delete([...parent, id])
  }
}

/** The three statements of one kind of row. */
class RowWriter {
  private readonly inserting: ReturnType<typeof statement>
  private readonly updating: ReturnType<typeof statement>
  private readonly deleting: ReturnType<typeof statement>

  constructor(database: Connection, { table, key, columns }: RowKind) {
    const all = [...columns, ...key]
    const where = key.map((column) => `${column} = ?`).join(' AND ')
    const holes = all.map(() => '?').join(', ')
    this.inserting = statement(database, `INSERT INTO ${table} (${all.join(', ')}) VALUES (${holes})`)
    const settings = columns.map((column) => `${column} = ?`).join(', ')
    this.updating = statement(database, `UPDATE ${table} SET ${settings} WHERE ${where}`)
    this.deleting = statement(database, `DELETE FROM ${table} WHERE ${where}`)
  }

  /** Writes the row unless it stands there like this already; `old` is undefined for a new row. */
  save(key: readonly string[], values: readonly SqlValue[], old: readonly SqlValue[] | undefined): void {
    if (old === undefined) this.inserting.run(...values, ...key)
    else if (values.some((value, at) => value !== old[at])) this.updating.run(...values, ...key)
  }

  /** Deletes the row and, by the schema's cascades, all that belongs to it. */
  delete(key: readonly string[]): void {
    this.deleting.run(...key)
  }
}

function statement(database: Connection, sql: string) {
  return database.prepare<SqlValue[]>(sql)
}

function placed<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Placed<Row>> {
  return new Map(rows.map((row, position) => [row.id, { row, position }]))
}

/** Removes what it finds: a second row of the same identity is then a new one, which the primary key refuses. */
function take<Found>(left: Map<string, Found>, id: string): Found | undefined {
  const found = left.get(id)
  left.delete(id)
  return found
}
