/**
 * Where the program keeps its default document: one folder per user, the same for every front door, so that a table typed
 * in the browser is there when the Electron window opens. Pure; it creates nothing.
 */
import { posix, win32 } from 'node:path'

const FOLDER_NAME = 'jixiao-biao'

/** The default document's name inside the folder. */
export const DEFAULT_DOCUMENT = '绩效目标表.jxmb'

/** The user-data folder as each platform wants it, which is also where Electron puts an app of this name. */
export function defaultDataFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  switch (platform) {
    case 'win32':
      return win32.join(environment.APPDATA || win32.join(home, 'AppData', 'Roaming'), FOLDER_NAME)
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', FOLDER_NAME)
    default:
      return posix.join(environment.XDG_CONFIG_HOME || posix.join(home, '.config'), FOLDER_NAME)
  }
}
