import { expect, test } from 'vitest'
import { fixesOfRule } from '../../../renderer/checks/fixing.ts'
import { RULES } from '../../../shared/checks/catalogue.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { EXAMPLES } from '../../shared/checks/examples.ts'
import { finding, fix } from './findings.ts'

const labels = (...findings: Parameters<typeof fixesOfRule>[0]) =>
  fixesOfRule(findings, 'rule').map(({ label }) => label)

test('a repair that is the same everywhere keeps its name, with how many places it is for', () => {
  const wide = () => finding('hint', '半角', { fixes: [fix('full-width', '改为全角标点')] })
  expect(labels(wide(), wide(), wide())).toEqual(['全部改为全角标点（3 处）'])
})

test('a repair with a figure of its own in each place is called by what it does', () => {
  const sum = (figure: string) => finding('error', '不符', { fixes: [fix('take-sum', `改为三项资金之和 ${figure}`)] })
  expect(labels(sum('26.00'), sum('30.00'))).toEqual(['全部改为各部分之和（2 处）'])
  // That two figures happen to be the same makes it no other repair.
  expect(labels(sum('26.00'), sum('26.00'))).toEqual(['全部改为各部分之和（2 处）'])
})

test('a single place offers nothing to be done for all, and other rules do not count', () => {
  const one = finding('hint', '半角', { fixes: [fix('full-width', '改为全角标点')] })
  expect(labels(one)).toEqual([])
  expect(labels(one, { ...one, rule: 'other' })).toEqual([])
})

test('kinds of one rule are told apart, whatever their labels', () => {
  const two = (figure: string) =>
    finding('error', '不符', { fixes: [fix('a', `甲 ${figure}`), fix('b', `乙 ${figure}`)] })
  const [first, second, ...more] = labels(two('1'), two('2'))
  expect(first).not.toBe(second)
  expect(more).toEqual([])
})

test('every repair of the catalogue whose label names a figure has a name for all places', () => {
  const unnamed = RULES.flatMap(({ id }) => {
    const wrong = EXAMPLES[id]?.wrong
    if (!wrong) return []
    const found = checkTable(wrong, tableTotals(wrong), DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === id)
    const alike = found.map((one) => ({ ...one, fixes: one.fixes.map((own) => ({ ...own, label: `${own.label} 1` })) }))
    return fixesOfRule([...found, ...alike], id).filter(({ label }) => /\d\.\d\d/.test(label))
  })
  expect(unnamed.map(({ rule, kind }) => `${rule} ${kind}`)).toEqual([])
})
