import { describe, expect, test } from 'vitest'
import type { Indicator, Project } from '../../../shared/form.ts'
import { suggestNames } from '../../../shared/phrasebook/names.ts'
import type { Phrasebook } from '../../../shared/phrasebook/phrasebook.ts'
import { bookOf, indicator, project, tableOf } from './twoYears.ts'

const namesFor = (book: Phrasebook, asked: Project, typed = '', of: Indicator | null = null) =>
  suggestNames(book, { project: asked, indicator: of, typed })
const texts = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text)

const now = project('2023年政法工作经费')
const lastYear = project('2022年政法工作经费', [
  indicator('数量', '信访案件评查数量', '≥20件'),
  indicator('社会效益', '平安建设知晓率', '≥90%'),
])

describe('names for an indicator', () => {
  test('begin with those that the same project had last year, with the value', () => {
    const [first, second] = namesFor(bookOf(tableOf(2023, [now]), tableOf(2022, [lastYear])), now)
    expect(first).toMatchObject({ text: '信访案件评查数量', detail: '上年：≥20件', blank: null })
    expect(second).toMatchObject({ text: '平安建设知晓率', detail: '上年：≥90%' })
  })

  test('bring the kind along where the indicator has none, and leave one alone that it has', () => {
    const book = bookOf(tableOf(2023, [now]), tableOf(2022, [lastYear]))
    const kind = { level1Code: '1', level1: '产出指标', level2Code: '11', level2: '数量指标' }
    expect(namesFor(book, now)[0]?.changes).toEqual({ name: '信访案件评查数量', ...kind })
    const begun = indicator('数量', '')
    const asked = { ...now, indicators: [begun] }
    expect(namesFor(bookOf(tableOf(2023, [asked]), tableOf(2022, [lastYear])), asked, '', begun)[0]?.changes).toEqual({
      name: '信访案件评查数量',
    })
  })

  test('are of the indicator’s own kind until something is typed', () => {
    const begun = indicator('质量', '')
    const asked = project('干部培训经费', [begun])
    const book = bookOf(tableOf(2023, [asked]))
    expect(texts(namesFor(book, asked, '', begun))).toContain('培训考核合格率')
    expect(texts(namesFor(book, asked, '', begun))).not.toContain('培训人次')
    expect(texts(namesFor(book, asked, '培训人', begun))).toContain('培训人次')
  })

  test('come from the nearer of two years first', () => {
    const older = project('政法工作经费', [indicator('数量', '走访次数', '8次')])
    const book = bookOf(tableOf(2023, [now]), tableOf(2020, [older]), tableOf(2022, [lastYear]))
    expect(
      namesFor(book, now)
        .slice(0, 3)
        .map(({ detail }) => detail),
    ).toEqual(['上年：≥20件', '上年：≥90%', '2020年：8次'])
  })

  test('name the table where another department’s project is called the same', () => {
    const book = bookOf(tableOf(2023, [now]), tableOf(2022, [lastYear], '区司法局'))
    expect(namesFor(book, now)[0]?.detail).toBe('2022年 区司法局：≥20件')
  })

  test('are last year’s in a new table too, whose department is not written yet', () => {
    expect(namesFor(bookOf(tableOf(2023, [now], ''), tableOf(2022, [lastYear])), now)[0]?.detail).toBe('上年：≥20件')
  })

  test('say of what a like project had in which year it did', () => {
    const like = project('政法工作培训经费', [indicator('数量', '庭审旁听人次', '60人次')])
    const asked = project('政法培训')
    const book = bookOf(tableOf(2023, [asked]), tableOf(2022, [like]))
    expect(namesFor(book, asked, '庭审')[0]?.detail).toBe('2022年 相近项目')
  })

  test('name the table where its year is not known', () => {
    const book = bookOf(tableOf(2023, [now]), tableOf(null, [lastYear]))
    expect(namesFor(book, now)[0]?.detail).toBe('区委政法委员会：≥20件')
  })

  test('say in how many projects of the table a name is used, each project once', () => {
    const using = (name: string) => project(name, [indicator('数量', '矛盾调处件数', '9件')])
    const twice = project('调解经费', [indicator('数量', '矛盾调处件数'), indicator('数量', '矛盾调处件数')])
    const book = bookOf(tableOf(2023, [now, using('综治经费'), using('信访经费'), twice]))
    const found = namesFor(book, now, '矛盾')
    expect(found).toHaveLength(1)
    expect(found[0]?.detail).toBe('本表 3 个项目')
  })

  test('put those of like projects before those of others', () => {
    const like = project('信访维稳经费', [indicator('数量', '甲类工作量')])
    const unlike = project('食堂餐费', [indicator('数量', '乙类工作量')])
    const asked = project('信访维稳专项经费')
    expect(texts(namesFor(bookOf(tableOf(2023, [unlike, asked, like])), asked, '类工作量'))).toEqual([
      '甲类工作量',
      '乙类工作量',
    ])
  })

  test('are the usual ones of the project’s type where nothing is known, one of each kind first', () => {
    const asked = project('干部培训经费')
    const found = namesFor(bookOf(tableOf(2023, [asked])), asked)
    expect(found.every(({ detail }) => detail === '常用：培训类')).toBe(true)
    expect(texts(found).slice(0, 4)).toEqual(['培训人次', '培训考核合格率', '培训完成时间', '人均培训费标准'])
  })

  test('put kinds first that the project lacks', () => {
    const asked = project('干部培训经费', [
      indicator('数量', '参训干部人数', '80人'),
      indicator('质量', '考试通过率', '95%'),
    ])
    expect(texts(namesFor(bookOf(tableOf(2023, [asked])), asked))[0]).toBe('培训完成时间')
  })

  test.each([
    ['pxrc', '培训人次'],
    ['myd', '参训人员满意度'],
    ['出勤', '培训出勤率'],
  ])('are found by %s: %s', (typed, expected) => {
    const asked = project('干部培训经费')
    expect(texts(namesFor(bookOf(tableOf(2023, [asked])), asked, typed))[0]).toBe(expected)
  })

  test('are none that the project has already, nor what is typed', () => {
    const asked = project('2023年政法工作经费', [indicator('数量', '信访案件 评查数量', '≥20件')])
    const book = bookOf(tableOf(2023, [asked]), tableOf(2022, [lastYear]))
    expect(texts(namesFor(book, asked))).not.toContain('信访案件评查数量')
    expect(texts(namesFor(book, asked, '平安建设知晓率'))).not.toContain('平安建设知晓率')
  })

  test('are any when an editor was opened and nothing changed in it', () => {
    const begun = indicator('数量', '走访')
    const asked = { ...now, indicators: [begun] }
    const book = bookOf(tableOf(2023, [asked]), tableOf(2022, [lastYear]))
    expect(texts(namesFor(book, asked, '走访', begun))[0]).toBe('信访案件评查数量')
  })

  test('are eight at most and each stands there once', () => {
    const many = Array.from({ length: 40 }, (_, at) => indicator('数量', `工作量${at % 20}`, '1次'))
    const book = bookOf(tableOf(2023, [now, project('别的经费', many)]), tableOf(2022, [project('政法工作经费', many)]))
    const found = texts(namesFor(book, now, '工作量'))
    expect(found).toHaveLength(8)
    expect(new Set(found).size).toBe(8)
  })

  test('are none from text that is no indicator', () => {
    const other = project('综治经费', [indicator('无', '', null, { verbatim: '全年走访群众' })])
    expect(texts(namesFor(bookOf(tableOf(2023, [now, other])), now, '走访'))).toEqual([])
  })
})
