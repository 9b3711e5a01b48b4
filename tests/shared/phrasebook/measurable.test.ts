import { describe, expect, test } from 'vitest'
import { formsOf, isVague, proposalsFor } from '../../../shared/phrasebook/measurable.ts'
import { indicator } from './twoYears.ts'

describe('a vague value', () => {
  test.each(['及时', '提升', '控制数', '深入推进挂牌整治地区综合整治工作', '工程完成率', '良好'])(
    '%s is one',
    (value) => {
      expect(isVague(value)).toBe(true)
    },
  )

  test.each(['', ' ', '100%', '12月31日前', '第一名', '≥', 'hgl', '全覆盖', '零事故', '不少于500篇'])(
    '%j is none',
    (value) => {
      expect(isVague(value)).toBe(false)
    },
  )
})

describe('what is proposed', () => {
  test.each([
    ['档案整理及时性', '时效', '及时完成', 'X月X日前完成'],
    ['政策宣传效果', '质量', '达标', '合格率≥X%'],
    ['信访保障工作', '质量', '保障', '保障率100%'],
    ['环境卫生', '质量', '良好', '优良率≥X%'],
    ['治安水平', '社会效益', '提升', '较上年提高X%'],
    ['办案成本', '成本', '控制数', '≤X万元'],
    // What the name asks for goes before what the value says.
    ['培训完成率', '质量', '及时', '≥X%'],
    ['投诉率', '质量', '有效控制', '≤X%'],
    ['群众满意度', '社会效益', '提升', '≥95%'],
    ['培训次数', '数量', '按计划完成', '≥X次'],
    ['培训人次', '数量', '按计划完成', '≥X人次'],
    ['慰问品数量', '数量', '足额', '≥X件'],
    ['设计方案', '数量', '完成', '≥X项'],
  ] as const)('first for %s (%s) “%s” is %s', (name, kind, vague, expected) => {
    expect(formsOf(name, kind === '社会效益' ? '社会效益' : kind, vague)[0]).toBe(expected)
  })

  test('is no percentage under 数量, where it would be of the wrong kind', () => {
    expect(formsOf('任务完成情况', '数量', '较好完成').join()).not.toContain('%')
  })

  test('says never more than three things, each with its first blank', () => {
    const proposals = proposalsFor(indicator('时效', '档案整理及时性', '及时完成'), 'annualValue')
    expect(proposals.map(({ text }) => text)).toEqual(['X月X日前完成', '收到后X个工作日内完成', '按期完成率≥X%'])
    expect(proposals[1]).toMatchObject({
      changes: { annualValue: '收到后X个工作日内完成' },
      blank: { start: 3, end: 4 },
    })
  })

  test('is nothing for a value that is measurable or missing, or no indicator’s', () => {
    expect(proposalsFor(indicator('数量', '培训次数', '3次'), 'annualValue')).toEqual([])
    expect(proposalsFor(indicator('数量', '培训次数', null), 'cycleValue')).toEqual([])
    expect(proposalsFor(indicator('无', '', '及时', { verbatim: '及时完成' }), 'annualValue')).toEqual([])
  })

  test('is of the column that was asked about', () => {
    const one = indicator('时效', '档案整理及时性', '及时', { cycleValue: '12月31日前' })
    expect(proposalsFor(one, 'cycleValue')).toEqual([])
    expect(proposalsFor(one, 'annualValue')[0]?.changes).toEqual({ annualValue: 'X月X日前完成' })
  })
})
