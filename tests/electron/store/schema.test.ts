import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { APPLICATION_ID } from '../../../electron/store/fileHeader.ts'
import { LATEST_VERSION, MIGRATIONS, migrate } from '../../../electron/store/migrations.ts'
import { createSchema, describeSchema } from '../../../electron/store/schema.ts'
import { newPath, reread, TABLE } from './documents.ts'

describe('the schema', () => {
  it('is the same in a new file and after all migrations', () => {
    const fresh = new Database(':memory:')
    createSchema(fresh)
    const migrated = new Database(':memory:')
    migrate(migrated, LATEST_VERSION)
    expect(describeSchema(fresh)).toEqual(describeSchema(migrated))
    expect(fresh.prepare('SELECT * FROM document').all()).toEqual(migrated.prepare('SELECT * FROM document').all())
    expect(fresh.pragma('user_version', { simple: true })).toBe(LATEST_VERSION)
    expect(migrated.pragma('user_version', { simple: true })).toBe(LATEST_VERSION)
    expect(fresh.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  })

  it('has strict tables only', () => {
    const fresh = new Database(':memory:')
    createSchema(fresh)
    const tables = fresh
      .prepare<[], { name: string; strict: number }>(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'`,
      )
      .all()
    expect(tables.map((table) => table.name).sort()).toEqual([
      'change',
      'document',
      'document_setting',
      'import_mapping',
      'indicator',
      'output_choice',
      'project',
      'sheet_view',
      'spending_unit',
      'target_table',
    ])
    expect(tables.every((table) => table.strict === 1)).toBe(true)
  })

  it('takes no state of a change but the three there are', () => {
    const fresh = new Database(':memory:')
    createSchema(fresh)
    const insert = fresh.prepare('INSERT INTO change (at, label, commands, inverse, state) VALUES (?, ?, ?, ?, ?)')
    expect(() => insert.run('2026-11-23', '修改', '[]', '[]', 'forgotten')).toThrow('CHECK constraint failed')
  })
})

describe('migrations', () => {
  it('are numbered in tens and rise', () => {
    const versions = MIGRATIONS.map((migration) => migration.version)
    expect(versions).toEqual(versions.map((_, at) => (at + 1) * 10))
  })

  it('run once: a second run changes nothing', () => {
    const database = new Database(':memory:')
    migrate(database, LATEST_VERSION)
    const before = describeSchema(database)
    migrate(database, LATEST_VERSION)
    expect(describeSchema(database)).toEqual(before)
  })
})

// The file was made once, by version 10 itself: TABLE inserted, the goal of p1 changed, that undone. It must never be remade.
describe('a document saved by the first version', () => {
  it('opens with its tables and its history', () => {
    const path = newPath()
    copyFileSync(fileURLToPath(new URL('../../fixtures/documents/version-10.jxmb', import.meta.url)), path)
    const { document, ...history } = reread(path)
    expect(document.tables).toEqual([TABLE])
    expect(history).toEqual({ revision: 3, undoLabel: '新建表', redoLabel: '修改绩效目标' })
  })
})
