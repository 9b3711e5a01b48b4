/**
 * Runs of a hundred thousand characters behind words that make a rule look further: a year, a bracket, a number. What it costs
 * to read them must grow with the text and not with its square, or these tests would go on for minutes.
 */
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { indicator, project, table, unit } from './exampleTables.ts'
import { askingOnly } from './foundBy.ts'

const LENGTH = 100_000

const RUNS = [' ', '\u3000', '\n', '9', '一', '(', '年', '率'] as const
const AROUND = [
  ['项目', '好'],
  ['2023', '好'],
  ['2023年', '好'],
  ['2023至', '好'],
  ['（2021', '好'],
  ['（2021）', '好'],
  ['培训3', '好'],
  ['每人1,000', '好'],
  ['经费，', '，'],
] as const

describe.each(RUNS)('a long run of %j', (run) => {
  test.each(AROUND)('between %s and %s is read by every rule', (before, after) => {
    const text = `${before}${run.repeat(LENGTH)}${after}`
    const indicators = [indicator({ level1: text, level2: text, name: text, cycleValue: text, annualValue: text })]
    const long = table([
      unit([project({ fiscal: '26.00' }, { name: text, goal: text, indicators })], {}, { name: text }),
    ])
    const { counts, findings } = checkTable(long, tableTotals(long), askingOnly(RULES))
    expect(counts.warning).toBeGreaterThan(0)
    for (const { rule, message } of findings) expect(message.length, rule).toBeLessThan(2_000)
  })
})
