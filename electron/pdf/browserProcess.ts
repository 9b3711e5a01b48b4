/**
 * One run of an installed browser without a window, with a profile of its own in a temporary folder: started, and ended so that
 * neither a process nor the folder stays, also when this program ends first. What it is used for stands elsewhere.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { makeBrowserFolder, removeBrowserFolder } from './browserFolder.ts'
import { Connection } from './connection.ts'

export interface BrowserProcess {
  readonly connection: Connection
  /** Whether it is still running, as far as is known. */
  isRunning(): boolean
  /** Resolves when it has ended, by itself or not. */
  readonly gone: Promise<void>
  /** Lets this program end while the browser runs, or not. */
  hold(isHeld: boolean): void
  /** Ends it with its helpers and removes its folder. Never throws. */
  end(): Promise<void>
}

/** `temporary` is the folder in which the run's own folder is made. Throws where the browser cannot be started or ends at once. */
export async function startBrowser(
  executable: string,
  temporary: string,
  signal: AbortSignal,
): Promise<BrowserProcess> {
  const folder = await makeBrowserFolder(temporary)
  const browser = run(executable, folder)
  const abort = () => browser.connection.end(new Error('the browser did not answer in time'))
  signal.addEventListener('abort', abort)
  try {
    if (signal.aborted) abort()
    await browser.connection.send('Browser.getVersion', {})
    return browser
  } catch (error) {
    await browser.end()
    throw error
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function run(executable: string, folder: string): BrowserProcess {
  const child = spawn(executable, flags(folder), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, by which the helpers are ended too. On Windows it would open a console; there helpers end by themselves.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  // Pipes to another process are sockets to Node.
  const [, , complaints, commands, answers] = child.stdio as unknown as [null, null, Socket, Socket, Socket]
  const connection = new Connection(commands, answers)
  const gone = Promise.withResolvers<void>()
  let isRunning = true
  let hasEnded = false
  const ends = (reason: Error) => {
    isRunning = false
    hasEnded = true
    connection.end(reason)
    gone.resolve()
  }
  const kill = () => {
    if (!hasEnded) killGroup(child)
  }
  // A browser that hangs up has ended, or is of no more use.
  for (const pipe of [commands, answers]) pipe.on('error', kill).on('close', kill)
  let complaint = ''
  complaints.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000)
  })
  child.on('error', (error) => {
    // A program that was killed ends by itself in a moment; one that never started has no end.
    if (child.pid === undefined) ends(error)
  })
  // Not `exit`: what it complained of comes later than its end.
  child.on('close', (code, killedBy) => ends(new Error(`${executable} ended with ${code ?? killedBy}: ${complaint}`)))

  const endAtOnce = () => {
    kill()
    removeBrowserFolder(folder)
  }
  process.once('exit', endAtOnce)
  const hold = (isHeld: boolean) => {
    for (const part of [child, complaints, commands, answers]) isHeld ? part.ref() : part.unref()
  }
  return {
    connection,
    isRunning: () => isRunning,
    gone: gone.promise,
    hold,
    async end() {
      isRunning = false
      hold(true)
      kill()
      await gone.promise
      removeBrowserFolder(folder)
      process.removeListener('exit', endAtOnce)
    },
  }
}

/** Its profile is thrown away, so there is nothing that it would have to save first. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

function flags(profile: string): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium's sandbox refuses to work for root; the page is our own and its scripts are switched off.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
  ]
}
