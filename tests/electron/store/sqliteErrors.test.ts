import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { explained } from '../../../electron/store/sqliteErrors.ts'
import type { ErrorCode } from '../../../shared/errors.ts'

function check(sqliteCode: string, expected: ErrorCode): void {
  const fail = () => {
    throw new Database.SqliteError('said by SQLite', sqliteCode)
  }
  expect(() => explained('/folder/表.jxmb', fail)).toThrow(
    expect.objectContaining({ code: expected, details: { file: '表.jxmb' } }),
  )
}

describe('an error of SQLite', () => {
  it('becomes what the user can do about it', () => {
    check('SQLITE_FULL', 'disk-full')
    check('SQLITE_BUSY', 'document-locked')
    check('SQLITE_BUSY_RECOVERY', 'document-locked')
    check('SQLITE_CORRUPT', 'document-corrupt')
    check('SQLITE_CORRUPT_INDEX', 'document-corrupt')
    check('SQLITE_NOTADB', 'document-corrupt')
    check('SQLITE_READONLY', 'file-unwritable')
    check('SQLITE_READONLY_DIRECTORY', 'file-unwritable')
    check('SQLITE_IOERR_WRITE', 'file-unwritable')
    check('SQLITE_CANTOPEN', 'file-unwritable')
    check('SQLITE_CONSTRAINT_PRIMARYKEY', 'bad-request')
    check('SQLITE_ERROR', 'internal')
  })

  it('is not confused with other errors, which pass as they are', () => {
    const bug = new TypeError('a bug')
    const fail = () => {
      throw bug
    }
    expect(() => explained('/folder/表.jxmb', fail)).toThrow(bug)
  })
})
