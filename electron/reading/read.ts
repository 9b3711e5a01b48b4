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
    throw error instanceof AppError ? refusalOf(error, fileName) : error
  }
}

/** Amounts that are beyond what can be added up exactly are a reason to refuse the file they stand in. */
function refusalOf(error: AppError, file: string): AppError {
  if (error.code === 'amount-too-large') return new AppError('too-large', { what: 'amounts', file }, error)
  return new AppError(error.code, { ...error.details, file }, error)
}
