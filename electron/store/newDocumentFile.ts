/**
 * Making a new document. It never overwrites: the document is built beside and put in place when it is whole, so that a
 * crash leaves either no document or an empty one that opens.
 */
import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { connect } from './connection.ts'
import { asFileError, putInPlace } from './putInPlace.ts'
import { createSchema } from './schema.ts'
import { explained } from './sqliteErrors.ts'

/**
 * Makes an empty document at `path`, or leaves what has appeared there meanwhile. Throws `file-missing` where there is no
 * such folder, `file-unwritable` or `disk-full`.
 */
export function createDocumentFile(path: string): void {
  const beside = `${path}.${randomUUID().slice(0, 8)}.new`
  try {
    writeFileSync(beside, '', { flag: 'wx' })
    explained(path, () => {
      const database = connect(beside)
      try {
        createSchema(database)
      } finally {
        database.close()
      }
    })
    putInPlace(beside, path)
  } catch (error) {
    throw asFileError(error, path)
  } finally {
    rmSync(beside, { force: true })
  }
}
