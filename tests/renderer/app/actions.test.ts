import { expect, test } from 'vitest'
import { type Doings, type Situation, toolbarActions } from '../../../renderer/app/actions.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { emptyTable } from '../../../shared/form.ts'

let made = 0
const table = emptyTable(() => `id-${made++}`)
const unitId = table.units[0]?.id ?? ''
const ran: string[] = []
const doings = new Proxy({} as Doings, { get: (_, name) => () => ran.push(String(name)) })
const situation: Situation = {
  state: {
    document: { tables: [table] },
    fileName: '绩效目标表.jxmb',
    undoLabel: null,
    redoLabel: '修改 财政拨款',
    saving: 'saved',
    activeTableId: table.id,
    goTo: null,
  },
  table,
  covered: false,
  active: { rowId: unitId, column: 'name' },
  busy: false,
}

/** The commands that can be run. */
function offered(change: Partial<Situation>): string[] {
  const actions = toolbarActions({ ...situation, ...change }, doings).flat()
  return actions.filter((action) => action.run).map((action) => action.label)
}

test('in an empty document only the ways to begin are offered', () => {
  const state = { ...situation.state, redoLabel: null }
  expect(offered({ table: null, active: null, state })).toEqual(['导入', '新建表'])
})

test('rows are deleted and moved only where there is one and a place for it', () => {
  expect(offered({})).toContain('删除行')
  expect(offered({})).not.toContain('上移')
  expect(offered({ active: { rowId: GRAND_TOTAL_ROW, column: 'total' } })).not.toContain('删除行')
})

test('undo and redo are offered by what the history holds, and say what they would do', () => {
  expect(offered({})).toContain('恢复')
  expect(offered({})).not.toContain('撤销')
  const redo = toolbarActions(situation, doings)
    .flat()
    .find((action) => action.label === '恢复')
  expect(redo?.hint).toBe('恢复：修改 财政拨款')
})

test('under a page nothing can be changed, but the table can be printed and exported', () => {
  expect(offered({ covered: true })).toEqual(['导入', '打印', 'PDF', '导出 Excel'])
})

test('while work runs no other is begun, and editing goes on', () => {
  expect(offered({ busy: true })).toEqual(['新建表', '恢复', '插入项目', '插入单位', '删除行'])
})

test('no two commands have one key', () => {
  const keys = toolbarActions(situation, doings)
    .flat()
    .flatMap((action) => action.key ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('a command does what it is called', () => {
  for (const action of toolbarActions(situation, doings).flat()) action.run?.()
  expect(ran).toEqual([
    'importFile',
    'newTable',
    'redo',
    'editRows',
    'editRows',
    'editRows',
    'preview',
    'print',
    'exportPdf',
    'exportWorkbook',
  ])
})
