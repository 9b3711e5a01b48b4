/** Giving a file that was made beside its place its own name, without ever replacing what has that name already. */
import { constants, copyFileSync, linkSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError, type ErrorCode } from '../../shared/errors.ts'

/** False when something stands at `path` already. Throws the file system's errors. */
export function putInPlace(beside: string, path: string): boolean {
  try {
    // Unlike a rename, neither a link nor the copy below can replace a file.
    linkSync(beside, path)
  } catch (error) {
    // USB sticks (FAT, exFAT) know no links.
    return errorCode(error) === 'EEXIST' ? false : copied(beside, path)
  }
  return true
}

/** What a failure of the file system, not of SQLite, means to the user of the file at `path`. */
export function asFileError(error: unknown, path: string): AppError {
  return error instanceof AppError ? error : new AppError(meaning(error), { file: basename(path) }, error)
}

function copied(beside: string, path: string): boolean {
  try {
    copyFileSync(beside, path, constants.COPYFILE_EXCL)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
  return true
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
