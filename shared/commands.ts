/**
 * Edits as data. A command is one change to a document; `applyCommand` is the only code that makes one document from
 * another, and it returns the command that takes the change back, computed from the values it replaced. Law, tested for
 * every kind: apply, then apply the inverse, gives the same document. One gesture is one list of commands.
 *
 * Commands carry the identities of the rows they create, so that the renderer and the store, which apply the same list
 * separately, come to the same document.
 */
import * as z from 'zod'
import { AppError } from './errors.ts'
import {
  AMOUNT_KEYS,
  type AmountKey,
  budgetYearSchema,
  fenSchema,
  type Indicator,
  indicatorSchema,
  type Project,
  projectSchema,
  type SpendingUnit,
  spendingUnitSchema,
  type TargetDocument,
  type TargetTable,
  targetTableSchema,
} from './form.ts'
import { AMOUNT_UNITS } from './money.ts'
import { type ProjectPlace, projectPlaces } from './projectPlaces.ts'
import { deleteRows, insertRows, moveRow, requireDistinct, rowIndex } from './rows.ts'
import { changeSetting, settingSchema } from './settings.ts'

const id = z.string().min(1).max(64)
const index = z.number().int().min(0)
const amount = fenSchema.nullable()
const amountField = z.enum(AMOUNT_KEYS)

export const INDICATOR_FIELDS = [
  'level1Code',
  'level1',
  'level2Code',
  'level2',
  'cycleValue',
  'annualValue',
  'verbatim',
] as const

const tableCell = { row: z.literal('table') }
const unitCell = { row: z.literal('unit'), id }
const projectCell = { row: z.literal('project'), id }
const indicatorCell = { row: z.literal('indicator'), id, projectId: id }

/**
 * One cell's new value. On a unit and on the table an amount is a stated figure, and null lets it follow its parts. Told
 * apart by row and field, because a paste of a whole table has tens of thousands of them to look at.
 */
export const cellChangeSchema = z.discriminatedUnion('row', [
  z.discriminatedUnion('field', [
    z.strictObject({ ...tableCell, field: z.enum(['title', 'department']), value: z.string() }),
    z.strictObject({ ...tableCell, field: z.literal('year'), value: budgetYearSchema }),
    z.strictObject({ ...tableCell, field: z.literal('unit'), value: z.enum(AMOUNT_UNITS) }),
    z.strictObject({ ...tableCell, field: z.literal('control'), value: amount }),
    z.strictObject({ ...tableCell, field: amountField, value: amount }),
  ]),
  z.discriminatedUnion('field', [
    z.strictObject({ ...unitCell, field: z.literal('name'), value: z.string() }),
    z.strictObject({ ...unitCell, field: z.literal('control'), value: amount }),
    z.strictObject({ ...unitCell, field: amountField, value: amount }),
  ]),
  z.discriminatedUnion('field', [
    z.strictObject({ ...projectCell, field: z.enum(['name', 'goal']), value: z.string() }),
    z.strictObject({ ...projectCell, field: amountField, value: amount }),
    z.strictObject({ ...projectCell, field: z.literal('indicators'), value: z.array(indicatorSchema).readonly() }),
  ]),
  z.discriminatedUnion('field', [
    z.strictObject({ ...indicatorCell, field: z.literal('name'), value: z.string() }),
    z.strictObject({ ...indicatorCell, field: z.enum(INDICATOR_FIELDS), value: z.string().nullable() }),
  ]),
])
export type CellChange = z.infer<typeof cellChangeSchema>

const entries = <Row extends z.ZodType>(row: Row) => z.array(z.strictObject({ at: index, row }))

