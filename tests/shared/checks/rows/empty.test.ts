import { describe, expect, test } from 'vitest'
import { NEGATIVE_RULES } from '../../../../shared/checks/amounts/negative.ts'
import { EMPTY_RULES } from '../../../../shared/checks/rows/empty.ts'
import { emptyTable, type Project, type TargetTable } from '../../../../shared/form.ts'
import { idCounter } from '../../arbitraries.ts'
import { indicator, project, table, unit, verbatim } from '../examples.ts'
import { foundBy } from '../foundBy.ts'

const found = (form: TargetTable) => foundBy([...EMPTY_RULES, ...NEGATIVE_RULES], form)
const messages = (change: Partial<Project>) => {
  const form = table([unit([project({ fiscal: '26' }, change)])])
  return found(form).map((finding) => finding.message)
}

describe('indicators', () => {
  const check = (name: string, indicators: Project['indicators'], expected: string[]) => {
    test(name, () => expect(messages({ indicators })).toEqual(expected))
  }
  check(
    'name everything that one of them lacks, once',
    [indicator(), indicator({ name: ' ', annualValue: null })],
    ['第 2 条指标缺少指标名称、年度指标值'],
  )
  check('name the one that lacks a value', [indicator({ cycleValue: '' })], ['第 1 条指标“培训次数”缺少实施周期指标值'])
  check('a zero is a value', [indicator({ cycleValue: '0', annualValue: '0' })], [])
  check(
    'quote text that is no indicator, shortened',
    [verbatim('全年培训\n三次以上，覆盖全部街道和社区，不漏一人一户')],
    ['“全年培训 三次以上，覆盖全部街道和社区，不漏一人…”不是规定的指标写法，已按原文保留'],
  )
  check(
    'text that is no indicator is not also called a missing one',
    [verbatim('无')],
    ['“无”不是规定的指标写法，已按原文保留'],
  )
  check('blank text is no indicator', [verbatim(' \n')], ['没有绩效指标'])
})

describe('a project', () => {
  test('with only a name is told each thing that it lacks', () => {
    const form = table([unit([project({}, { goal: '', indicators: [] })])])
    const findings = found(form)
    expect(findings.map((finding) => finding.rule)).toEqual(['amounts-missing', 'goal-empty', 'indicators-missing'])
  })

  test('with amounts of zero has no amount', () => {
    const form = table([unit([project({ total: '0', fiscal: '0' })])])
    expect(found(form).map((finding) => finding.rule)).toEqual(['amounts-missing'])
  })

  test('that is wholly blank is one finding, which can be deleted', () => {
    const form = emptyTable(idCounter())
    const findings = found(form)
    expect(findings.map((finding) => finding.rule)).toEqual(['unit-name-empty', 'project-blank'])
    expect(findings[1]?.fixes.map((fix) => fix.label)).toEqual(['删除此行'])
  })
})

describe('a unit without a name', () => {
  test('is offered that of the department', () => {
    const form = table([unit([project({ fiscal: '26' })], {}, { name: '' })])
    const [finding] = found(form)
    expect(finding?.fixes.map((fix) => fix.label)).toEqual(['填入部门名称“区委政法委员会”'])
  })

  test('is offered nothing where the department has no name either', () => {
    const form = table([unit([project({ fiscal: '26' })], {}, { name: '' })], {}, { department: ' ' })
    const [finding] = found(form)
    expect(finding?.rule).toBe('unit-name-empty')
    expect(finding?.fixes).toEqual([])
  })
})

describe('negative amounts', () => {
  test('are named in the column where they were typed, not in the sum that follows', () => {
    const form = table([unit([project({ fiscal: '-5', other: '2' })])])
    expect(found(form).map((finding) => finding.message)).toEqual(['财政拨款 -5.00 万元是负数'])
  })
})
