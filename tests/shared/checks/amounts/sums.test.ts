import { describe, expect, test } from 'vitest'
import { ARITHMETIC_RULES } from '../../../../shared/checks/amounts/arithmetic.ts'
import { CONTROL_RULES } from '../../../../shared/checks/amounts/control.ts'
import { applyCommands } from '../../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../../../shared/form.ts'
import { type AmountTexts, project, table, unit, wan } from '../examples.ts'
import { foundBy } from '../foundBy.ts'

const found = (form: TargetTable) => foundBy([...ARITHMETIC_RULES, ...CONTROL_RULES], form)
const messages = (form: TargetTable) => found(form).map((finding) => `${finding.rule}: ${finding.message}`)
const fixLabels = (form: TargetTable) => found(form).flatMap((finding) => finding.fixes.map((fix) => fix.label))

const ofProject = (texts: AmountTexts) => table([unit([project(texts)])])

describe('a stated total', () => {
  const check = (name: string, texts: AmountTexts, expected: string[]) => {
    test(name, () => expect(messages(ofProject(texts))).toEqual(expected))
  }
  check('that is the sum of the three funds is right', { total: '30', fiscal: '20', special: '6', other: '4' }, [])
  check('above the sum is named with the difference', { total: '30', fiscal: '26' }, [
    'project-total: 总计 30.00 与三项资金之和 26.00 不符，相差 4.00 万元',
  ])
  check('below the sum is named with the difference', { total: '20', fiscal: '26' }, [
    'project-total: 总计 20.00 与三项资金之和 26.00 不符，相差 6.00 万元',
  ])
  check('with funds left blank says so', { total: '30' }, ['project-total: 总计 30.00 万元，但三项资金都没有填写'])
  check('a cent off, with no decimals beyond the printed ones, is wrong', { total: '30.01', fiscal: '30' }, [
    'project-total: 总计 30.01 与三项资金之和 30.00 不符，相差 0.01 万元',
  ])
  check('off by less than is printed is shown with all its decimals', { total: '30.000001', fiscal: '30' }, [
    'project-rounding: 总计 30.000001 与三项资金之和 30.00 相差 0.000001 万元，属于四舍五入差额',
  ])
  check(
    'a cent off because its parts carry more decimals is a rounding difference',
    {
      total: '0.26',
      fiscal: '0.125',
      other: '0.125',
    },
    ['project-rounding: 总计 0.26 与三项资金之和 0.25 相差 0.01 万元，属于四舍五入差额'],
  )
  check('more than a cent off is wrong, however many decimals there are', { total: '0.27', fiscal: '0.2595' }, [
    'project-total: 总计 0.27 与三项资金之和 0.2595 不符，相差 0.0105 万元',
  ])

  test('in a table in 元 is compared to the 分 and never called a rounding difference', () => {
    const form = table([unit([project({ total: '30.000001', fiscal: '30' })])], {}, { unit: '元' })
    expect(messages(form)).toEqual(['project-total: 总计 300000.01 与三项资金之和 300000.00 不符，相差 0.01 元'])
  })
})

describe('a total that follows its parts', () => {
  test('is named where the printed parts add up to another figure', () => {
    const form = ofProject({ fiscal: '0.125', other: '0.125' })
    expect(messages(form)).toEqual([
      'project-rounding: 总计印为 0.25，三项资金按两位小数相加为 0.26，相差 0.01 万元，属于四舍五入差额',
    ])
    expect(fixLabels(form)).toEqual([])
  })

  test('is right when the printed parts add up, whatever decimals they carry', () => {
    expect(messages(ofProject({ fiscal: '0.1249', other: '0.1251' }))).toEqual([])
  })
})

describe('one cause is reported once', () => {
  test('a wrong total of a project does not make the rows above it wrong', () => {
    const wrong = project({ total: '30', fiscal: '26' })
    expect(messages(table([unit([wrong])]))).toHaveLength(1)
  })

  test('nor where those rows state the sums that are right', () => {
    const wrong = project({ total: '30', fiscal: '26' })
    const form = table([unit([wrong], { total: '26' })], { total: '26' })
    expect(messages(form)).toEqual(['project-total: 总计 30.00 与三项资金之和 26.00 不符，相差 4.00 万元'])
  })

  test('a wrong figure of a unit does not make a right 合计 wrong', () => {
    const form = table([unit([project({ fiscal: '26' })], { total: '30' })], { total: '26' })
    expect(messages(form)).toEqual(['unit-total: 总计 30.00 与各项目之和 26.00 不符，相差 4.00 万元'])
  })

  test('but a second wrong figure further up is reported as well', () => {
    const form = table([unit([project({ fiscal: '26' })], { total: '30' })], { total: '40' })
    expect(messages(form)).toEqual([
      'grand-total: 合计行总计 40.00 与各单位之和 30.00 不符，相差 10.00 万元',
      'unit-total: 总计 30.00 与各项目之和 26.00 不符，相差 4.00 万元',
    ])
  })
})

