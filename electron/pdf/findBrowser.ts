/**
 * Where a browser of the Chromium family may be installed: Chrome, Edge or Chromium, in the places their installers use.
 * Nothing is started here and nothing searched beyond these places.
 */
import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** The machine as far as the search looks at it. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isProgram: (path: string) => boolean
}

/** On Linux packages put a starter on the PATH. One from a snap comes last: it cannot read our temporary files. */
const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin']
const LINUX_PROGRAMS = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']

const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

const MAC_PROGRAMS = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
)

const THIS_MACHINE: Machine = { platform: process.platform, environment: process.env, isProgram: isExecutableFile }

/** The path of the first browser found, or null. */
export function findBrowser(machine: Machine = THIS_MACHINE): string | null {
  return candidates(machine).find(machine.isProgram) ?? null
}

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => environment[name] ?? [])
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program)))
  }
  if (platform === 'darwin') {
    const homes = ['/', ...(environment.HOME === undefined ? [] : [environment.HOME])]
    return MAC_PROGRAMS.flatMap((program) => homes.map((home) => posix.join(home, program)))
  }
  const onPath = (environment.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder))
  const folders = [...new Set([...onPath, ...LINUX_FOLDERS])].filter((folder) => folder !== '/snap/bin')
  return [...LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name))), ...LINUX_PROGRAMS]
}

function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
