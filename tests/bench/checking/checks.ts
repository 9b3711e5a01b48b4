/**
 * Checking, in this process: a whole table at the first look, and one row after another as cells are edited. Beside it stands
 * `JSON.stringify` of the same table, which looks once at everything and thinks about nothing.
 */
import { TableChecker } from '../../../shared/checks/tableChecker.ts'
import { applyCommand, type Command } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type Project, type TargetDocument, type TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { benchTable } from '../benchTable.ts'

export interface ChecksPlan {
  /** Projects of each table. */
  readonly sizes: readonly number[]
  readonly repetitions: number
  /** Cells that are edited in each table. */
  readonly edits: number
}

/** Times in milliseconds. */
export interface ChecksOfTable {
  readonly projects: number
  readonly full: readonly number[]
  /** Each the edit itself, the sums and the check. */
  readonly edits: readonly number[]
  /** The same, where all projects stand in one unit. */
  readonly editsInOneUnit: readonly number[]
  readonly stringify: readonly number[]
}

export function measureChecks(plan: ChecksPlan, tell: (what: string) => void): readonly ChecksOfTable[] {
  return plan.sizes.map((projects) => {
    tell(`checking ${projects} projects`)
    const table = benchTable(projects, 1)
    // The first pass compiles what the others then run, and is not counted.
    const repeated = (once: () => unknown) => Array.from({ length: plan.repetitions + 1 }, () => timed(once)).slice(1)
    return {
      projects,
      full: repeated(() => check(new TableChecker(), table)),
      edits: editing(table, plan.edits),
      editsInOneUnit: editing(inOneUnit(table), plan.edits),
      stringify: repeated(() => JSON.stringify(table)),
    }
  })
}

function inOneUnit(table: TargetTable): TargetTable {
  const projects = table.units.flatMap((unit) => unit.projects)
  return { ...table, units: table.units.slice(0, 1).map((unit) => ({ ...unit, projects })) }
}

function editing(table: TargetTable, edits: number): readonly number[] {
  const checker = new TableChecker()
  check(checker, table)
  const rows = table.units.flatMap((unit) => unit.projects)
  let document: TargetDocument = { ...EMPTY_DOCUMENT, tables: [table] }
  return Array.from({ length: edits }, (_, at) => {
    // A prime, so that the rows come in no order.
    const row = rows[(at * 7_919) % rows.length] as Project
    const command = edit(table.id, row, at)
    return timed(() => {
      document = applyCommand(document, command).document
      check(checker, document.tables[0] as TargetTable)
    })
  })
}

/** Amounts, names and goals in turns, right and wrong ones. */
function edit(tableId: string, { id }: Project, at: number): Command {
  const cells = [
    { row: 'project', id, field: 'fiscal', value: fen((at % 2 === 0 ? 1 : -1) * 10_000 * (at + 1)) },
    { row: 'project', id, field: 'name', value: at % 2 === 0 ? `第${at}号经费` : '' },
    { row: 'project', id, field: 'goal', value: at % 2 === 0 ? '做好慰问工作，培训 3 次。' : '' },
  ] as const
  return { kind: 'setCells', tableId, cells: [cells[at % cells.length] ?? cells[0]] }
}

function check(checker: TableChecker, table: TargetTable): void {
  checker.check(table, tableTotals(table), DEFAULT_SETTINGS)
}

function timed(once: () => unknown): number {
  const start = performance.now()
  once()
  return performance.now() - start
}
