/** The thread in which strangers' files are read: for each it is sent, it answers once, until it is ended. */
import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts'
import type { FormReading } from '../../shared/reading.ts'
import type { ReadingWishes } from './form/wishes.ts'
import { readForm } from './read.ts'

export interface ReaderRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly wishes: ReadingWishes
}

export type ReaderAnswer =
  | { readonly ok: true; readonly reading: FormReading }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails }

async function answer({ bytes, fileName, wishes }: ReaderRequest): Promise<ReaderAnswer> {
  try {
    return { ok: true, reading: await readForm(bytes, fileName, wishes) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}

parentPort?.on('message', async (request: ReaderRequest) => parentPort?.postMessage(await answer(request)))
