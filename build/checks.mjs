/** Runs the checks one after another, all of them even when one fails, and tells at the end what they came to. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeExecutable } from './node.mjs'
import { ROOT } from './project.mjs'
import { run } from './run.mjs'
import { countTests, summaryText, totals } from './summary.mjs'

const CACHE = join(ROOT, '.cache')

/** The sum of the last run, for whoever started it and sees only the exit code. */
const TOTALS = join(CACHE, 'test-totals')

/**
 * @param {readonly ('unit' | 'e2e')[]} projects of tests to run
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(projects) {
  mkdirSync(CACHE, { recursive: true })
  rmSync(TOTALS, { force: true })
  // Ctrl+C means all of them; the one that runs is told first.
  process.once('SIGINT', () => setImmediate(() => process.exit(130)))
  const results = [
    await check('format and lint', ['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings', '.']),
    await check('types', ['typescript', 'bin', 'tsc'], ['-b']),
  ]
  for (const project of projects) results.push(await test(project))
  process.stdout.write(`\n${summaryText(results)}`)
  writeFileSync(TOTALS, `${totals(results)}\n`)
  return results.some(({ failed }) => failed > 0) ? 1 : 0
}

/**
 * @param {string} name
 * @param {readonly string[]} program its path under node_modules
 * @param {readonly string[]} words
 * @returns {Promise<import('./summary.mjs').Result>}
 */
async function check(name, program, words) {
  const code = await runTool(program, words)
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** @param {'unit' | 'e2e'} project */
async function test(project) {
  const path = join(CACHE, `tests-${project}.json`)
  rmSync(path, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const code = await runTool(['vitest', 'vitest.mjs'], ['run', '--project', project, ...reporters])
  return countTests(project === 'unit' ? 'unit tests' : 'end-to-end tests', readReport(path), code)
}

/**
 * @param {readonly string[]} program
 * @param {readonly string[]} words
 */
function runTool(program, words) {
  return run(nodeExecutable(), [join(ROOT, 'node_modules', ...program), ...words])
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
