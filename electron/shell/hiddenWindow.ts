/**
 * A hidden window that holds one page to print for as long as that takes. The page comes from our own print HTML but carries
 * other people's texts, so it is walled in like any page: sandboxed, without scripts, in a session of its own.
 */
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Session, WebContentsPrintOptions } from 'electron'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import type { PrintPages } from './printPages.ts'

/** The part of a page's contents that printing uses. */
export interface PrintableContents {
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>
  print(options: WebContentsPrintOptions, callback: (success: boolean, failureReason: string) => void): void
  once(event: 'render-process-gone', listener: () => void): unknown
}

/** The part of a BrowserWindow that printing uses. */
export interface HiddenWindow {
  readonly webContents: PrintableContents
  loadURL(address: string): Promise<void>
  destroy(): void
}

export interface HiddenWindowParts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => HiddenWindow
  /** The session that `pages` serves. */
  readonly session: Session
  readonly pages: PrintPages
}

export function hiddenWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  }
}

/**
 * Loads the page, lets `work` print it, and closes the window whatever happens. Throws `cancelled` once `signal` is aborted, what
 * `work` throws as an AppError, and `failure` for all else that goes wrong.
 */
export async function withPage<Result>(
  parts: HiddenWindowParts,
  html: string,
  { signal, failure }: { signal: AbortSignal; failure: ErrorCode },
  work: (contents: PrintableContents) => Promise<Result>,
): Promise<Result> {
  if (signal.aborted) throw new AppError('cancelled')
  const window = new parts.BrowserWindow(hiddenWindowOptions(parts.session))
  const address = parts.pages.publish(html)
  const ended = Promise.withResolvers<never>()
  const abort = () => ended.reject(new AppError('cancelled'))
  signal.addEventListener('abort', abort)
  window.webContents.once('render-process-gone', () => ended.reject(new AppError(failure)))
  try {
    const printed = window.loadURL(address).then(() => work(window.webContents))
    return await Promise.race([printed, ended.promise])
  } catch (error) {
    throw error instanceof AppError ? error : new AppError(failure, {}, error)
  } finally {
    signal.removeEventListener('abort', abort)
    parts.pages.withdraw(address)
    window.destroy()
  }
}
