import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../../../electron/store/migrations.ts'

it('adds the choices about output and touches nothing else', () => {
  const database = new Database(':memory:')
  migrate(database, 40)
  database.exec(`INSERT INTO document_setting (name, value) VALUES ('rules', '{}')`)
  migrate(database, 50)
  expect(database.pragma('user_version', { simple: true })).toBe(50)
  expect(database.prepare('SELECT * FROM document_setting').all()).toEqual([{ name: 'rules', value: '{}' }])
  expect(database.prepare('SELECT * FROM output_choice').all()).toEqual([])
})
