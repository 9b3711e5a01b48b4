import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { connect, settle } from '../../../electron/store/connection.ts'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { APPLICATION_ID } from '../../../electron/store/fileHeader.ts'
import { LATEST_VERSION } from '../../../electron/store/migrations.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { clock, filesIn, newFolder, newPath, openElsewhere, reread, storeWithTable, TABLE } from './documents.ts'

function documentWithTable(): string {
  const store = storeWithTable()
  store.close()
  return store.path
}

function change(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

/** Opening must be refused with `code`, name the file, and leave the folder and every byte as they were. */
function expectRefusedUntouched(path: string, code: ErrorCode): void {
  const bytes = readFileSync(path)
  const files = filesIn(dirname(path))
  expect(() => DocumentStore.open(path, clock)).toThrow(
    expect.objectContaining({ code, details: { file: basename(path) } }),
  )
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(filesIn(dirname(path))).toEqual(files)
}

describe('a file that is not ours', () => {
  it('is refused untouched: a text, a workbook, a name that lies', () => {
    for (const content of ['x', '项目支出绩效目标表\n'.repeat(50), `PK\u0003\u0004${'\0'.repeat(200)}`]) {
      const path = newPath()
      writeFileSync(path, content)
      expectRefusedUntouched(path, 'document-foreign')
    }
  })

  it('is refused untouched when it is a database of another program, even one that looks half like ours', () => {
    const path = newPath()
    change(path, 'CREATE TABLE target_table (id TEXT); PRAGMA user_version = 10')
    expectRefusedUntouched(path, 'document-foreign')
  })

  it('keeps its journal: another program’s crash is not ours to repair', () => {
    const path = newPath()
    change(path, 'CREATE TABLE t (a); INSERT INTO t VALUES (1)')
    writeFileSync(`${path}-journal`, 'left by a crash')
    expectRefusedUntouched(path, 'document-foreign')
    expect(readFileSync(`${path}-journal`, 'utf8')).toBe('left by a crash')
  })

  it('is not a folder either', () => {
    const folder = join(newFolder(), '文件夹.jxmb')
    mkdirSync(folder)
    expect(() => DocumentStore.open(folder, clock)).toThrow('file-unreadable')
    expect(filesIn(folder)).toEqual([])
  })
})

describe('a document that cannot be opened', () => {
  it('is refused untouched when a newer version saved it', () => {
    const path = documentWithTable()
    change(path, `PRAGMA user_version = ${LATEST_VERSION + 10}`)
    expectRefusedUntouched(path, 'document-newer')
  })

  it('is corrupt when nothing is left of it: what a copy to a stick that was pulled out leaves', () => {
    const path = newPath()
    writeFileSync(path, '')
    expectRefusedUntouched(path, 'document-corrupt')
  })

  it('is corrupt when its end is missing or its pages are damaged', () => {
    const cut = documentWithTable()
    truncateSync(cut, 8192)
    expectRefusedUntouched(cut, 'document-corrupt')

    const damaged = documentWithTable()
    const bytes = readFileSync(damaged)
    bytes.fill(0xff, 4096, bytes.length)
    writeFileSync(damaged, bytes)
    expectRefusedUntouched(damaged, 'document-corrupt')
  })

  it('is corrupt when its schema is not the one of its version', () => {
    const check = (sql: string) => {
      const path = documentWithTable()
      change(path, sql)
      expectRefusedUntouched(path, 'document-corrupt')
    }
    check('DROP TABLE indicator')
    check('PRAGMA journal_mode = WAL; DROP TABLE indicator')
    check('ALTER TABLE project ADD COLUMN remark TEXT')
    check(`CREATE TRIGGER evil AFTER UPDATE ON project BEGIN DELETE FROM project; END`)
    check('DROP INDEX project_by_unit')
    check('PRAGMA user_version = 7')
    check('PRAGMA user_version = 0')
  })

  it('is corrupt when a value cannot stand in a form or a row has lost its parent', () => {
    const check = (sql: string) => {
      const path = documentWithTable()
      change(path, sql)
      expectRefusedUntouched(path, 'document-corrupt')
    }
    check('UPDATE project SET fiscal = 9007199254740993')
    check('UPDATE target_table SET year = 20260')
    check(`PRAGMA foreign_keys = OFF; DELETE FROM spending_unit WHERE id = 'u2'`)
    check('DELETE FROM document')
  })
})

describe('a document that is open', () => {
  it('is locked against a second opener in this program, who is told at once and does not loosen the lock', () => {
    const store = storeWithTable()
    const other = join(dirname(store.path), '另一个名字.jxmb')
    symlinkSync(store.path, other)
    expect(() => DocumentStore.open(store.path, clock)).toThrow('document-locked')
    expect(() => DocumentStore.open(other, clock)).toThrow('document-locked')
    expect(openElsewhere(store.path)).toBe('document-locked')
    store.close()
    expect(reread(other).document.tables).toEqual([TABLE])
  })

  it('is locked against other programs until it is closed', () => {
    const store = storeWithTable()
    expect(openElsewhere(store.path)).toBe('document-locked')
    store.close()
    expect(openElsewhere(store.path)).toBe('opened')
  })

  it('has every setting of the file as it must be', () => {
    const database = connect(documentWithTable())
    settle(database)
    const read = (pragma: string) => database.pragma(pragma, { simple: true })
    expect(read('journal_mode')).toBe('delete')
    expect(read('synchronous')).toBe(2)
    expect(read('foreign_keys')).toBe(1)
    expect(read('trusted_schema')).toBe(0)
    expect(read('locking_mode')).toBe('exclusive')
    expect(read('cell_size_check')).toBe(1)
    expect(read('application_id')).toBe(APPLICATION_ID)
    database.close()
  })

  it('goes back to one file when another program had left it with a write-ahead log', () => {
    const path = documentWithTable()
    change(path, 'PRAGMA journal_mode = WAL')
    expect(reread(path).document.tables).toEqual([TABLE])
    expect(filesIn(dirname(path))).toEqual([basename(path)])
  })
})

describe('making a document', () => {
  it('never overwrites', () => {
    const path = documentWithTable()
    expect(reread(path).document.tables).toEqual([TABLE])
    const link = join(dirname(path), '断链.jxmb')
    symlinkSync(join(dirname(path), 'nowhere'), link)
    expect(() => DocumentStore.open(link, clock)).toThrow('file-missing')
    expect(filesIn(dirname(path))).toEqual([basename(path), '断链.jxmb'].sort())
  })

  it('says that the folder is missing, and makes none', () => {
    const folder = newFolder()
    expect(() => DocumentStore.open(join(folder, '没有', '表.jxmb'), clock)).toThrow(
      expect.objectContaining({ code: 'file-missing', details: { file: '表.jxmb' } }),
    )
    expect(filesIn(folder)).toEqual([])
  })

  it('gives a file that can be copied and opened under another name', () => {
    const path = documentWithTable()
    const copy = join(newFolder(), 'U盘.jxmb')
    copyFileSync(path, copy)
    expect(reread(copy).document.tables).toEqual([TABLE])
  })
})
