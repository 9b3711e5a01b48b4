/**
 * Reading a file that somebody else made: bytes -> kind by the first bytes -> sheets of cells (`openWorkbook.ts`) -> the form
 * in them (`form/formOfWorkbook.ts`). Untrusted files should be read through `readingThread.ts`, which bounds time and
 * memory too.
 */
import { AppError } from '../../shared/errors.ts'
import type { FormReading } from '../../shared/reading.ts'
import { formOfWorkbook } from './form/formOfWorkbook.ts'
import { NO_WISHES, type ReadingWishes } from './form/wishes.ts'
import { openWorkbook } from './openWorkbook.ts'

/** Throws `AppError` with a `RefusalCode` where the file cannot be read; `file` in its details is the name given. */
export async function readForm(
  bytes: Uint8Array,
  fileName: string,
  wishes: ReadingWishes = NO_WISHES,
): Promise<FormReading> {
  try {
    return { fileName, ...formOfWorkbook(await openWorkbook(bytes), wishes) }
  } catch (error) {
    throw refusalOf(error, fileName)
  }
}

/** Amounts that are beyond what can be added up exactly, and texts and lists longer than there can be, are the file's fault. */
function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof RangeError) return new AppError('too-large', { file }, error)
  if (!(error instanceof AppError)) return error
  if (error.code === 'amount-too-large') return new AppError('too-large', { what: 'amounts', file }, error)
  return new AppError(error.code, { ...error.details, file }, error)
}
