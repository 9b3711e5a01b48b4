/**
 * What every page is denied, whoever asks: permissions of any kind, going elsewhere, opening windows, embedding other pages. The
 * program needs none of it, so there are no exceptions to get wrong.
 */
interface Preventable {
  preventDefault(): void
}

/** The part of a session that is used. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: () => boolean): void
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
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // It would fetch dictionaries from the internet.
  session.setSpellCheckerEnabled(false)
}

/** `will-frame-navigate` is raised for the main frame too, and never for an address that the shell itself loads. */
export function guardContents(contents: GuardedContents): void {
  const deny = (event: Preventable) => event.preventDefault()
  contents.on('will-frame-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-attach-webview', deny)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
