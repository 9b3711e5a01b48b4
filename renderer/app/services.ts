/** What the app's parts are given to work with. */
import type { Backend } from '../../shared/contract.ts'
import { AppError, errorMessage } from '../../shared/errors.ts'
import type { Questions } from '../questions/questions.ts'
import type { Session } from '../session/session.ts'
import type { WorkRunner } from '../work/runner.ts'
import type { Messages } from './messages.ts'

export interface Services {
  readonly backend: Backend
  readonly session: Session
  readonly messages: Messages
  readonly questions: Questions
  readonly works: WorkRunner
  /** Whether PDFs can be made here. */
  readonly pdf: boolean
}

/** The sentence for whatever was thrown; null when the user called it off, who then needs no telling. */
export function sentenceFor(error: unknown, file?: string): string | null {
  if (!(error instanceof AppError)) return errorMessage('internal')
  if (error.code === 'cancelled') return null
  return errorMessage(error.code, file === undefined ? error.details : { file, ...error.details })
}
