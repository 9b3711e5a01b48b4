/** What the checks and tests came to, and the lines that tell it. Pure. */

/**
 * @typedef {object} Result of one check or one run of tests
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} [failures] each in a line or more: what failed, and how
 */

/**
 * @typedef {object} TestFile of the runner's report
 * @property {string} name its path
 * @property {string} status
 * @property {string} [message]
 * @property {{ status: string, fullName: string, failureMessages?: readonly string[] | null }[]} assertionResults
 */

/**
 * Counts what the test runner reported. A file that could not even be loaded has no failed test, and a run can fail between
 * tests: each counts as one failure, so that nothing that went wrong adds up to 0.
 * @param {string} name
 * @param {{ numPassedTests: number, testResults: TestFile[] } | null} report
 *   null where the runner left none
 * @param {number} exitCode of the runner
 * @returns {Result}
 */
export function countTests(name, report, exitCode) {
  if (report === null) return { name, passed: 0, failed: 1 }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failures = [
    ...broken.map(({ name, message }) => failureText(name, message)),
    ...report.testResults.flatMap((file) =>
      file.assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => failureText(`${file.name}: ${fullName}`, failureMessages?.[0])),
    ),
  ]
  const failed = failures.length === 0 && exitCode !== 0 ? 1 : failures.length
  return { name, passed: report.numPassedTests, failed, failures }
}

/**
 * The start of a failure; the rest stands far above, where the runner told it.
 * @param {string} what
 * @param {string} [message]
 */
function failureText(what, message = '') {
  return [what, ...message.split('\n', 8)].join('\n    ').trimEnd()
}

/**
 * What failed, one line for each result and last, alone on its line, the sum.
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function summaryText(results) {
  const lines = results.map(
    ({ name, passed, failed }) => `${failed === 0 ? '✓' : '✗'} ${name}: ${counts(passed, failed)}`,
  )
  const failures = results.flatMap(({ failures = [] }) => failures.map((text) => `✗ ${text}`))
  return `${[...failures, ...lines, totals(results)].join('\n')}\n`
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
