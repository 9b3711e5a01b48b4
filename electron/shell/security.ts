/**
 * What every page is denied, whoever asks: permissions, going elsewhere, opening windows, embedding other pages. The one
 * exception is the clipboard, which our own page may read, because 粘贴 in a menu cannot press Ctrl+V.
 */
import { PAGE_ORIGIN } from './addresses.ts'

interface Preventable {
  preventDefault(): void
}

/** The part of a session that is used. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: { readonly requestingUrl: string },
    ) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string, requestingOrigin: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setSpellCheckerEnabled(enable: boolean): void
}

/** The part of a page's contents that is used. */
export interface GuardedContents {
  on(event: 'will-frame-navigate', listener: (details: Preventable) => void): unknown
  on(event: 'will-redirect', listener: (details: Preventable) => void): unknown
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(isGranted(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isGranted(permission, requestingOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  // It would fetch dictionaries from the internet.
  session.setSpellCheckerEnabled(false)
}

/** Electron names who asks by an address here and by an origin there, which it writes with a closing slash. */
function isGranted(permission: string, asking: string): boolean {
  return permission === 'clipboard-read' && (asking === PAGE_ORIGIN || asking.startsWith(`${PAGE_ORIGIN}/`))
}

/** `will-frame-navigate` is raised for the main frame too, and never for an address that the shell itself loads. */
export function guardContents(contents: GuardedContents): void {
  const deny = (event: Preventable) => event.preventDefault()
  contents.on('will-frame-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-attach-webview', deny)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
