import { describe, expect, test } from 'vitest'
import type { Indicator, Project, ValueField } from '../../../shared/form.ts'
import { suggestValues } from '../../../shared/phrasebook/values.ts'
import { bookOf, indicator, project, tableOf } from './twoYears.ts'

interface Asked {
  readonly of: Indicator
  readonly typed?: string
  readonly name?: string
  readonly others?: readonly Project[]
  readonly lastYear?: readonly Project[]
  readonly column?: ValueField
}

function valuesFor({
  of,
  typed = '',
  name = '2023年政法工作经费',
  others = [],
  lastYear,
  column = 'annualValue',
}: Asked) {
  const asked = project(name, [of])
  const table = tableOf(2023, [asked, ...others])
  const book = lastYear ? bookOf(table, tableOf(2022, lastYear)) : bookOf(table)
  return suggestValues(book, { project: asked, indicator: of, column, typed })
}
const texts = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text)
const ofLastYear = (...indicators: readonly Indicator[]) => [project('2022年政法工作经费', indicators)]

describe('values for an indicator', () => {
  test('begin with the one that it had last year', () => {
    const [first] = valuesFor({
      of: indicator('数量', '走访次数'),
      lastYear: ofLastYear(indicator('数量', '走访 次数', '≥12次')),
    })
    expect(first).toEqual({
      text: '≥12次',
      detail: '2022年 同名项目',
      changes: { annualValue: '≥12次' },
      blank: null,
    })
  })

  test('are of the column that is asked about', () => {
    const past = ofLastYear(indicator('数量', '走访次数', '≥12次', { cycleValue: '≥36次' }))
    const [first] = valuesFor({ of: indicator('数量', '走访次数'), lastYear: past, column: 'cycleValue' })
    expect(first?.changes).toEqual({ cycleValue: '≥36次' })
  })

  test('have this year’s number where last year’s stood in them', () => {
    const past = ofLastYear(indicator('时效', '完工时间', '2022年12月20日前'))
    expect(texts(valuesFor({ of: indicator('时效', '完工时间'), lastYear: past }))[0]).toBe('2023年12月20日前')
  })

  test('are none of last year’s that nobody could measure', () => {
    const past = ofLastYear(indicator('时效', '档案整理及时性', '及时'))
    const found = valuesFor({ of: indicator('时效', '档案整理及时性'), lastYear: past })
    expect(texts(found)).not.toContain('及时')
    expect(texts(found)[0]).toBe('X月X日前完成')
  })

  test('go on with the other column’s value, unless that is vague', () => {
    const both = indicator('数量', '走访次数', null, { cycleValue: '36次' })
    expect(valuesFor({ of: both })[0]).toMatchObject({ text: '36次', detail: '同实施周期指标值' })
    const vague = indicator('时效', '办理时效', null, { cycleValue: '及时' })
    expect(texts(valuesFor({ of: vague }))).not.toContain('及时')
  })

  test('are merged where several projects have the same, with their number', () => {
    const using = (name: string) => project(name, [indicator('质量', '办结率', '≥98%')])
    const found = valuesFor({ of: indicator('质量', '办结率'), others: [using('信访经费'), using('综治经费')] })
    expect(found[0]).toMatchObject({ text: '≥98%', detail: '本表 2 个项目' })
    expect(texts(found).filter((text) => text === '≥98%')).toHaveLength(1)
  })

  test('are the usual one for a usual name, its first blank to be filled in', () => {
    const found = valuesFor({ of: indicator('数量', '培训课时'), name: '干部培训经费' })
    expect(found[0]).toEqual({
      text: '≥X课时',
      detail: '常用：培训类',
      changes: { annualValue: '≥X课时' },
      blank: { start: 1, end: 2 },
    })
  })

  test.each([
    ['质量', '材料合格率', '98', '≥98%'],
    ['数量', '巡查次数', '24', '≥24次'],
    ['时效', '档案整理及时性', '6月30日', '6月30日前完成'],
  ] as const)('are filled with the figure that is typed: %s %s %s gives %s', (kind, name, typed, expected) => {
    const [first] = valuesFor({ of: indicator(kind, name), typed })
    expect(first).toMatchObject({ text: expected, changes: { annualValue: expected }, blank: null })
  })

  test('say how a vague one could be measured, whether it is typed or stands there', () => {
    const expected = ['X月X日前完成', '收到后X个工作日内完成', '按期完成率≥X%']
    const typed = valuesFor({ of: indicator('时效', '档案整理情况'), typed: '及时' })
    expect(texts(typed).slice(0, 3)).toEqual(expected)
    expect(typed[0]?.detail).toBe('可考核的写法')
    expect(texts(valuesFor({ of: indicator('时效', '档案整理情况', '及时'), typed: '及时' })).slice(0, 3)).toEqual(
      expected,
    )
  })

  test('are not what is typed already', () => {
    const past = ofLastYear(indicator('数量', '走访次数', '≥12次'))
    expect(texts(valuesFor({ of: indicator('数量', '走访次数'), lastYear: past, typed: ' ≥12次' }))).not.toContain(
      '≥12次',
    )
    expect(texts(valuesFor({ of: indicator('数量', '走访次数'), lastYear: past, typed: '≥1' }))).toEqual(['≥12次'])
  })

  test('keep an X that is no blank as it is', () => {
    const past = ofLastYear(indicator('数量', '设备数量', 'X光机2台'))
    expect(valuesFor({ of: indicator('数量', '设备数量'), lastYear: past })[0]).toMatchObject({
      text: 'X光机2台',
      blank: null,
    })
  })

  test('are none for what is no indicator yet', () => {
    expect(valuesFor({ of: indicator('无', '', null, { verbatim: '全年走访' }) })).toEqual([])
    const asked = project('政法工作经费')
    const question = { project: asked, indicator: null, column: 'annualValue', typed: '' } as const
    expect(suggestValues(bookOf(tableOf(2023, [asked])), question)).toEqual([])
  })
})