describe('each column of a row of sums', () => {
  test('is compared with its own parts', () => {
    const form = table([unit([project({ fiscal: '20', other: '6' })], { fiscal: '26', other: '6' })])
    expect(messages(form)).toEqual(['unit-total: 财政拨款 26.00 与各项目之和 20.00 不符，相差 6.00 万元'])
  })

  test('says so where all its parts are blank', () => {
    const form = table([unit([project({ fiscal: '20' })], { special: '3' })])
    expect(messages(form)).toEqual(['unit-total: 财政专户拨款 3.00 万元，但各项目都没有填写'])
  })

  test('may state a zero where nothing stands below', () => {
    expect(messages(table([unit([project({ fiscal: '20' })], { special: '0' })]))).toEqual([])
  })
})

describe('the repairs of a wrong sum', () => {
  test('are the sum, or the figure with one fund changed to match', () => {
    const form = ofProject({ total: '30', fiscal: '26' })
    const [finding] = found(form)
    const mended = finding?.fixes.map((fix) => ({
      label: fix.label,
      amounts: applyCommands({ ...EMPTY_DOCUMENT, tables: [form] }, fix.commands).document.tables[0]?.units[0]
        ?.projects[0]?.amounts,
    }))
    expect(mended).toEqual([
      { label: '改为三项资金之和 26.00', amounts: { total: null, fiscal: wan('26'), special: null, other: null } },
      {
        label: '总数不变，项目的财政拨款增加 4.00',
        amounts: { total: null, fiscal: wan('30'), special: null, other: null },
      },
    ])
  })

  test('never push a fund below zero', () => {
    expect(fixLabels(ofProject({ total: '1', fiscal: '2', other: '6' }))).toEqual(['改为三项资金之和 8.00'])
  })

  test('put the figure of a unit into its only project', () => {
    expect(fixLabels(table([unit([project({ other: '26' })], { other: '30' })]))).toEqual([
      '改为各项目之和 26.00',
      '总数不变，项目的其他资金增加 4.00',
    ])
  })

  test('put the figure of a project into the only fund that it has, or into 财政拨款', () => {
    expect(fixLabels(ofProject({ total: '30', other: '26' }))).toEqual([
      '改为三项资金之和 26.00',
      '总数不变，项目的其他资金增加 4.00',
      '总数不变，项目的财政拨款增加 4.00',
    ])
  })

  test('do not guess which of several funds is meant, other than 财政拨款', () => {
    expect(fixLabels(ofProject({ total: '30', special: '20', other: '6' }))).toEqual([
      '改为三项资金之和 26.00',
      '总数不变，项目的财政拨款增加 4.00',
    ])
  })

  test('do not guess among several projects', () => {
    const form = table([unit([project({ fiscal: '20' }), project({ fiscal: '6' })], { total: '30' })])
    expect(fixLabels(form)).toEqual(['改为各项目之和 26.00'])
  })

  test('keep the total of a project without any fund: clearing it would leave no amount at all', () => {
    expect(fixLabels(ofProject({ total: '30' }))).toEqual(['总数不变，项目的财政拨款增加 30.00'])
  })

  test('clear a figure that has nothing below it', () => {
    expect(fixLabels(table([unit([project({ fiscal: '20' })], { special: '3' })]))[0]).toBe('清除财政专户拨款 3.00')
  })
})

describe('a control figure', () => {
  const check = (name: string, control: string, expected: string[]) => {
    test(name, () => {
      const form = table([unit([project({ fiscal: '56' })], {}, { control: wan(control) })])
      expect(messages(form)).toEqual(expected)
    })
  }
  check('that is just reached is kept', '56.00', [])
  check('that is exceeded is named with the excess', '50.00', [
    'unit-over-control: 总计 56.00 超过控制数 50.00，超出 6.00 万元',
  ])
  check('of zero allows nothing', '0', ['unit-over-control: 总计 56.00 超过控制数 0.00，超出 56.00 万元'])
})
