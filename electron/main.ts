/** The Electron program's entry: composition only. What each part does stands in shell/. */
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { AppError, errorMessage } from '../shared/errors.ts'
import { createBackend } from './backend.ts'
import { DEFAULT_DOCUMENT, defaultDataFolder } from './dataFolder.ts'
import { PAGE_ADDRESS } from './shell/addresses.ts'
import { CurrentDocument } from './shell/currentDocument.ts'
import { saveFile } from './shell/dialogs.ts'
import { answerCalls } from './shell/ipc.ts'
import { readLaunch } from './shell/launch.ts'
import { menuTemplate } from './shell/menu.ts'
import { electronPdfEngine } from './shell/pdf.ts'
import { printPaper } from './shell/print.ts'
import { PrintPages } from './shell/printPages.ts'
import { registerScheme, serveRenderer } from './shell/protocol.ts'
import { guardContents, guardSession } from './shell/security.ts'
import { offerTextMenu } from './shell/textMenu.ts'
import { TEXTS } from './shell/texts.ts'
import { createWindow } from './shell/window.ts'
import { unpackedUrl } from './shell/workerUrl.ts'
import type { Surroundings } from './surroundings.ts'

const launch = readLaunch(process.argv, process.cwd())
const dataFolder = launch.data ?? defaultDataFolder(process.platform, process.env, homedir())
const current = new CurrentDocument(
  () => new Date(),
  (store) => {
    const workerUrl = unpackedUrl(new URL('./readerWorker.js', import.meta.url))
    return createBackend({
      store,
      surroundings: surroundings(),
      workerUrl,
      version: app.getVersion(),
      now: () => new Date(),
    })
  },
)
const pages = new PrintPages(fileURLToPath(new URL('../renderer/fonts', import.meta.url)))
let window: BrowserWindow | null = null

try {
  mkdirSync(dataFolder, { recursive: true })
  app.setPath('userData', dataFolder)
  app.enableSandbox()
  // As in electron-builder.yml: Windows then knows the window by the installed shortcut.
  app.setAppUserModelId('cn.jixiaobiao.editor')
  registerScheme(protocol)
  // A second start hands its words to the first (`second-instance`) and ends.
  if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(fail)
  else app.quit()
} catch (error) {
  app.whenReady().then(() => fail(new AppError('file-unwritable', { file: dataFolder }, error)))
}

async function start(): Promise<void> {
  app.on('will-quit', () => current.close())
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('second-instance', (_event, words, folder) => openAnother(readLaunch(words, folder).document))

  guardSession(session.defaultSession)
  serveRenderer(session.defaultSession.protocol, fileURLToPath(new URL('../renderer', import.meta.url)))
  guardSession(printSession())
  pages.serve(printSession().protocol)
  answerCalls(ipcMain, { page: () => window?.webContents ?? null, backend: () => current.backend(), report })
  app.setAboutPanelOptions({ applicationName: TEXTS.title, applicationVersion: app.getVersion() })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(() => window?.webContents ?? null)))

  if (launch.document === null) current.openOrCreate(join(dataFolder, DEFAULT_DOCUMENT))
  else current.openExisting(launch.document)

  window = createWindow({
    BrowserWindow,
    preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
    ask: (parent, options) => dialog.showMessageBoxSync(parent, options),
  })
  offerTextMenu(window.webContents, (menu) => Menu.buildFromTemplate(menu).popup())
  window.on('closed', () => {
    window = null
  })
  await window.loadURL(PAGE_ADDRESS)
}

function surroundings(): Surroundings {
  const printing = { BrowserWindow, session: printSession(), pages }
  const saving = {
    showSaveDialog: (options: Electron.SaveDialogOptions) =>
      window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options),
    folder: () => app.getPath('documents'),
  }
  return {
    kind: 'electron',
    pdf: electronPdfEngine(printing),
    printPaper: (html, paper) => printPaper(printing, html, paper),
    saveFile: (file) => saveFile(saving, file),
  }
}

/** The session of pages to print; without `persist:` in its name it lives in memory only. */
function printSession(): Electron.Session {
  return session.fromPartition('printing')
}

/** What a second start asks for: this window, and the document it was given, if any. */
function openAnother(document: string | null): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
  if (document === null || current.isAt(document)) return
  try {
    current.openExisting(document)
    window?.reload()
  } catch (error) {
    explain(error)
  }
}

function fail(error: unknown): void {
  explain(error)
  current.close()
  app.exit(1)
}

function explain(error: unknown): void {
  if (!(error instanceof AppError)) report(error)
  const message = error instanceof AppError ? errorMessage(error.code, error.details) : errorMessage('internal')
  dialog.showErrorBox(TEXTS.cannotOpen, message)
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
