import { expect, test } from 'vitest'
import { kindCounts } from '../../../shared/checks/kindCounts.ts'
import type { Indicator } from '../../../shared/form.ts'
import { parseIndicators } from '../../../shared/indicators/sentence.ts'
import type { RuleSwitches } from '../../../shared/settings.ts'

const values = '；实施周期指标值:1；年度指标值:1。'
const indicatorsOf = (...heads: readonly string[]): readonly Indicator[] =>
  parseIndicators(heads.map((head, at) => `${at + 1}、${head}${values}`).join('')).map((content, at) => ({
    ...content,
    id: String(at),
  }))

function counts(indicators: readonly Indicator[], rules: RuleSwitches = {}): Record<string, number> {
  return Object.fromEntries(kindCounts(indicators, rules).map(({ kind, count }) => [kind, count]))
}

const required = (rules: RuleSwitches) =>
  kindCounts([], rules).flatMap(({ kind, required }) => (required ? [kind] : []))

test('indicators count for their level 2 and for 产出 together, by code or by name', () => {
  const indicators = indicatorsOf(
    '1-产出指标；11-数量指标；次数',
    '1-产出指标；数量；人数',
    '1-产出指标；12-质量指标；合格率',
    '2-效益指标；22-社会效益；人数',
    '成本指标；经济成本指标；总额',
  )
  expect(counts(indicators)).toEqual({
    output: 3,
    quantity: 2,
    quality: 1,
    timeliness: 0,
    cost: 1,
    benefit: 1,
    satisfaction: 0,
  })
})

test('text that is no indicator counts for nothing', () => {
  const [only] = indicatorsOf('1-产出指标；11-数量指标；次数')
  const verbatim = { ...only, level1Code: null, level1: null, level2Code: null, level2: null, name: '' } as Indicator
  expect(Object.values(counts([{ ...verbatim, verbatim: '全年培训三次' }]))).toEqual([0, 0, 0, 0, 0, 0, 0])
})

test('what is required follows the rules as the document has them switched', () => {
  expect(required({})).toEqual(['output', 'quantity', 'quality', 'cost', 'benefit', 'satisfaction'])
  expect(required({ 'timeliness-missing': 'hint', 'cost-missing': 'off' })).toEqual([
    'output',
    'quantity',
    'quality',
    'timeliness',
    'benefit',
    'satisfaction',
  ])
})
