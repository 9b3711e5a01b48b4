/** The command line as a person would type it: `npm run --silent cli -- …`. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from './program.ts'

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export async function commandLine(...words: string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)('npm', ['run', '--silent', 'cli', '--', ...words], {
      cwd: ROOT,
      maxBuffer: 64 * 1024 * 1024,
    })
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as Ended
  }
}
