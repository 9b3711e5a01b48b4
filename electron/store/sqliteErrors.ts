/** What SQLite's failures mean to the user. Everything the store does with SQLite goes through here. */
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { AppError, type ErrorCode } from '../../shared/errors.ts'

/** Runs `work`; an error of SQLite becomes the `AppError` that tells the user what to do about the file at `path`. */
export function explained<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const details = { file: basename(path) }
    // What is wrong with the content is known deeper down, where the file has no name.
    if (error instanceof AppError && error.code === 'document-corrupt') throw new AppError(error.code, details, error)
    if (!(error instanceof Database.SqliteError)) throw error
    throw new AppError(meaning(error.code), details, error)
  }
}

/** `code` is a name out of SQLite's list of (extended) result codes. */
function meaning(code: string): ErrorCode {
  // SQLITE_IOERR_READ and the like: the first two words say enough.
  switch (code.split('_').slice(0, 2).join('_')) {
    case 'SQLITE_FULL':
      return 'disk-full'
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return 'document-locked'
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return 'document-corrupt'
    case 'SQLITE_READONLY':
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
    case 'SQLITE_AUTH':
      return 'file-unwritable'
    // Rows that break the schema's rules: one identity given twice, a row without its parent.
    case 'SQLITE_CONSTRAINT':
    case 'SQLITE_MISMATCH':
    case 'SQLITE_TOOBIG':
      return 'bad-request'
    default:
      return 'internal'
  }
}
