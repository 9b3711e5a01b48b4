/** The thread in which a stranger's file is read: started once per file with its bytes, it answers once and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts'
import type { FormReading } from '../../shared/reading.ts'
import { readForm } from './read.ts'

export interface ReaderRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type ReaderAnswer =
  | { readonly ok: true; readonly reading: FormReading }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails }

function answer({ bytes, fileName }: ReaderRequest): ReaderAnswer {
  try {
    return { ok: true, reading: readForm(bytes, fileName) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}

parentPort?.postMessage(answer(workerData))