export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setCells'), tableId: id, cells: z.array(cellChangeSchema) }),
  /** `at` is the row's place once all rows of the command are in; entries come in rising order of `at`. */
  z.strictObject({ kind: z.literal('insertUnits'), tableId: id, entries: entries(spendingUnitSchema) }),
  z.strictObject({ kind: z.literal('deleteUnits'), tableId: id, ids: z.array(id) }),
  z.strictObject({ kind: z.literal('moveUnit'), tableId: id, id, to: index }),
  z.strictObject({ kind: z.literal('insertProjects'), tableId: id, unitId: id, entries: entries(projectSchema) }),
  z.strictObject({ kind: z.literal('deleteProjects'), tableId: id, unitId: id, ids: z.array(id) }),
  /** `to` is the project's place in `toUnitId` once it has left its old place. */
  z.strictObject({ kind: z.literal('moveProject'), tableId: id, id, toUnitId: id, to: index }),
  z.strictObject({
    kind: z.literal('insertIndicators'),
    tableId: id,
    projectId: id,
    entries: entries(indicatorSchema),
  }),
  z.strictObject({ kind: z.literal('deleteIndicators'), tableId: id, projectId: id, ids: z.array(id) }),
  z.strictObject({ kind: z.literal('moveIndicator'), tableId: id, projectId: id, id, to: index }),
  z.strictObject({ kind: z.literal('insertTable'), at: index, table: targetTableSchema }),
  z.strictObject({ kind: z.literal('deleteTable'), tableId: id }),
  z.strictObject({ kind: z.literal('moveTable'), tableId: id, to: index }),
  /** The table with `tableId` gives way to `table`, which keeps that identity. */
  z.strictObject({ kind: z.literal('replaceTable'), tableId: id, table: targetTableSchema }),
  z.strictObject({ kind: z.literal('setSetting'), setting: settingSchema }),
])
export type Command = z.infer<typeof commandSchema>

export interface Applied {
  readonly document: TargetDocument
  /** Takes the change back when applied to `document`. */
  readonly inverse: Command
}

/** Throws `unknown-table` or `unknown-row` when the command names something that is not there; nothing is changed then. */
export function applyCommand(document: TargetDocument, command: Command): Applied {
  switch (command.kind) {
    case 'insertTable': {
      if (document.tables.some((table) => table.id === command.table.id)) throw new AppError('bad-request')
      requireOwnIdentities(command.table)
      return {
        document: { ...document, tables: insertRows(document.tables, [{ at: command.at, row: command.table }]) },
        inverse: { kind: 'deleteTable', tableId: command.table.id },
      }
    }
    case 'deleteTable': {
      const at = tableIndex(document, command.tableId)
      const table = document.tables[at] as TargetTable
      return {
        document: { ...document, tables: document.tables.toSpliced(at, 1) },
        inverse: { kind: 'insertTable', at, table },
      }
    }
    case 'moveTable': {
      const from = tableIndex(document, command.tableId)
      return {
        document: { ...document, tables: moveRow(document.tables, from, command.to) },
        inverse: { kind: 'moveTable', tableId: command.tableId, to: from },
      }
    }
    case 'replaceTable': {
      const at = tableIndex(document, command.tableId)
      if (command.table.id !== command.tableId) throw new AppError('bad-request')
      requireOwnIdentities(command.table)
      const table = document.tables[at] as TargetTable
      return {
        document: { ...document, tables: document.tables.with(at, command.table) },
        inverse: { kind: 'replaceTable', tableId: command.tableId, table },
      }
    }
    case 'setSetting': {
      const { settings, inverse } = changeSetting(document.settings, command.setting)
      return { document: { ...document, settings }, inverse: { kind: 'setSetting', setting: inverse } }
    }
    default: {
      const at = tableIndex(document, command.tableId)
      const { table, inverse } = applyToTable(document.tables[at] as TargetTable, command)
      return { document: { ...document, tables: document.tables.with(at, table) }, inverse }
    }
  }
}

/** Applies a gesture. `inverse` is in the order in which it must be applied to take the whole gesture back. */
export function applyCommands(
  document: TargetDocument,
  commands: readonly Command[],
): { document: TargetDocument; inverse: Command[] } {
  let current = document
  const inverse: Command[] = []
  for (const command of commands) {
    const applied = applyCommand(current, command)
    current = applied.document
    inverse.push(applied.inverse)
  }
  return { document: current, inverse: inverse.reverse() }
}

type TableCommand = Exclude<
  Command,
  { kind: 'insertTable' | 'deleteTable' | 'moveTable' | 'replaceTable' | 'setSetting' }
>
type AppliedToTable = { table: TargetTable; inverse: Command }

