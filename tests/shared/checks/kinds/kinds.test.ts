import { describe, expect, test } from 'vitest'
import { KIND_RULES } from '../../../../shared/checks/kinds/kinds.ts'
import type { Indicator } from '../../../../shared/form.ts'
import { allKinds, indicator, project, table, unit, verbatim } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

const ofIndicators = (indicators: readonly Indicator[]) => table([unit([project({ fiscal: '26.00' }, { indicators })])])
const usual = KIND_RULES.filter(({ isOff }) => !isOff)
const missing = (indicators: readonly Indicator[]) =>
  foundBy(usual, ofIndicators(indicators)).map(({ rule }) => rule.replace('-missing', ''))
const kind = (level1Code: string | null, level1: string | null, level2Code: string | null, level2: string | null) =>
  indicator({ level1Code, level1, level2Code, level2 })

describe('the kinds missing in a project', () => {
  const check = (name: string, indicators: readonly Indicator[], expected: string[]) => {
    test(name, () => expect(missing(indicators)).toEqual(expected))
  }
  const ALL_BUT_QUANTITY = ['quality', 'cost', 'benefit', 'satisfaction', 'indicators-too-few']
  check('are none where all are there', allKinds(), [])
  check('are named each for itself', [indicator()], ALL_BUT_QUANTITY)
  check('are told by codes', [kind('1', null, '11', null)], ALL_BUT_QUANTITY)
  check('are told by names without codes', [kind(null, '产出指标', null, '数量')], ALL_BUT_QUANTITY)
  check('are told by codes typed into the names', [kind(null, '1-产出指标', null, '11-数量指标')], ALL_BUT_QUANTITY)
  check('are told by level 2 alone', [kind(null, null, null, '数量指标')], ALL_BUT_QUANTITY)
  check(
    'are both named where there is no output at all: each rule can be switched and speaks for itself',
    allKinds().filter(({ level1Code }) => level1Code !== '1'),
    ['output', 'quantity', 'quality', 'cost', 'indicators-too-few'],
  )
  check(
    'are not said of a project with an indicator that names no kind: it may be the one',
    [...allKinds().slice(0, 2), kind(null, null, null, null)],
    [],
  )
  check(
    'among the outputs are not said where one of them names no level 2',
    [kind('1', '产出指标', null, null), kind('2', '效益指标', null, null), kind('3', '满意度指标', null, null)],
    [],
  )
  check(
    'are still said beside kinds that nobody knows',
    [...allKinds().slice(0, 4), kind('9', '其他指标', '91', '其他')],
    ['benefit', 'satisfaction'],
  )
  check('are not said where a line could not be read: it may hold them', [indicator(), verbatim('满意度90%以上')], [])
  check('are not said where there is no indicator at all', [], [])
  check(
    'count 成本指标 as a level 1 of its own',
    [...allKinds().filter(({ level2Code }) => level2Code !== '14'), kind(null, '成本指标', null, '经济成本指标')],
    [],
  )
  check(
    'take an indicator whose code and name differ for both',
    [...allKinds().slice(2), kind('1', '产出指标', '12', '数量指标')],
    [],
  )
})

describe('the number of indicators', () => {
  const tooFew = KIND_RULES.filter(({ id }) => id === 'indicators-too-few')
  const check = (name: string, indicators: readonly Indicator[], expected: string[]) => {
    test(name, () => expect(saidBy(tooFew, ofIndicators(indicators))).toEqual(expected))
  }
  check('of two is said', allKinds().slice(0, 2), ['只有 2 条绩效指标，一般不少于 3 条'])
  check('of three is enough', allKinds().slice(0, 3), [])
  check('of none is for another rule to say', [], [])
  check(
    'does not count a row that was inserted and not filled',
    [...allKinds().slice(0, 2), indicator({ ...verbatim(''), verbatim: null })],
    ['只有 2 条绩效指标，一般不少于 3 条'],
  )
  check('is not known where a line could not be read', [indicator(), verbatim('全年培训三次以上')], [])
})

test('all indicators of cost under 产出指标 are named in one finding, at the first of them', () => {
  const rule = KIND_RULES.filter(({ id }) => id === 'cost-not-level-1')
  const second = kind('1', '产出指标', '14', '成本')
  const form = ofIndicators([...allKinds(), second])
  expect(saidBy(rule, form)).toEqual(['第 4、7 条是成本指标，应单列为一级指标，不列在产出指标之下'])
  expect(foundBy(rule, form)[0]?.place.indicatorId).toBe(form.units[0]?.projects[0]?.indicators[3]?.id)
})
