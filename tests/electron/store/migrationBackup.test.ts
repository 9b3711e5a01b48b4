import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { backUpBeforeMigration } from '../../../electron/store/migrationBackup.ts'
import { LATEST_VERSION } from '../../../electron/store/migrations.ts'
import { clock, filesIn, newFolder, newPath, openElsewhere, reread, storeWithTable, TABLE } from './documents.ts'

const VERSION_10 = fileURLToPath(new URL('../../fixtures/documents/version-10.jxmb', import.meta.url))
const BACKUP = '绩效目标表（升级前备份）.jxmb'

function oldDocument(): string {
  const path = newPath()
  copyFileSync(VERSION_10, path)
  return path
}

function versionOf(path: string): unknown {
  const database = new Database(path, { readonly: true })
  try {
    return database.pragma('user_version', { simple: true })
  } finally {
    database.close()
  }
}

describe('a document of an older version', () => {
  it('is copied before it is migrated: the copy is of the old version, opens, and has the whole history', () => {
    const path = oldDocument()
    expect(reread(path).document.tables).toEqual([TABLE])
    expect(filesIn(dirname(path))).toEqual(['绩效目标表.jxmb', BACKUP].sort())
    const backup = join(dirname(path), BACKUP)
    expect([versionOf(path), versionOf(backup)]).toEqual([LATEST_VERSION, 10])
    const { document, ...history } = reread(backup)
    expect(document.tables).toEqual([TABLE])
    expect(history).toEqual({ revision: 3, undoLabel: '新建表', redoLabel: '修改绩效目标' })
  })

  it('is copied once; a document of the present version never', () => {
    const path = oldDocument()
    reread(path)
    reread(path)
    expect(filesIn(dirname(path))).toHaveLength(2)
    const present = storeWithTable()
    present.close()
    reread(present.path)
    expect(filesIn(dirname(present.path))).toEqual(['绩效目标表.jxmb'])
  })

  it('overwrites nothing: the copy takes the next name that is free', () => {
    const path = oldDocument()
    writeFileSync(join(dirname(path), BACKUP), 'somebody’s file')
    mkdirSync(join(dirname(path), '绩效目标表（升级前备份 2）.jxmb'))
    reread(path)
    expect(filesIn(dirname(path))).toContain('绩效目标表（升级前备份 3）.jxmb')
    expect(readFileSync(join(dirname(path), BACKUP), 'utf8')).toBe('somebody’s file')
  })

  it('opens too when its name is as long as the disk allows', () => {
    const long = join(dirname(newPath()), `${'表'.repeat(80)}.jxmb`)
    copyFileSync(VERSION_10, long)
    expect(reread(long).document.tables).toEqual([TABLE])
    expect(filesIn(dirname(long))).toContain(`${'表'.repeat(60)}（升级前备份）.jxmb`)
  })

  it('stays locked against other programs all the while', () => {
    const path = oldDocument()
    const store = DocumentStore.open(path, clock)
    expect(filesIn(dirname(path))).toContain(BACKUP)
    expect(openElsewhere(path)).toBe('document-locked')
    store.close()
  })
})

describe('a copy that cannot be made', () => {
  it('leaves no file and no name behind', () => {
    const path = oldDocument()
    const database = connect(path)
    const elsewhere = join(newFolder(), '没有', '绩效目标表.jxmb')
    expect(() => backUpBeforeMigration(database, elsewhere)).toThrow(
      expect.objectContaining({ code: 'file-unwritable', details: { file: '绩效目标表.jxmb' } }),
    )
    database.close()
    expect(filesIn(dirname(path))).toEqual(['绩效目标表.jxmb'])
    expect(readFileSync(path).equals(readFileSync(VERSION_10))).toBe(true)
  })
})
