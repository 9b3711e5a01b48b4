import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DocumentStore } from '../../../../electron/store/documentStore.ts'
import { migrate } from '../../../../electron/store/migrations.ts'
import { DEFAULT_SHEET_VIEW } from '../../../../shared/sheetView.ts'
import { clock, newPath, TABLE } from '../documents.ts'

it('adds the views and touches nothing else', () => {
  const database = new Database(':memory:')
  migrate(database, 10)
  database.exec(`INSERT INTO target_table (id, position, title, department, amount_unit) VALUES ('t', 0, '', '', '元')`)
  const before = database.prepare('SELECT * FROM target_table').all()
  migrate(database, 20)
  expect(database.pragma('user_version', { simple: true })).toBe(20)
  expect(database.prepare('SELECT * FROM target_table').all()).toEqual(before)
  expect(database.prepare('SELECT * FROM sheet_view').all()).toEqual([])
})

it('leaves the history of a document of version 10 whole: its undo and redo still work, and views can be kept', () => {
  const path = newPath()
  copyFileSync(fileURLToPath(new URL('../../../fixtures/documents/version-10.jxmb', import.meta.url)), path)
  const store = DocumentStore.open(path, clock)
  expect(store.views()).toEqual({})
  expect(store.redo(3).label).toBe('修改绩效目标')
  store.undo(4)
  expect(store.read().tables).toEqual([TABLE])
  expect(store.undo(5).label).toBe('新建表')
  expect(store.read().tables).toEqual([])
  store.saveView('t', { ...DEFAULT_SHEET_VIEW, zoom: 125 })
  store.close()
  const again = DocumentStore.open(path, clock)
  expect(again.history()).toEqual({ revision: 6, undoLabel: null, redoLabel: '新建表' })
  expect(again.views()).toEqual({ t: { ...DEFAULT_SHEET_VIEW, zoom: 125 } })
  again.close()
})
