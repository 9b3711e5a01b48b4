/**
 * What the first hundred bytes of a file say, read without SQLite: whether the file is one of our documents and which
 * version wrote it. It stands before every open because SQLite may write to a file that it opens (a leftover journal is
 * rolled back), and a file that is not ours, or is too new for us, must stay as it is to the byte.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** "JXMB", which SQLite keeps at byte 68 of our documents. */
export const APPLICATION_ID = 0x4a584d42

const HEADER_LENGTH = 100
const MAGIC = 'SQLite format 3\0'
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/**
 * The version of the document at `path`. Throws `document-foreign` for a file of somebody else, `document-corrupt` for an
 * empty one (nobody else's work, but what a copy that was cut off leaves of ours), `document-newer` for a version above
 * `latest`, `file-missing` or `file-unreadable`.
 */
export function readVersion(path: string, latest: number): number {
  const details = { file: basename(path) }
  const header = readHeader(path)
  if (header.length === 0) throw new AppError('document-corrupt', details)
  const ours =
    header.length === HEADER_LENGTH &&
    header.toString('latin1', 0, MAGIC.length) === MAGIC &&
    header.readInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
  if (!ours) throw new AppError('document-foreign', details)
  const version = header.readInt32BE(USER_VERSION_AT)
  if (version > latest) throw new AppError('document-newer', details)
  return version
}

/** The file's first bytes, fewer than a header's where the file is shorter. */
function readHeader(path: string): Buffer {
  const details = { file: basename(path) }
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new AppError(missing ? 'file-missing' : 'file-unreadable', details, error)
  }
  try {
    if (!fstatSync(file).isFile()) throw new AppError('file-unreadable', details)
    const header = Buffer.alloc(HEADER_LENGTH)
    return header.subarray(0, readSync(file, header, 0, HEADER_LENGTH, 0))
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-unreadable', details, error)
  } finally {
    closeSync(file)
  }
}
