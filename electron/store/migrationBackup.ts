/**
 * The copy that is kept of a document before a migration changes it: beside the document, complete and compared with it
 * before it gets a name of its own. It never overwrites; nothing here ever deletes such a copy.
 */
import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Connection } from './connection.ts'
import { asFileError, putInPlace } from './putInPlace.ts'
import { describeSchema } from './schema.ts'
import { explained } from './sqliteErrors.ts'

/**
 * Copies the document that `database` has open, the file at `path`. Throws `disk-full`, or `file-unwritable` also where the
 * copy does not hold what the document holds; no copy is left then.
 */
export function backUpBeforeMigration(database: Connection, path: string): void {
  const beside = join(dirname(path), `${randomUUID()}.backup`)
  try {
    explained(path, () => {
      // Copying the file itself would open and close it once more, which on Unix gives the lock on it away.
      database.prepare('VACUUM INTO ?').run(beside)
      if (!isCopy(database, beside)) throw new AppError('file-unwritable', { file: basename(path) })
    })
    // SQLite leaves to the system when such a copy reaches the disk; the migration must not reach it first.
    flush(keep(beside, path))
  } catch (error) {
    throw asFileError(error, path)
  } finally {
    rmSync(beside, { force: true })
  }
}

function isCopy(database: Connection, path: string): boolean {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return copy.pragma('quick_check(1)', { simple: true }) === 'ok' && digest(copy) === digest(database)
  } finally {
    copy.close()
  }
}

/** All that the file says: whose and which version it is, its schema and every row of every table. */
function digest(database: Connection): string {
  const hash = createHash('sha256')
  const add = (fact: unknown) => hash.update(`${JSON.stringify(fact)}\n`)
  add(database.pragma('application_id'))
  add(database.pragma('user_version'))
  add(describeSchema(database))
  const tables = database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
  for (const { name } of tables) {
    add(name)
    for (const row of database.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).raw().iterate()) add(row)
  }
  return hash.digest('hex')
}

/** How much of the document's name its copy has, so that no file system finds the copy's too long. */
const LONGEST_NAME = 60

/** Under the first name that is free; returns its path. */
function keep(beside: string, path: string): string {
  const extension = extname(path)
  const document = basename(path, extension).slice(0, LONGEST_NAME).toWellFormed()
  for (let number = 1; ; number++) {
    const name = `${document}（升级前备份${number === 1 ? '' : ` ${number}`}）${extension}`
    const kept = join(dirname(path), name)
    if (putInPlace(beside, kept)) return kept
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
