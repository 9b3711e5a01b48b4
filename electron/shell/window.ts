/** The program's one window: its look, and the walls between its page and this process. */
import type { BrowserWindowConstructorOptions, MessageBoxSyncOptions } from 'electron'
import { TEXTS } from './texts.ts'

/** The part of a BrowserWindow that is used. */
export interface ShellWindow {
  once(event: 'ready-to-show', listener: () => void): unknown
  show(): void
  readonly webContents: {
    on(event: 'will-prevent-unload', listener: (event: { preventDefault(): void }) => void): unknown
  }
}

export interface WindowParts<Window extends ShellWindow> {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => Window
  /** The whole path of the preload script. */
  readonly preload: string
  /** Asks and waits; answers the index of the button. */
  readonly ask: (window: Window, options: MessageBoxSyncOptions) => number
}

/** A window as the form needs it; sizes in pixels. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: TEXTS.title,
    width: 1440,
    height: 900,
    // What is left of a 1366 × 768 screen at 200 %.
    minWidth: 640,
    minHeight: 360,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
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
    },
  }
}

/** Makes the window; it shows itself once its page is loaded and painted. */
export function createWindow<Window extends ShellWindow>(parts: WindowParts<Window>): Window {
  const window = new parts.BrowserWindow(windowOptions(parts.preload))
  window.once('ready-to-show', () => window.show())
  // The page objects to being closed while edits wait to be saved; without an answer Electron would just not close it.
  window.webContents.on('will-prevent-unload', (event) => {
    const { message, detail, stay, leave } = TEXTS.unsaved
    const buttons = [stay, leave]
    const options = { type: 'warning', message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true } as const
    if (buttons[parts.ask(window, options)] === leave) event.preventDefault()
  })
  return window
}
