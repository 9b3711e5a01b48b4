import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SPACE_RULES, withoutStrayBlanks } from '../../../../shared/checks/texts/spaces.ts'
import type { TextKind } from '../../../../shared/checks/texts/writtenTexts.ts'
import { indicator, project, table, unit } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

function check(text: string, kind: TextKind, expected: string): void {
  test(`${JSON.stringify(text)} as a ${kind} becomes ${JSON.stringify(expected)}`, () => {
    expect(withoutStrayBlanks({ text, kind })).toBe(expected)
  })
}
function checkLeft(text: string, kind: TextKind): void {
  test(`${JSON.stringify(text)} as a ${kind} is left alone`, () =>
    expect(withoutStrayBlanks({ text, kind })).toBe(text))
}

describe('stray blanks', () => {
  check(' 政法工作经费　', 'name', '政法工作经费')
  check('政法 工作经费', 'name', '政法工作经费')
  check('小微企业。 开展服务', 'goal', '小微企业。开展服务')
  check('（ 本级 ）', 'name', '（本级）')
  check('5G  网络', 'value', '5G 网络')
  check('政法\u200b工作', 'name', '政法工作')
  check('一、目标 \n二、任务\n', 'goal', '一、目标\n二、任务')
  check('第一名\t', 'value', '第一名')
})

describe('blanks that may be meant', () => {
  checkLeft('区委办 区府办 政法委', 'goal')
  checkLeft('5G 网络', 'name')
  checkLeft('每月 20 人次', 'value')
  checkLeft('　　加强队伍建设。\n　　提高水平。', 'goal')
  checkLeft('Windows Server 2019', 'name')
  checkLeft(' ', 'name')
  checkLeft(' \n', 'goal')
})

test('what was put right once is right, and nothing but blanks and unseen marks is taken', () => {
  const text = fc.string({
    unit: fc.constantFrom('政', '法', 'A', '1', ' ', '　', '\t', '\n', '\u200b', '，', '。', '（'),
  })
  fc.assert(
    fc.property(text, fc.constantFrom('name', 'goal', 'value'), (text, kind: TextKind) => {
      const once = withoutStrayBlanks({ text, kind })
      expect(withoutStrayBlanks({ text: once, kind })).toBe(once)
      expect(once.replace(/[\s\u200b]/g, '')).toBe(text.replace(/[\s\u200b]/g, ''))
    }),
  )
})

test('an indicator is one finding, whatever of its texts is concerned', () => {
  const form = table([
    unit([
      project(
        { fiscal: '26.00' },
        { indicators: [indicator({ name: '培训 次数', level2: '数量 指标', cycleValue: '3次 ' }), indicator()] },
      ),
    ]),
  ])
  const findings = foundBy(SPACE_RULES, form)
  expect(findings.map(({ message }) => message)).toEqual([
    '第 1 条指标的二级指标、名称、实施周期指标值有多余的空格（在“数量”之后），请去掉',
  ])
})

test('a blank at the beginning is said to be there', () => {
  const form = table([unit([project({ fiscal: '26.00' }, { name: ' 政法工作经费' })], {}, { name: '区委 政法委' })])
  expect(saidBy(SPACE_RULES, form)).toEqual([
    '单位名称有多余的空格（在“区委”之后），请去掉',
    '项目名称有多余的空格（在开头），请去掉',
  ])
})
