/** Running other programs: with our terminal, their exit code as the result, and the signals that we get passed on. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from './project.mjs'

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 128 and the signal's number for a program that a signal ended, 127 for one
 *   that could not be started
 */
export function run(command, words, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: ROOT, stdio: 'inherit', ...options })
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal)
    for (const signal of FORWARDED) process.on(signal, forward)
    const watch = whenAbandoned(() => forward('SIGTERM'))
    /** @param {number} code */
    const done = (code) => {
      clearInterval(watch)
      for (const signal of FORWARDED) process.off(signal, forward)
      resolve(code)
    }
    child.once('error', () => done(127))
    child.once('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/**
 * A signal to npm ends npm and the shell between us, which does not pass it on. Our parent is then another one.
 * @param {() => void} end called once that has happened
 */
function whenAbandoned(end) {
  const parent = process.ppid
  const isNpms = process.env.npm_lifecycle_event !== undefined
  const watch = setInterval(() => {
    if (!isNpms || process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 500)
  return watch
}

/**
 * What a program prints to stdout, or null where it is not there or fails.
 * @param {string} command
 * @param {readonly string[]} words
 * @returns {Promise<string | null>}
 */
export function output(command, words) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
    child.once('error', () => resolve(null))
    child.once('close', (code) => resolve(code === 0 ? text : null))
  })
}
