/** The document's settings as they stand in its file: what a file may hold that this program did not write. */
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import type { Command } from '../../../shared/commands.ts'
import { DEFAULT_SETTINGS, type SetAside, type Setting } from '../../../shared/settings.ts'
import { clock, INSERT_TABLE, reread, storeWithTable, TABLE } from './documents.ts'

function changeSetting(setting: Setting): Command {
  return { kind: 'setSetting', setting }
}

function setAside(change: Partial<SetAside> = {}): SetAside {
  return {
    tableId: 't',
    rule: 'goal-empty',
    unitId: 'u1',
    projectId: 'p1',
    column: 'goal',
    indicatorId: null,
    message: '绩效目标未填写',
    reason: '由主管部门统一填写',
    ...change,
  }
}

/** A closed document with these rows among its settings. */
function documentWith(settings: Readonly<Record<string, string>>): string {
  const store = storeWithTable()
  store.close()
  const database = new Database(store.path)
  const insert = database.prepare('INSERT INTO document_setting (name, value) VALUES (?, ?)')
  for (const [name, value] of Object.entries(settings)) insert.run(name, value)
  database.close()
  return store.path
}

function settingRows(path: string): Record<string, string> {
  const database = new Database(path, { readonly: true })
  const rows = database.prepare<[], { name: string; value: string }>('SELECT name, value FROM document_setting').all()
  database.close()
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

function expectCorrupt(name: Setting['name'], value: string): void {
  const path = documentWith({ [name]: value })
  const bytes = readFileSync(path)
  expect(() => DocumentStore.open(path, clock), value).toThrow('document-corrupt')
  expect(readFileSync(path).equals(bytes)).toBe(true)
}

it('opens with a setting of another program version, and keeps it through edits of its own settings', () => {
  const others = { paperColour: '{"a":1}', __proto__x: '[]', constructor: 'not json' }
  const path = documentWith(others)
  const store = DocumentStore.open(path, clock)
  expect(store.read()).toEqual({ tables: [TABLE], settings: DEFAULT_SETTINGS })
  store.apply(1, '关闭规则', [changeSetting({ name: 'rules', value: { 'goal-empty': 'off' } })])
  store.undo(2)
  store.close()
  expect(settingRows(path)).toMatchObject(others)
})

it('keeps switches and set-asides of rules that this program does not have', () => {
  const rules = { 'rule-of-tomorrow': 'hint', __proto: 'off' }
  const foreign = setAside({ rule: 'rule-of-tomorrow', tableId: 'gone', projectId: 'gone' })
  const path = documentWith({ rules: JSON.stringify(rules), setAside: JSON.stringify([foreign]) })
  const { settings } = reread(path).document
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, rules, setAside: [foreign] })
})

it('is refused untouched where a setting cannot be what it says', () => {
  expectCorrupt('rules', '{"goal-empty":')
  expectCorrupt('rules', 'null')
  expectCorrupt('rules', '{"goal-empty":"fatal"}')
  expectCorrupt('setAside', '{}')
  expectCorrupt('setAside', JSON.stringify([{ ...setAside(), column: 'colour' }]))
  expectCorrupt('codeBook', '[{"code":"1"}]')
})

it('takes ten thousand set-asides, and undo takes back the last one alone, also after a restart', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => setAside({ projectId: `p${at}` }))
  const store = storeWithTable()
  store.apply(1, '搁置', [changeSetting({ name: 'setAside', at: 0, removed: 0, added: many })])
  const one = setAside({ rule: 'project-name-empty' })
  store.apply(2, '再搁置', [changeSetting({ name: 'setAside', at: many.length, removed: 0, added: [one] })])
  store.close()
  const again = DocumentStore.open(store.path, clock)
  expect(again.read().settings.setAside).toHaveLength(10_001)
  expect(again.undo(3).label).toBe('再搁置')
  again.close()
  expect(reread(store.path).document.settings.setAside).toEqual(many)
})

it('keeps what was set aside in a table that is deleted, so that undo brings back the table and the decision', () => {
  const store = storeWithTable()
  const value = [setAside()]
  store.apply(1, '搁置', [changeSetting({ name: 'setAside', at: 0, removed: 0, added: value })])
  store.apply(2, '删除表', [{ kind: 'deleteTable', tableId: 't' }])
  expect(store.read()).toEqual({ tables: [], settings: { ...DEFAULT_SETTINGS, setAside: value } })
  store.undo(3)
  expect(store.read()).toEqual({ tables: [TABLE], settings: { ...DEFAULT_SETTINGS, setAside: value } })
  store.undo(4)
  store.undo(5)
  expect(store.read()).toEqual({ tables: [], settings: DEFAULT_SETTINGS })
  store.redo(6)
  store.redo(7)
  store.close()
  expect(reread(store.path).document).toEqual({ tables: [TABLE], settings: { ...DEFAULT_SETTINGS, setAside: value } })
})

it('refuses a change of settings that another window was faster with, and keeps the other one', () => {
  const store = storeWithTable()
  store.apply(1, '关闭规则', [changeSetting({ name: 'rules', value: { 'goal-empty': 'off' } })])
  expect(() => store.apply(1, '默认', [changeSetting({ name: 'rules', value: {} })])).toThrow('stale-revision')
  expect(store.read().settings.rules).toEqual({ 'goal-empty': 'off' })
  expect(store.history()).toMatchObject({ revision: 2, undoLabel: '关闭规则' })
  store.close()
})

it('changes neither settings nor rows where one command of a gesture cannot be done', () => {
  const store = storeWithTable()
  const commands = [changeSetting({ name: 'rules', value: { 'goal-empty': 'off' } }), INSERT_TABLE, INSERT_TABLE]
  expect(() => store.apply(1, '做两样', commands)).toThrow()
  expect(store.read()).toEqual({ tables: [TABLE], settings: DEFAULT_SETTINGS })
  store.close()
  expect(settingRows(store.path)).toEqual({})
})
