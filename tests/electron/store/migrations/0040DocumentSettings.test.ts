import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DocumentStore } from '../../../../electron/store/documentStore.ts'
import { APPLICATION_ID } from '../../../../electron/store/fileHeader.ts'
import { migrate } from '../../../../electron/store/migrations.ts'
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts'
import { clock, newPath, reread } from '../documents.ts'

it('adds the settings and touches nothing else', () => {
  const database = new Database(':memory:')
  migrate(database, 30)
  database.exec(`INSERT INTO import_mapping (header_key, mapping) VALUES ('key', '{}')`)
  migrate(database, 40)
  expect(database.pragma('user_version', { simple: true })).toBe(40)
  expect(database.prepare('SELECT * FROM import_mapping').all()).toEqual([{ header_key: 'key', mapping: '{}' }])
  expect(database.prepare('SELECT * FROM document_setting').all()).toEqual([])
})

it('lets a document of version 30 have the settings of a new one, and change them by edits', () => {
  const path = newPath()
  const database = new Database(path)
  migrate(database, 30)
  database.pragma(`application_id = ${APPLICATION_ID}`)
  database.close()
  const store = DocumentStore.open(path, clock)
  expect(store.read().settings).toEqual(DEFAULT_SETTINGS)
  const setting = { name: 'rules', value: { 'goal-empty': 'off' } } as const
  store.apply(store.history().revision, '修改规则', [{ kind: 'setSetting', setting }])
  store.close()
  expect(reread(path).document.settings).toEqual({ ...DEFAULT_SETTINGS, rules: { 'goal-empty': 'off' } })
})
