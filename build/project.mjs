/**
 * Where things lie in the project, and how the scripts of this folder speak. All of them are plain JavaScript without
 * dependencies, because they must run on whatever Node the machine has before anything is installed.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folder that the command was typed in: npm runs scripts in the project's own. */
export const CALLERS_FOLDER = process.env.INIT_CWD || process.cwd()

/**
 * @param {string[]} names under the project's folder
 * @returns {any}
 */
export function readProjectJson(...names) {
  return JSON.parse(readFileSync(join(ROOT, ...names), 'utf8'))
}

/**
 * Tells what is going on. Always to stderr: stdout belongs to the program that is started.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Ends a script with a sentence for the user instead of a stack trace. */
export class Stop extends Error {}

/**
 * Runs a script's work and makes its result the exit code.
 * @param {() => Promise<number>} work
 */
export async function script(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
