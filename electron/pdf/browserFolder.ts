/**
 * The folder of one run of a browser: its profile. Browsers of the Chromium family keep, elsewhere in the temporary folder, a
 * socket by which a second start finds the first, and leave it there when they are killed; the profile has a link to it.
 */
import { readlinkSync, rmdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** `temporary` is the folder in which it is made; returns its path. */
export function makeBrowserFolder(temporary: string): Promise<string> {
  return mkdtemp(join(temporary, 'jixiao-pdf-'))
}

/** Once the browser has ended, or is ending. Never throws. */
export function removeBrowserFolder(folder: string): void {
  try {
    removeSocket(readlinkSync(join(folder, 'SingletonSocket')))
  } catch {
    // There is none on Windows, nor where the browser did not get so far.
  }
  try {
    // Its helpers may still be closing their files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  } catch {
    // What cannot be removed now is the system's to clear away, as with every temporary file.
  }
}

/** Names what it removes, so that no link can lead it to other people's files. */
function removeSocket(socket: string): void {
  const folder = dirname(socket)
  for (const name of ['SingletonSocket', 'SingletonCookie']) rmSync(join(folder, name), { force: true })
  rmdirSync(folder)
}
