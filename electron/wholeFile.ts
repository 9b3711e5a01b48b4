/** Writing a file so that there is either the whole new one or the untouched old one, never half of either. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../shared/errors.ts'

/** Throws `disk-full` or `file-unwritable`; what stood at `path` before is then still there. */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new AppError(full ? 'disk-full' : 'file-unwritable', { file: basename(path) }, error)
  }
}
