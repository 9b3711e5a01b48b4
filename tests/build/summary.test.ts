/** The count at the end: nothing that went wrong may add up to 0 failures. */
import { expect, test } from 'vitest'
import { countTests, summaryText } from '../../build/summary.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
})

function check(testResults: ReturnType<typeof file>[], exitCode: number, passed: number, failed: number): void {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const count = (status: string): number => all.filter((result) => result.status === status).length
  const report = { numPassedTests: count('passed'), numFailedTests: count('failed'), testResults }
  expect(countTests('unit', report, exitCode)).toEqual({ name: 'unit', passed, failed })
}

test('counts passed and failed tests', () => {
  check([file('passed', 'passed', 'passed')], 0, 2, 0)
  check([file('passed', 'passed'), file('failed', 'passed', 'failed', 'failed')], 1, 2, 2)
})

test('a file that could not be loaded, or whose set-up broke, is a failure of its own', () => {
  check([file('failed'), file('passed', 'passed')], 1, 1, 1)
  check([file('failed', 'passed'), file('failed', 'failed')], 1, 1, 2)
})

test('a run that fails between tests, or leaves no report, is a failure', () => {
  check([file('passed', 'passed')], 1, 1, 1)
  check([], 1, 0, 1)
  expect(countTests('unit', null, 0)).toEqual({ name: 'unit', passed: 0, failed: 1 })
})

test('the summary ends with the sum, alone on its line', () => {
  const text = summaryText([
    { name: 'types', passed: 1, failed: 0 },
    { name: 'unit tests', passed: 40, failed: 2 },
  ])
  expect(text).toBe('✓ types: 1 passed, 0 failed\n✗ unit tests: 40 passed, 2 failed\n41 passed, 2 failed\n')
})
