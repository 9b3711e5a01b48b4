import { describe, expect, it } from 'vitest'
import { guardContents, guardSession } from '../../../electron/shell/security.ts'

function guardedSession() {
  const handlers: {
    request?: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: { requestingUrl: string },
    ) => void
    check?: (contents: unknown, permission: string, requestingOrigin: string) => boolean
    device?: () => boolean
    spelling?: boolean
  } = {}
  guardSession({
    setPermissionRequestHandler: (handler) => {
      handlers.request = handler
    },
    setPermissionCheckHandler: (handler) => {
      handlers.check = handler
    },
    setDevicePermissionHandler: (handler) => {
      handlers.device = handler
    },
    setSpellCheckerEnabled: (enable) => {
      handlers.spelling = enable
    },
  })
  return handlers
}

/** Whether the permission is granted to a page at this address, to whom it asks and to whom it looks. */
function answers(permission: string, address: string): { asked: boolean | undefined; looked: boolean | undefined } {
  const { request, check } = guardedSession()
  let asked: boolean | undefined
  const answer = (granted: boolean) => {
    asked = granted
  }
  request?.({}, permission, answer, { requestingUrl: address })
  return { asked, looked: check?.({}, permission, address) }
}

function guardedContents() {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>()
  let openWindow: () => { action: string } = () => ({ action: 'allow' })
  guardContents({
    on: (event: string, listener: (event: { preventDefault(): void }) => void) => listeners.set(event, listener),
    setWindowOpenHandler: (handler) => {
      openWindow = handler
    },
  })
  const isPrevented = (event: string) => {
    let prevented = false
    listeners.get(event)?.({
      preventDefault: () => {
        prevented = true
      },
    })
    return prevented
  }
  return { isPrevented, openWindow: () => openWindow() }
}

describe('a page', () => {
  const refused = { asked: false, looked: false }

  it.each(['media', 'geolocation', 'notifications', 'clipboard-sanitized-write', 'openExternal', 'fileSystem'])(
    'is not granted %s, whether it asks or looks',
    (permission) => {
      expect(answers(permission, 'app://form/')).toEqual(refused)
    },
  )

  it('may read the clipboard if it is ours, and no other may', () => {
    const granted = { asked: true, looked: true }
    expect(answers('clipboard-read', 'app://form/')).toEqual(granted)
    expect(answers('clipboard-read', 'app://form/index.html')).toEqual(granted)
    expect(answers('clipboard-read', 'app://form')).toEqual(granted)
    for (const address of ['app://print/', 'app://form.example/', 'https://example.com/', 'file:///', ''])
      expect(answers('clipboard-read', address), address).toEqual(refused)
  })

  it('gets at no device', () => {
    expect(guardedSession().device?.()).toBe(false)
  })

  it('has its spelling checked by nobody on the internet', () => {
    expect(guardedSession().spelling).toBe(false)
  })

  it('goes nowhere, neither itself nor a frame in it, and embeds nothing', () => {
    const { isPrevented } = guardedContents()
    expect(isPrevented('will-frame-navigate')).toBe(true)
    expect(isPrevented('will-redirect')).toBe(true)
    expect(isPrevented('will-attach-webview')).toBe(true)
  })

  it('opens no window', () => {
    expect(guardedContents().openWindow()).toEqual({ action: 'deny' })
  })
})
