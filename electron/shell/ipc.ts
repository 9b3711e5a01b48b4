/**
 * The IPC door: one channel for the whole contract. It answers the main frame of the program's own window, showing the
 * program's own page, and nobody else; parsing and calling are `answer`'s.
 */
import { answer, type Backend, type Envelope } from '../../shared/contract.ts'
import { CHANNEL, PAGE_ORIGIN } from './addresses.ts'

/** Who calls, as far as it is looked at. */
export interface Caller {
  readonly sender: unknown
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** The part of Electron's `ipcMain` that is used. */
export interface CallReceiver {
  handle(channel: string, listener: (event: Caller, ...words: unknown[]) => Promise<Envelope>): void
}

export interface DoorParts {
  /** The contents of the program's window; null while there is none. */
  readonly page: () => unknown
  /** Asked at each call, because another document may have been opened. */
  readonly backend: () => Backend
  /** Receives unexpected failures. */
  readonly report: (error: unknown) => void
}

export function answerCalls(ipcMain: CallReceiver, parts: DoorParts): void {
  ipcMain.handle(CHANNEL, async (event, procedure, request) => {
    if (!isOwnPage(event, parts.page())) return { ok: false, error: { code: 'foreign-caller', details: {} } }
    return answer(parts.backend(), procedure, request, parts.report)
  })
}

function isOwnPage({ sender, senderFrame }: Caller, page: unknown): boolean {
  // A frame that has gone meanwhile is null; one inside another page has a parent.
  return page !== null && sender === page && senderFrame?.parent === null && senderFrame.origin === PAGE_ORIGIN
}
