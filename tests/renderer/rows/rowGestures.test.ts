/** What holds for every gesture on rows, whatever the table and whatever is selected in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deleteRows } from '../../../renderer/rows/deleteRows.ts'
import { duplicateRows } from '../../../renderer/rows/duplicateRows.ts'
import { insertAbove, insertBelow, insertUnit } from '../../../renderer/rows/insertRows.ts'
import { type Gap, moveRows, moveRowsTo } from '../../../renderer/rows/moveRows.ts'
import type { PossibleGesture } from '../../../renderer/rows/rowGesture.ts'
import type { RowSelection } from '../../../renderer/rows/selectedRows.ts'
import { PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, EMPTY_DOCUMENT, emptyTable, type Project, type TargetTable } from '../../../shared/form.ts'
import { arbitraryTable, idCounter } from '../../shared/arbitraries.ts'

type Make = (table: TargetTable, selection: RowSelection, gap: Gap) => PossibleGesture | null
const MOVES: Readonly<Record<string, Make>> = {
  'move up': (table, selection) => moveRows(table, selection, PAPER_ORDER, -1),
  'move down': (table, selection) => moveRows(table, selection, PAPER_ORDER, 1),
  'drop elsewhere': (table, selection, gap) => moveRowsTo(table, selection, PAPER_ORDER, gap)?.make ?? null,
}
const COPIES: Readonly<Record<string, Make>> = { duplicate: duplicateRows }
const INSERTIONS: Readonly<Record<string, Make>> = {
  'insert above': insertAbove,
  'insert below': insertBelow,
  'insert a unit': insertUnit,
}
const ALL: Readonly<Record<string, Make>> = {
  ...MOVES,
  ...COPIES,
  ...INSERTIONS,
  delete: (table, selection) => deleteRows(table, selection, PAPER_ORDER),
}

const rowIdsOf = (table: TargetTable) => [
  GRAND_TOTAL_ROW,
  ...table.units.flatMap((unit) => [unit.id, ...unit.projects.map((project) => project.id)]),
]
const projectsOf = (table: TargetTable) => table.units.flatMap((unit) => unit.projects)
const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort()

/** A table, some rows of it in the order of the screen (mostly neighbours), and a gap between two rows. */
const arbitrarySituation = fc
  .record({
    table: arbitraryTable,
    from: fc.nat(),
    length: fc.nat(5),
    odd: fc.nat(63),
    gap: fc.nat(),
    after: fc.boolean(),
  })
  .map(({ table, from, length, odd, gap, after }) => {
    const ids = rowIdsOf(table)
    const start = from % ids.length
    // Every second run has holes, as where a filter hides rows.
    const rowIds = ids.slice(start, start + length + 1).filter((_, at) => odd % 2 === 0 || (odd >> at) % 2 === 1)
    const selection: RowSelection = {
      active: { rowId: rowIds[0] ?? GRAND_TOTAL_ROW, column: 'goal' },
      rowIds,
      columns: ['goal'],
    }
    return { table, selection, gap: { rowId: ids[gap % ids.length] ?? '', side: after ? 'after' : 'before' } as Gap }
  })

/** The table after the gesture, or null where it cannot be made. */
function after(table: TargetTable, possible: PossibleGesture | null) {
  const gesture = possible?.(idCounter('new'))
  if (!gesture) return null
  const { document, inverse } = applyCommands({ ...EMPTY_DOCUMENT, tables: [table] }, gesture.commands)
  return { ...gesture, table: document.tables[0] as TargetTable, document, inverse }
}

function check(
  gestures: Readonly<Record<string, Make>>,
  holds: (made: NonNullable<ReturnType<typeof after>>, before: TargetTable) => void,
) {
  let made = 0
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(gestures)), arbitrarySituation, (name, { table, selection, gap }) => {
      const result = after(table, gestures[name]?.(table, selection, gap) ?? null)
      if (!result) return
      made += 1
      holds(result, table)
    }),
    { numRuns: 500 },
  )
  expect(made).toBeGreaterThan(50)
}

test('taking a gesture back gives the same table again', () => {
  check(ALL, ({ document, inverse }, before) =>
    expect(applyCommands(document, inverse).document).toEqual({ ...EMPTY_DOCUMENT, tables: [before] }),
  )
})

test('every row keeps an identity of its own, and the rows to select are there', () => {
  check(ALL, ({ table, select }) => {
    const ids = rowIdsOf(table)
    expect(new Set(ids).size).toBe(ids.length)
    const indicators = projectsOf(table).flatMap((project) => project.indicators.map((indicator) => indicator.id))
    expect(new Set(indicators).size).toBe(indicators.length)
    expect(select.length).toBeGreaterThan(0)
    for (const { rowId } of select) expect(ids).toContain(rowId)
  })
})

test('a move loses and changes no project and no unit, and always changes something', () => {
  check(MOVES, ({ table }, before) => {
    const withoutProjects = (of: TargetTable) => of.units.map((unit) => ({ ...unit, projects: [] }))
    expect(sorted(projectsOf(table))).toEqual(sorted(projectsOf(before)))
    expect(sorted(withoutProjects(table))).toEqual(sorted(withoutProjects(before)))
    expect(table).not.toEqual(before)
  })
})

test('an insertion and a copy leave the rows that were there as they are and in their order', () => {
  check({ ...INSERTIONS, ...COPIES }, ({ table }, before) => {
    const known = new Set(rowIdsOf(before))
    const units = table.units.filter((unit) => known.has(unit.id))
    const kept = units.map((unit) => ({ ...unit, projects: unit.projects.filter((project) => known.has(project.id)) }))
    expect({ ...table, units: kept }).toEqual(before)
    expect(rowIdsOf(table).length).toBeGreaterThan(known.size)
  })
})

test('a block that went down by a row comes back up to where it was', () => {
  fc.assert(
    fc.property(arbitrarySituation, ({ table, selection }) => {
      const unit = table.units.find((candidate) => candidate.id === selection.rowIds[0])
      const rowIds = unit ? [unit.id] : selection.rowIds.slice(0, 1)
      const down = after(table, moveRows(table, { ...selection, rowIds }, PAPER_ORDER, 1))
      if (!down) return
      const back = after(down.table, moveRows(down.table, { ...selection, rowIds }, PAPER_ORDER, -1))
      expect(back?.table).toEqual(table)
    }),
  )
})

test('a gesture on thousands of rows is a handful of commands', () => {
  const newId = idCounter()
  const project = (): Project => ({ id: newId(), name: '', amounts: BLANK_AMOUNTS, goal: '', indicators: [] })
  const empty = emptyTable(newId)
  const units = empty.units.flatMap((unit) => [
    { ...unit, projects: Array.from({ length: 5_000 }, project) },
    { ...unit, id: newId(), projects: [project()] },
  ])
  const table = { ...empty, units }
  const rowIds = projectsOf(table)
    .slice(0, 5_000)
    .map(({ id }) => id)
  const selection: RowSelection = { active: { rowId: rowIds[0] ?? '', column: 'name' }, rowIds, columns: ['name'] }
  const gap: Gap = { rowId: units[1]?.id ?? '', side: 'after' }
  for (const make of [
    insertAbove,
    insertBelow,
    duplicateRows,
    ALL.delete,
    MOVES['move down'],
    MOVES['drop elsewhere'],
  ]) {
    expect(after(table, make?.(table, selection, gap) ?? null)?.commands.length).toBeLessThanOrEqual(2)
  }
})
