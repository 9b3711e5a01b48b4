/**
 * Opens the program's window: an installed browser in app mode, which shows the page without tabs and address bar, else
 * whatever the system opens addresses with. Nothing is opened where nobody could see it.
 */
import type { ChildProcess, SpawnOptions } from 'node:child_process'

export interface Desktop {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  /** An installed Chrome, Edge or Chromium, or null. */
  readonly findBrowser: () => string | null
  readonly spawn: (command: string, words: readonly string[], options: SpawnOptions) => ChildProcess
}

/** True when a window is on its way. The browser outlives this program. */
export async function openBrowser(address: string, desktop: Desktop): Promise<boolean> {
  if (!hasDisplay(desktop)) return false
  const browser = desktop.findBrowser()
  if (browser !== null && (await started(browser, [`--app=${address}`], desktop))) return true
  const [opener, words] = systemOpener(desktop.platform)
  return started(opener, [...words, address], desktop)
}

function hasDisplay({ platform, environment }: Desktop): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

function systemOpener(platform: NodeJS.Platform): [string, string[]] {
  switch (platform) {
    case 'win32':
      // Not through cmd.exe, which would read the address as a command line.
      return ['rundll32', ['url.dll,FileProtocolHandler']]
    case 'darwin':
      return ['open', []]
    default:
      return ['xdg-open', []]
  }
}

function started(command: string, words: readonly string[], { spawn }: Desktop): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => resolve(true))
    child.unref()
  })
}
