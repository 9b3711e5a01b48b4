import { describe, expect, it } from 'vitest'
import { guardContents, guardSession } from '../../../electron/shell/security.ts'

function guardedSession() {
  const handlers: {
    request?: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void
    check?: () => boolean
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
  it('is granted no permission, whether it asks or looks', () => {
    const { request, check, device } = guardedSession()
    const answers: boolean[] = []
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ]) {
      request?.({}, permission, (granted) => answers.push(granted))
    }
    expect(answers).toEqual([false, false, false, false, false, false])
    expect(check?.()).toBe(false)
    expect(device?.()).toBe(false)
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
