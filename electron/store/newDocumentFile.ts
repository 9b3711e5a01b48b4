/**
 * Making a new document. It never overwrites: the document is built beside and put in place when it is whole, so that a
 * crash leaves either no document or an empty one that opens.
 */
import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, linkSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { connect } from './connection.ts'
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
    throw error instanceof AppError ? error : new AppError(meaning(error), { file: basename(path) }, error)
  } finally {
    rmSync(beside, { force: true })
  }
}

function putInPlace(beside: string, path: string): void {
  try {
    // Unlike a rename, neither a link nor the copy below can replace a file.
    linkSync(beside, path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    // USB sticks (FAT, exFAT) know no links.
    copyFileSync(beside, path, constants.COPYFILE_EXCL)
  }
}

function meaning(error: unknown): ErrorCode {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file-missing'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    default:
      return 'file-unwritable'
  }
}

function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
