/** What the checks and tests came to, and the lines that tell it. Pure. */

/**
 * @typedef {object} Result of one check or one run of tests
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 */

/**
 * Counts what the test runner reported. A file that could not even be loaded has no failed test, and a run can fail between
 * tests: each counts as one failure, so that nothing that went wrong adds up to 0.
 * @param {string} name
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report
 *   null where the runner left none
 * @param {number} exitCode of the runner
 * @returns {Result}
 */
export function countTests(name, report, exitCode) {
  if (report === null) return { name, passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return { name, passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

/**
 * One line for each result and last, alone on its line, the sum.
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function summaryText(results) {
  const lines = results.map(
    ({ name, passed, failed }) => `${failed === 0 ? '✓' : '✗'} ${name}: ${counts(passed, failed)}`,
  )
  return `${[...lines, totals(results)].join('\n')}\n`
}

/** @param {readonly Result[]} results */
export function totals(results) {
  return counts(
    results.reduce((sum, { passed }) => sum + passed, 0),
    results.reduce((sum, { failed }) => sum + failed, 0),
  )
}

/**
 * @param {number} passed
 * @param {number} failed
 */
function counts(passed, failed) {
  return `${passed} passed, ${failed} failed`
}
