/**
 * The ways in which what was read becomes part of the document: each is one list of commands and so one undo step, with
 * its label, the place where the sheet then shows what came in, and the sentence about it. Pure.
 */
import type { Command } from '../../shared/commands.ts'
import { countProjects, type NewId, type TargetDocument, type TargetTable, tableName } from '../../shared/form.ts'
import { type Merge, mergeTables, sourceOfTable } from '../../shared/merging/merging.ts'
import { type CellPlace, GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import { IMPORTING_TEXTS } from './texts.ts'

export interface Outcome {
  /** Names the undo step. */
  readonly label: string
  readonly commands: readonly Command[]
  readonly tableId: string
  /** What the sheet selects. */
  readonly places: readonly CellPlace[]
  readonly sentence: string
}

/** A file's table as it would be taken in, and the name under which it came. */
export interface Incoming {
  readonly fileName: string
  readonly table: TargetTable
}

/** A table each, in the order of the files, behind the table with `activeId`. The first of them is shown. */
export function asNewTables(incoming: readonly Incoming[], document: TargetDocument, activeId: string | null): Outcome {
  const at = placeBehind(document, activeId)
  const [first] = incoming
  if (!first) throw new RangeError('no file to take in')
  return {
    label: IMPORTING_TEXTS.step(calledTogether(incoming)),
    commands: incoming.map(({ table }, index) => ({ kind: 'insertTable', at: at + index, table })),
    ...showing(first.table),
    sentence: IMPORTING_TEXTS.added(calledTogether(incoming)),
  }
}

/** The table with what its file does not say taken from the table of another year. */
export function asNewYear(
  { fileName, table }: Incoming,
  document: TargetDocument,
  of: TargetTable,
  year: number | null,
): Outcome {
  const added = { ...table, year, department: table.department || of.department, title: table.title || of.title }
  return {
    label: IMPORTING_TEXTS.stepNewYear(quoted(fileName), shortened(tableName(added))),
    commands: [{ kind: 'insertTable', at: placeBehind(document, of.id), table: added }],
    ...showing(added),
    sentence: IMPORTING_TEXTS.added(quoted(fileName)),
  }
}

/** The file's own year where it is another one, else the next. */
export function proposedYear(table: TargetTable, of: TargetTable): number | null {
  if (table.year !== null && table.year !== of.year) return table.year
  return of.year === null ? null : of.year + 1
}

/** The table keeps its identity, its control figure, which no file states, and of its heading what the file does not say. */
export function replacing({ fileName, table }: Incoming, current: TargetTable): Outcome {
  const replacement = {
    ...table,
    id: current.id,
    control: current.control,
    year: table.year ?? current.year,
    department: table.department || current.department,
    title: table.title || current.title,
  }
  return {
    label: IMPORTING_TEXTS.stepReplace(quoted(fileName), shortened(tableName(current))),
    commands: [{ kind: 'replaceTable', tableId: current.id, table: replacement }],
    ...showing(replacement),
    sentence: IMPORTING_TEXTS.added(quoted(fileName)),
  }
}

/** Whether the file says of itself that it is another department's or another year's table. */
export function saysOtherTable({ table }: Incoming, current: TargetTable): boolean {
  const otherYear = table.year !== null && current.year !== null && table.year !== current.year
  const bothNamed = table.department !== '' && current.department !== ''
  return otherYear || (bothNamed && table.department !== current.department)
}

/**
 * Only the units come in, one without a name under the name of its department or file: the files' own 合计 would be wrong
 * for the longer table.
 */
export function appending(incoming: readonly Incoming[], to: TargetTable, newId: NewId): Outcome {
  const sources = incoming.map(({ fileName, table }) => sourceOfTable(fileName, table, null))
  const { units } = mergeTables(sources, newId).table
  const last = units.at(-1)
  const lastRow = last?.projects.at(-1) ?? last
  return {
    label: IMPORTING_TEXTS.stepAppend(calledTogether(incoming), shortened(tableName(to))),
    commands: [
      { kind: 'insertUnits', tableId: to.id, entries: units.map((row, at) => ({ at: to.units.length + at, row })) },
    ],
    tableId: to.id,
    places: [
      { rowId: units[0]?.id ?? GRAND_TOTAL_ROW, column: 'name' },
      { rowId: lastRow?.id ?? GRAND_TOTAL_ROW, column: 'indicators' },
    ],
    sentence: IMPORTING_TEXTS.appended(units.length, tableName(to)),
  }
}

/** One table of all files, behind the table with `activeId`. */
export function merged({ table, files }: Merge, document: TargetDocument, activeId: string | null): Outcome {
  return {
    label: IMPORTING_TEXTS.stepMerge(files.length),
    commands: [{ kind: 'insertTable', at: placeBehind(document, activeId), table }],
    ...showing(table),
    sentence: IMPORTING_TEXTS.merged(files.length),
  }
}

/** Names of units that both tables have. */
export function sameNamedUnits(incoming: readonly TargetTable[], to: TargetTable): readonly string[] {
  const names = new Set(to.units.map(({ name }) => name).filter((name) => name !== ''))
  const coming = incoming.flatMap(({ units }) => units.map(({ name }) => name))
  return [...new Set(coming.filter((name) => names.has(name)))]
}

/** In words: its units and projects. */
export function sizeOf(tables: readonly TargetTable[]): string {
  const units = tables.reduce((count, table) => count + table.units.length, 0)
  const projects = tables.reduce((count, table) => count + countProjects(table), 0)
  return IMPORTING_TEXTS.size(units, projects)
}

function placeBehind({ tables }: TargetDocument, tableId: string | null): number {
  return tables.findIndex(({ id }) => id === tableId) + 1 || tables.length
}

/** A table from its first cell. */
function showing({ id, units: [unit] }: TargetTable): Pick<Outcome, 'tableId' | 'places'> {
  return { tableId: id, places: [{ rowId: unit?.id ?? GRAND_TOTAL_ROW, column: 'name' }] }
}

/** A step's label has room for 200 characters, a file's name may have more. */
const LONGEST_NAME = 60

/** One file by its name, several by their number. */
function calledTogether(incoming: readonly Incoming[]): string {
  const [first] = incoming
  return first && incoming.length === 1 ? quoted(first.fileName) : IMPORTING_TEXTS.files(incoming.length)
}

function quoted(fileName: string): string {
  return `“${shortened(fileName)}”`
}

function shortened(name: string): string {
  const signs = [...name]
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME - 1).join('')}…` : name
}