function applyToTable(table: TargetTable, command: TableCommand): AppliedToTable {
  const tableId = table.id
  switch (command.kind) {
    case 'setCells':
      return setCells(table, command.cells)
    case 'insertUnits':
      return {
        table: requireOwnIdentities({ ...table, units: insertRows(table.units, command.entries) }),
        inverse: { kind: 'deleteUnits', tableId, ids: command.entries.map((entry) => entry.row.id) },
      }
    case 'deleteUnits': {
      const { rows, entries } = deleteRows(table.units, command.ids)
      return { table: { ...table, units: rows }, inverse: { kind: 'insertUnits', tableId, entries } }
    }
    case 'moveUnit': {
      const from = rowIndex(table.units, command.id)
      return {
        table: { ...table, units: moveRow(table.units, from, command.to) },
        inverse: { kind: 'moveUnit', tableId, id: command.id, to: from },
      }
    }
    case 'insertProjects': {
      const at = rowIndex(table.units, command.unitId)
      const unit = table.units[at] as SpendingUnit
      const projects = insertRows(unit.projects, command.entries)
      return {
        table: requireOwnIdentities(withUnit(table, at, { ...unit, projects })),
        inverse: {
          kind: 'deleteProjects',
          tableId,
          unitId: unit.id,
          ids: command.entries.map((entry) => entry.row.id),
        },
      }
    }
    case 'deleteProjects': {
      const at = rowIndex(table.units, command.unitId)
      const unit = table.units[at] as SpendingUnit
      const { rows, entries } = deleteRows(unit.projects, command.ids)
      return {
        table: withUnit(table, at, { ...unit, projects: rows }),
        inverse: { kind: 'insertProjects', tableId, unitId: unit.id, entries },
      }
    }
    case 'moveProject':
      return moveProject(table, command)
    case 'insertIndicators':
      return changeIndicators(table, command.projectId, (rows) => ({
        rows: insertRows(rows, command.entries),
        inverse: {
          kind: 'deleteIndicators',
          tableId,
          projectId: command.projectId,
          ids: command.entries.map((entry) => entry.row.id),
        },
      }))
    case 'deleteIndicators':
      return changeIndicators(table, command.projectId, (rows) => {
        const deleted = deleteRows(rows, command.ids)
        return {
          rows: deleted.rows,
          inverse: { kind: 'insertIndicators', tableId, projectId: command.projectId, entries: deleted.entries },
        }
      })
    case 'moveIndicator':
      return changeIndicators(table, command.projectId, (rows) => {
        const from = rowIndex(rows, command.id)
        return {
          rows: moveRow(rows, from, command.to),
          inverse: { kind: 'moveIndicator', tableId, projectId: command.projectId, id: command.id, to: from },
        }
      })
  }
}

function moveProject(table: TargetTable, command: Extract<Command, { kind: 'moveProject' }>): AppliedToTable {
  const { unitAt, projectAt } = findProject(table, command.id)
  const from = table.units[unitAt] as SpendingUnit
  const project = from.projects[projectAt] as Project
  const taken = withUnit(table, unitAt, { ...from, projects: from.projects.toSpliced(projectAt, 1) })
  const toAt = rowIndex(taken.units, command.toUnitId)
  const to = taken.units[toAt] as SpendingUnit
  return {
    table: withUnit(taken, toAt, { ...to, projects: insertRows(to.projects, [{ at: command.to, row: project }]) }),
    inverse: { kind: 'moveProject', tableId: table.id, id: project.id, toUnitId: from.id, to: projectAt },
  }
}

function setCells(table: TargetTable, cells: readonly CellChange[]): AppliedToTable {
  const draft = new TableDraft(table)
  const inverse = cells.map((cell) => draft.set(cell))
  return { table: draft.finish(), inverse: { kind: 'setCells', tableId: table.id, cells: inverse.reverse() } }
}

/** A table under several cell changes: rows are looked up once and arrays copied once, however many cells there are. */
class TableDraft {
  private table: TargetTable
  private readonly units: SpendingUnit[]
  private readonly projects = new Map<number, Project[]>()

  constructor(table: TargetTable) {
    this.table = table
    this.units = [...table.units]
  }

