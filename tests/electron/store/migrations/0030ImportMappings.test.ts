import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DocumentStore } from '../../../../electron/store/documentStore.ts'
import { APPLICATION_ID } from '../../../../electron/store/fileHeader.ts'
import { migrate } from '../../../../electron/store/migrations.ts'
import { DEFAULT_SHEET_VIEW } from '../../../../shared/sheetView.ts'
import { clock, newPath } from '../documents.ts'

it('adds the mappings and touches nothing else', () => {
  const database = new Database(':memory:')
  migrate(database, 20)
  database.exec(`INSERT INTO sheet_view (table_id, view) VALUES ('t', '{}')`)
  migrate(database, 30)
  expect(database.pragma('user_version', { simple: true })).toBe(30)
  expect(database.prepare('SELECT * FROM sheet_view').all()).toEqual([{ table_id: 't', view: '{}' }])
  expect(database.prepare('SELECT * FROM import_mapping').all()).toEqual([])
})

it('lets a document of version 20 keep its views and remember mappings', () => {
  const path = newPath()
  const database = new Database(path)
  migrate(database, 20)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.prepare('INSERT INTO sheet_view (table_id, view) VALUES (?, ?)').run('t', JSON.stringify(DEFAULT_SHEET_VIEW))
  database.close()
  const store = DocumentStore.open(path, clock)
  expect(store.views()).toEqual({ t: DEFAULT_SHEET_VIEW })
  expect([...store.mappings()]).toEqual([])
  store.rememberMapping('key', { columns: [], unit: '元' })
  expect([...store.mappings()]).toEqual([['key', { columns: [], unit: '元' }]])
  store.close()
})
