import type { BrowserWindowConstructorOptions, MessageBoxSyncOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { createWindow, type ShellWindow, windowOptions } from '../../../electron/shell/window.ts'

type Unloading = (event: { preventDefault(): void }) => void

class FakeWindow implements ShellWindow {
  readonly options: BrowserWindowConstructorOptions
  isShown = false
  paint = () => {}
  unloading: Unloading = () => {}
  readonly webContents = {
    on: (_event: 'will-prevent-unload', listener: Unloading) => {
      this.unloading = listener
    },
  }

  constructor(options: BrowserWindowConstructorOptions) {
    this.options = options
  }

  once(_event: 'ready-to-show', listener: () => void): void {
    this.paint = listener
  }

  show(): void {
    this.isShown = true
  }
}

describe('the window', () => {
  it('walls its page in', () => {
    expect(windowOptions('/program/preload.cjs').webPreferences).toEqual({
      preload: '/program/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  it('has a Chinese title and fits a small screen at 200 %', () => {
    const { title, minWidth, minHeight } = windowOptions('')
    expect({ title, minWidth, minHeight }).toEqual({ title: '绩效目标表', minWidth: 640, minHeight: 360 })
  })

  it('is shown once the page is painted, not before', () => {
    const window = createWindow({ BrowserWindow: FakeWindow, preload: '', ask: () => 0 })
    expect(window.options.show).toBe(false)
    expect(window.isShown).toBe(false)
    window.paint()
    expect(window.isShown).toBe(true)
  })

  it('asks before it closes over unsaved edits, and stays open unless told otherwise', () => {
    const check = (answer: (options: MessageBoxSyncOptions) => number, closes: boolean) => {
      const window = createWindow({
        BrowserWindow: FakeWindow,
        preload: '',
        ask: (_window, options) => answer(options),
      })
      let isLeft = false
      window.unloading({
        preventDefault: () => {
          isLeft = true
        },
      })
      expect(isLeft).toBe(closes)
    }
    check((options) => options.cancelId ?? -1, false)
    check((options) => options.defaultId ?? -1, false)
    check((options) => options.buttons?.indexOf('仍要关闭') ?? -1, true)
  })
})
