import { expect, test } from 'vitest'
import type { ProgramActionId } from '../../../renderer/actions/actionTable.ts'
import type { AllDoings } from '../../../renderer/app/doings.ts'
import { programOffers, type Situation } from '../../../renderer/app/offers.ts'
import { type Filtering, NOT_FILTERING } from '../../../renderer/filtering/filtering.ts'
import { GRAND_TOTAL_ROW, type SheetSelection } from '../../../renderer/sheet/sheetProps.ts'
import { EMPTY_DOCUMENT, emptyTable } from '../../../shared/form.ts'
import { DEFAULT_OUTPUT_CHOICES } from '../../../shared/output/outputChoices.ts'

let made = 0
const table = emptyTable(() => `id-${made++}`)
const unitId = table.units[0]?.id ?? ''
const ran: string[] = []
const doings = new Proxy({} as AllDoings, { get: (_, name) => () => ran.push(String(name)) })
const situation: Situation = {
  state: {
    document: { ...EMPTY_DOCUMENT, tables: [table] },
    fileName: '绩效目标表.jxmb',
    undoLabel: null,
    redoLabel: '修改 财政拨款',
    saving: 'saved',
    activeTableId: table.id,
    views: {},
    output: DEFAULT_OUTPUT_CHOICES,
    goTo: null,
  },
  table,
  covered: false,
  selection: selectionOf(unitId),
  filter: { state: NOT_FILTERING, filtering: {} as Filtering },
  finder: null,
  busy: false,
}

function selectionOf(rowId: string): SheetSelection {
  const active = { rowId, column: 'name' } as const
  return {
    active,
    rowIds: [rowId],
    columns: ['name'],
    cells: 1,
    filled: 0,
    sum: null,
    sumsLeftOut: false,
    editing: false,
  }
}

function canRun(id: ProgramActionId, change: Partial<Situation> = {}): boolean {
  return programOffers({ ...situation, ...change }, doings)[id].run !== null
}

test('in an empty document tables can be made and imported, and nothing else', () => {
  const empty = { table: null, selection: null, state: { ...situation.state, redoLabel: null } }
  for (const id of ['import', 'new-table', 'help'] as const) expect(canRun(id, empty), id).toBe(true)
  for (const id of ['print', 'redo', 'insert-below', 'delete-rows', 'find', 'export-pdf'] as const) {
    expect(canRun(id, empty), id).toBe(false)
  }
})

test('rows are deleted and moved only where there is one and a place for it', () => {
  expect(canRun('delete-rows')).toBe(true)
  expect(canRun('move-up')).toBe(false)
  expect(canRun('delete-rows', { selection: selectionOf(GRAND_TOTAL_ROW) })).toBe(false)
})

test('indicators are edited where a project is selected, the code book anywhere', () => {
  const [project] = table.units[0]?.projects ?? []
  expect(canRun('edit-indicators', { selection: selectionOf(project?.id ?? '') })).toBe(true)
  for (const rowId of [unitId, GRAND_TOTAL_ROW]) {
    expect(canRun('edit-indicators', { selection: selectionOf(rowId) }), rowId).toBe(false)
  }
  expect(canRun('edit-indicators', { table: null, selection: null })).toBe(false)
  expect(canRun('edit-code-book', { table: null, selection: null })).toBe(true)
})

test('undo and redo are offered by what the history holds, and say what they would do', () => {
  expect(canRun('redo')).toBe(true)
  expect(canRun('undo')).toBe(false)
  expect(programOffers(situation, doings).redo.label).toBe('恢复 修改 财政拨款')
})

test('under a page nothing can be changed, but the table can be printed and exported', () => {
  const covered = { covered: true }
  for (const id of ['print', 'export-pdf', 'export-workbook', 'export-remarks', 'export-as', 'import'] as const) {
    expect(canRun(id, covered), id).toBe(true)
  }
  for (const id of ['redo', 'insert-below', 'delete-rows', 'new-table', 'preview', 'edit-code-book'] as const) {
    expect(canRun(id, covered), id).toBe(false)
  }
})

test('while work runs no other is begun, but editing and looking at the pages go on', () => {
  const busy = { busy: true }
  for (const id of ['import', 'print', 'export-pdf'] as const) expect(canRun(id, busy), id).toBe(false)
  for (const id of ['redo', 'insert-below', 'new-table', 'preview'] as const) expect(canRun(id, busy), id).toBe(true)
})

test('while an edit is refused nothing runs that would lose it or miss it, and what leaves it alone does', () => {
  const editing = programOffers({ ...situation, selection: { ...selectionOf(unitId), editing: true } }, doings)
  ran.length = 0
  const refused = ['insert-below', 'delete-table', 'new-table', 'import', 'export-workbook', 'preview'] as const
  for (const id of refused) {
    expect(editing[id].run, id).not.toBeNull()
    editing[id].run?.()
  }
  expect(ran).toEqual([])
  for (const id of ['save', 'help', 'zoom-in', 'redo'] as const) editing[id].run?.()
  expect(ran).toEqual(['save', 'help', 'changeView', 'refuse'])
  ran.length = 0
})

test('an action does what it is called', () => {
  const offers = programOffers(situation, doings)
  for (const id of ['import', 'new-table', 'redo', 'insert-unit', 'print', 'export-workbook'] as const)
    offers[id].run?.()
  expect(ran).toEqual(['importFile', 'newTable', 'redo', 'editRows', 'print', 'exportWorkbook'])
})
