/**
 * From a path to an open, checked, present-day document: the order of the checks is the point. Nothing is written before
 * the file is known to be ours and sound; a file that is refused is left as it was found, to the byte.
 */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { type Connection, connect, settle } from './connection.ts'
import { readVersion } from './fileHeader.ts'
import { backUpBeforeMigration } from './migrationBackup.ts'
import { isKnownVersion, LATEST_VERSION, migrate } from './migrations.ts'
import { hasSchemaOf } from './schema.ts'
import { explained } from './sqliteErrors.ts'

export interface OpenFile {
  readonly database: Connection
  close(): void
}

/**
 * Files this process holds open, by device and inode. On Unix a lock belongs to the process and is lost as soon as the
 * process closes any handle on the file, so that even a look at its header would unlock a document that is open here.
 */
const openHere = new Set<string>()

/**
 * Opens the document at `path`. Throws `file-missing`, `file-unreadable`, `file-unwritable`, `document-foreign`,
 * `document-newer`, `document-locked` or `document-corrupt`.
 */
export function openDocumentFile(path: string): OpenFile {
  const details = { file: basename(path) }
  const identity = fileIdentity(path)
  if (identity === null) throw new AppError('file-missing', details)
  if (openHere.has(identity)) throw new AppError('document-locked', details)
  readVersion(path, LATEST_VERSION)
  const database = explained(path, () => connect(path))
  try {
    explained(path, () => {
      // Asked again: taking the lock may have rolled back what a crash left half-done, a migration among it.
      const version = Number(database.pragma('user_version', { simple: true }))
      const sound = isKnownVersion(version) && isSound(database) && hasSchemaOf(database, version)
      if (!sound) throw new AppError('document-corrupt', details)
      settle(database)
      if (version < LATEST_VERSION) backUpBeforeMigration(database, path)
      migrate(database, LATEST_VERSION)
    })
  } catch (error) {
    database.close()
    throw error
  }
  openHere.add(identity)
  return {
    database,
    close: () => {
      database.close()
      openHere.delete(identity)
    },
  }
}

/** Whether anything stands at `path`, be it a folder or somebody else's file. Throws `file-unreadable`. */
export function isTaken(path: string): boolean {
  return fileIdentity(path) !== null
}

/** No damage that SQLite can see, and no row without its parent. */
function isSound(database: Connection): boolean {
  const damage: unknown = database.pragma('quick_check(1)', { simple: true })
  const orphans: unknown = database.pragma('foreign_key_check', { simple: true })
  return damage === 'ok' && orphans === undefined
}

/** null where nothing stands at `path`. */
function fileIdentity(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    return found ? `${found.dev}:${found.ino}` : null
  } catch (error) {
    throw new AppError('file-unreadable', { file: basename(path) }, error)
  }
}
