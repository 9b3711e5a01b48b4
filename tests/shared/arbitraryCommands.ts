/**
 * Made-up edits for property tests. Which command is valid depends on the document it meets, so what is generated is a
 * recipe (a kind, contents, and numbers that choose among whatever rows there are) and `commandFrom` makes the command.
 */
import fc from 'fast-check'
import { type CellChange, type Command, INDICATOR_FIELDS } from '../../shared/commands.ts'
import {
  AMOUNT_KEYS,
  type IndicatorContent,
  type NewId,
  type Project,
  type TargetDocument,
  type TargetTable,
} from '../../shared/form.ts'
import type { Fen } from '../../shared/money.ts'
import type { Setting } from '../../shared/settings.ts'
import {
  arbitraryAmount,
  arbitraryIndicatorContent,
  arbitraryProjectContent,
  arbitrarySetting,
  arbitraryTableContent,
  arbitraryText,
  arbitraryUnitContent,
  indicatorOf,
  type ProjectContent,
  projectOf,
  type TableContent,
  tableOf,
  type UnitContent,
  unitOf,
} from './arbitraries.ts'

interface CellRecipe {
  readonly row: CellChange['row']
  readonly field: number
  readonly pick: number
  readonly text: string
  readonly amount: Fen | null
  readonly indicators: readonly IndicatorContent[]
}

export interface CommandRecipe {
  readonly kind: Command['kind']
  /** Choose the table, the unit, the project or indicator, and the place. */
  readonly picks: readonly [number, number, number, number]
  readonly cells: readonly CellRecipe[]
  readonly table: TableContent
  readonly units: readonly UnitContent[]
  readonly projects: readonly ProjectContent[]
  readonly indicators: readonly IndicatorContent[]
  readonly setting: Setting
}

/** Every kind of command; the compiler refuses a list that lacks one. */
export const COMMAND_KINDS = Object.keys({
  setCells: 0,
  insertUnits: 0,
  deleteUnits: 0,
  moveUnit: 0,
  insertProjects: 0,
  deleteProjects: 0,
  moveProject: 0,
  insertIndicators: 0,
  deleteIndicators: 0,
  moveIndicator: 0,
  insertTable: 0,
  deleteTable: 0,
  moveTable: 0,
  replaceTable: 0,
  setSetting: 0,
} satisfies Record<Command['kind'], 0>) as Command['kind'][]

const pick = fc.nat(1000)

const arbitraryCell: fc.Arbitrary<CellRecipe> = fc.record({
  row: fc.constantFrom('table', 'unit', 'project', 'indicator'),
  field: pick,
  pick,
  text: arbitraryText,
  amount: arbitraryAmount,
  indicators: fc.array(arbitraryIndicatorContent, { maxLength: 2 }),
})

/** A recipe for one edit; of the given kind, or of any. */
export function arbitraryRecipe(kind?: Command['kind']): fc.Arbitrary<CommandRecipe> {
  return fc.record({
    kind: kind === undefined ? fc.constantFrom(...COMMAND_KINDS) : fc.constant(kind),
    picks: fc.tuple(pick, pick, pick, pick),
    cells: fc.array(arbitraryCell, { maxLength: 5 }),
    table: arbitraryTableContent,
    units: fc.array(arbitraryUnitContent, { minLength: 1, maxLength: 2 }),
    projects: fc.array(arbitraryProjectContent, { minLength: 1, maxLength: 3 }),
    indicators: fc.array(arbitraryIndicatorContent, { minLength: 1, maxLength: 3 }),
    setting: arbitrarySetting,
  })
}

