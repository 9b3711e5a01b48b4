/**
 * A connection to a document's file with the settings that make the file safe, and with the file locked for as long as it is
 * open: nobody else reads or writes it meanwhile. It comes in two steps, because the second may write to the file, which
 * must not happen before the file is known to be sound.
 */
import Database from 'better-sqlite3'

export type Connection = Database.Database

/**
 * Step one: opens the file at `path`, which must be there, and takes the lock. Where a crash left a journal behind, SQLite
 * rolls it back now; else the file stays as it is. Throws SQLite's errors: SQLITE_BUSY at once, without waiting, where
 * another program holds the file.
 */
export function connect(path: string): Connection {
  const database = new Database(path, { fileMustExist: true, timeout: 0 })
  try {
    // Documents come by mail: nothing in a schema may call functions, and damaged pages are looked at before use.
    set(database, 'trusted_schema', 'OFF', 0)
    set(database, 'cell_size_check', 'ON', 1)
    set(database, 'foreign_keys', 'ON', 1)
    set(database, 'synchronous', 'FULL', 2)
    lock(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Step two: sees to it that the document is one file, without a -wal or -journal beside it that a copy would forget. */
export function settle(database: Connection): void {
  // Out of the write-ahead log, should another program have put the file into it.
  set(database, 'journal_mode', 'TRUNCATE', 'truncate')
  // SQLite deletes a finished journal on the way from TRUNCATE to DELETE, though not in exclusive locking mode; one that a
  // crash left behind would otherwise stay until the next edit.
  set(database, 'locking_mode', 'NORMAL', 'normal')
  set(database, 'journal_mode', 'DELETE', 'delete')
  lock(database)
}

function lock(database: Connection): void {
  set(database, 'locking_mode', 'EXCLUSIVE', 'exclusive')
  // In this locking mode the lock taken here is kept after the transaction, until the connection closes.
  database.exec('BEGIN EXCLUSIVE; COMMIT')
}

/** Sets a pragma and reads it back, because SQLite ignores what it cannot do. */
function set(database: Connection, pragma: string, value: string, expected: string | number): void {
  database.pragma(`${pragma} = ${value}`)
  const actual: unknown = database.pragma(pragma, { simple: true })
  if (actual !== expected) throw new Error(`SQLite keeps ${pragma} at ${String(actual)}, not ${expected}.`)
}
