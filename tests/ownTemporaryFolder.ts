/**
 * Gives a test run a temporary folder of its own and removes it at the end, with whatever the tests, and the browsers and
 * office programs they start, have left in it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-tests-'))
  // What os.tmpdir() reads, here and in every process started from here, on Unix and on Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