/** The recipe's command for this document, or null where the document has no row that such a command could meet. */
export function commandFrom(recipe: CommandRecipe, document: TargetDocument, newId: NewId): Command | null {
  const [tablePick, unitPick, rowPick, placePick] = recipe.picks
  const { kind } = recipe
  const place = (rows: readonly unknown[]) => placePick % (rows.length + 1)
  const placeOfMoved = (rows: readonly unknown[]) => placePick % rows.length
  if (kind === 'setSetting') {
    const { setting } = recipe
    if (setting.name !== 'setAside') return { kind, setting }
    const { setAside } = document.settings
    const at = place(setAside)
    return { kind, setting: { ...setting, at, removed: rowPick % (setAside.length - at + 1) } }
  }
  if (kind === 'insertTable') return { kind, at: place(document.tables), table: tableOf(recipe.table, newId) }

  const table = chosen(document.tables, tablePick)
  if (!table) return null
  const tableId = table.id
  const unit = chosen(table.units, unitPick)
  const projects = projectsOf(table)
  const project = chosen(projects, rowPick)
  const indicator = project && chosen(project.indicators, unitPick)
  switch (kind) {
    case 'deleteTable':
      return { kind, tableId }
    case 'moveTable':
      return { kind, tableId, to: placeOfMoved(document.tables) }
    case 'replaceTable':
      return { kind, tableId, table: { ...tableOf(recipe.table, newId), id: tableId } }
    case 'setCells': {
      const cells = recipe.cells.flatMap((cell) => cellFrom(cell, table, newId) ?? [])
      // A replaced list of indicators has new rows, so that cells which name the old ones must not follow in one command.
      const replaces = cells.some((cell) => cell.row === 'project' && cell.field === 'indicators')
      return { kind, tableId, cells: replaces ? cells.filter((cell) => cell.row !== 'indicator') : cells }
    }
    case 'insertUnits':
      return {
        kind,
        tableId,
        entries: spread(
          recipe.units.map((content) => unitOf(content, newId)),
          place(table.units),
        ),
      }
    case 'deleteUnits':
      return unit ? { kind, tableId, ids: someIds(table.units, unitPick) } : null
    case 'moveUnit':
      return unit ? { kind, tableId, id: unit.id, to: placeOfMoved(table.units) } : null
    case 'insertProjects':
      return unit
        ? {
            kind,
            tableId,
            unitId: unit.id,
            entries: spread(
              recipe.projects.map((content) => projectOf(content, newId)),
              place(unit.projects),
            ),
          }
        : null
    case 'deleteProjects':
      return unit && unit.projects.length > 0
        ? { kind, tableId, unitId: unit.id, ids: someIds(unit.projects, rowPick) }
        : null
    case 'moveProject': {
      if (!unit || !project) return null
      const others = unit.projects.filter((other) => other.id !== project.id)
      return { kind, tableId, id: project.id, toUnitId: unit.id, to: place(others) }
    }
    case 'insertIndicators':
      return project
        ? {
            kind,
            tableId,
            projectId: project.id,
            entries: spread(
              recipe.indicators.map((content) => indicatorOf(content, newId)),
              place(project.indicators),
            ),
          }
        : null
    case 'deleteIndicators':
      return project && indicator
        ? { kind, tableId, projectId: project.id, ids: someIds(project.indicators, unitPick) }
        : null
    case 'moveIndicator':
      return project && indicator
        ? { kind, tableId, projectId: project.id, id: indicator.id, to: placeOfMoved(project.indicators) }
        : null
  }
}

/** One cell of this table, or null where it has no such row. */
function cellFrom(recipe: CellRecipe, table: TargetTable, newId: NewId): CellChange | null {
  const { text, amount } = recipe
  const line = text.replaceAll('\n', '')
  const amountKey = AMOUNT_KEYS[recipe.field % AMOUNT_KEYS.length] ?? 'total'
  switch (recipe.row) {
    case 'table':
      return chosenCell(
        [
          { row: 'table', field: 'title', value: line },
          { row: 'table', field: 'department', value: line },
          { row: 'table', field: 'year', value: recipe.pick % 2 === 0 ? null : 2000 + (recipe.pick % 30) },
          { row: 'table', field: 'unit', value: recipe.pick % 2 === 0 ? '元' : '万元' },
          { row: 'table', field: 'control', value: amount },
          { row: 'table', field: amountKey, value: amount },
        ],
        recipe.field,
      )
    case 'unit': {
      const id = chosen(table.units, recipe.pick)?.id
      if (id === undefined) return null
      return chosenCell(
        [
          { row: 'unit', id, field: 'name', value: line },
          { row: 'unit', id, field: 'control', value: amount },
          { row: 'unit', id, field: amountKey, value: amount },
        ],
        recipe.field,
      )
    }
    case 'project': {
      const id = chosen(projectsOf(table), recipe.pick)?.id
      if (id === undefined) return null
      return chosenCell(
        [
          { row: 'project', id, field: 'name', value: line },
          { row: 'project', id, field: 'goal', value: text },
          { row: 'project', id, field: amountKey, value: amount },
          {
            row: 'project',
            id,
            field: 'indicators',
            value: recipe.indicators.map((content) => indicatorOf(content, newId)),
          },
        ],
        recipe.field,
      )
    }
    case 'indicator': {
      const project = chosen(projectsOf(table), recipe.pick)
      const indicator = project && chosen(project.indicators, recipe.field)
      if (!project || !indicator) return null
      const field = INDICATOR_FIELDS[recipe.pick % INDICATOR_FIELDS.length] ?? 'verbatim'
      return chosenCell(
        [
          { row: 'indicator', id: indicator.id, projectId: project.id, field: 'name', value: line },
          { row: 'indicator', id: indicator.id, projectId: project.id, field, value: amount === null ? null : line },
        ],
        recipe.field,
      )
    }
  }
}

function chosenCell(cells: readonly CellChange[], number: number): CellChange | null {
  return chosen(cells, number) ?? null
}

function chosen<Row>(rows: readonly Row[], number: number): Row | undefined {
  return rows[number % rows.length]
}

function projectsOf(table: TargetTable): readonly Project[] {
  return table.units.flatMap((unit) => unit.projects)
}

/** The rows as neighbours, the first of them at `at`. */
function spread<Row>(rows: readonly Row[], at: number): { at: number; row: Row }[] {
  return rows.map((row, index) => ({ at: at + index, row }))
}

/** Every second row or so, at least one, in the reverse of their order. */
function someIds(rows: readonly { readonly id: string }[], number: number): string[] {
  const some = rows.filter((_, index) => (number >> index) % 2 === 1).map((row) => row.id)
  const first = rows[0]
  return some.length === 0 && first ? [first.id] : some.reverse()
}