  /** Makes the change and returns the one that takes it back. */
  set(cell: CellChange): CellChange {
    switch (cell.row) {
      case 'table': {
        const [row, old] = replaceField(this.table, 'stated', cell.field, cell.value)
        this.table = row
        return { ...cell, value: old } as CellChange
      }
      case 'unit': {
        const at = rowIndex(this.units, cell.id)
        const [row, old] = replaceField(this.units[at] as SpendingUnit, 'stated', cell.field, cell.value)
        this.units[at] = row
        return { ...cell, value: old } as CellChange
      }
      case 'project': {
        if (cell.field === 'indicators') requireDistinct(cell.value)
        const [projects, at] = this.findProject(cell.id)
        const [row, old] = replaceField(projects[at] as Project, 'amounts', cell.field, cell.value)
        projects[at] = row
        return { ...cell, value: old } as CellChange
      }
      case 'indicator': {
        const [projects, at] = this.findProject(cell.projectId)
        const project = projects[at] as Project
        const indicatorAt = rowIndex(project.indicators, cell.id)
        const indicator = project.indicators[indicatorAt] as Indicator
        projects[at] = {
          ...project,
          indicators: project.indicators.with(indicatorAt, { ...indicator, [cell.field]: cell.value }),
        }
        return { ...cell, value: indicator[cell.field] } as CellChange
      }
    }
  }

  finish(): TargetTable {
    for (const [unitAt, projects] of this.projects)
      this.units[unitAt] = { ...(this.units[unitAt] as SpendingUnit), projects }
    return { ...this.table, units: this.units }
  }

  private findProject(projectId: string): [Project[], number] {
    const place = findProject(this.table, projectId)
    let projects = this.projects.get(place.unitAt)
    if (!projects) {
      projects = [...(this.units[place.unitAt] as SpendingUnit).projects]
      this.projects.set(place.unitAt, projects)
    }
    return [projects, place.projectAt]
  }
}

/** The row with one field replaced, and the old value. Amount columns live in the row's `amountsIn` record. */
function replaceField<Row extends object, AmountsIn extends keyof Row>(
  row: Row,
  amountsIn: AmountsIn,
  field: string,
  value: unknown,
): [Row, unknown] {
  if (!(AMOUNT_KEYS as readonly string[]).includes(field)) return [{ ...row, [field]: value }, row[field as keyof Row]]
  const amounts = row[amountsIn] as Record<AmountKey, unknown>
  return [{ ...row, [amountsIn]: { ...amounts, [field]: value } }, amounts[field as AmountKey]]
}

function changeIndicators(
  table: TargetTable,
  projectId: string,
  change: (rows: readonly Indicator[]) => { rows: readonly Indicator[]; inverse: Command },
): AppliedToTable {
  const { unitAt, projectAt } = findProject(table, projectId)
  const unit = table.units[unitAt] as SpendingUnit
  const project = unit.projects[projectAt] as Project
  const { rows, inverse } = change(project.indicators)
  return {
    table: withUnit(table, unitAt, {
      ...unit,
      projects: unit.projects.with(projectAt, { ...project, indicators: rows }),
    }),
    inverse,
  }
}

function withUnit(table: TargetTable, at: number, unit: SpendingUnit): TargetTable {
  return { ...table, units: table.units.with(at, unit) }
}

/** Where a project stands. Throws `unknown-row`. */
export function findProject(table: TargetTable, projectId: string): ProjectPlace {
  const place = projectPlaces(table).get(projectId)
  if (!place) throw new AppError('unknown-row')
  return place
}

/** Rows are named by identity alone: a unit's and a project's is its own in the table, an indicator's in its project. */
function requireOwnIdentities(table: TargetTable): TargetTable {
  const projects = table.units.flatMap((unit) => unit.projects)
  requireDistinct(table.units)
  requireDistinct(projects)
  for (const project of projects) requireDistinct(project.indicators)
  return table
}

function tableIndex(document: TargetDocument, tableId: string): number {
  const at = document.tables.findIndex((table) => table.id === tableId)
  if (at < 0) throw new AppError('unknown-table')
  return at
}
