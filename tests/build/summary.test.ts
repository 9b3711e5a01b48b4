/** The count at the end: nothing that went wrong may add up to 0 failures. */
import { expect, test } from 'vitest'
import { countTests, summaryText } from '../../build/summary.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: 'cannot be loaded',
  assertionResults: tests.map((result, index) => ({
    status: result,
    fullName: `test ${index}`,
    failureMessages: ['expected 1 to be 2\n    at a.test.ts:1'],
  })),
})

function check(testResults: ReturnType<typeof file>[], exitCode: number, passed: number, failed: number): void {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const report = { numPassedTests: all.filter(({ status }) => status === 'passed').length, testResults }
  expect(countTests('unit', report, exitCode)).toMatchObject({ name: 'unit', passed, failed })
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

test('names what failed, and how it began', () => {
  const report = { numPassedTests: 1, testResults: [file('failed'), file('failed', 'passed', 'failed')] }
  expect(countTests('unit', report, 1).failures).toEqual([
    'a.test.ts\n    cannot be loaded',
    'a.test.ts: test 1\n    expected 1 to be 2\n        at a.test.ts:1',
  ])
})

test('the summary ends with the sum, alone on its line', () => {
  const text = summaryText([
    { name: 'types', passed: 1, failed: 0 },
    { name: 'unit tests', passed: 40, failed: 2, failures: ['one', 'two'] },
  ])
  expect(text).toBe(
    '✗ one\n✗ two\n✓ types: 1 passed, 0 failed\n✗ unit tests: 40 passed, 2 failed\n41 passed, 2 failed\n',
  )
})
