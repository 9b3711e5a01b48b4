import { describe, expect, test } from 'vitest'
import { YEAR_RULES } from '../../../../shared/checks/texts/years.ts'
import { project, table, unit } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

const named = (name: string, year: number | null) =>
  table([unit([project({ fiscal: '26.00' }, { name })])], {}, { year })

function check(name: string, expected: string[], year: number | null = 2023): void {
  test(`${name} in ${year}`, () => expect(saidBy(YEAR_RULES, named(name, year))).toEqual(expected))
}
const other = (words: string) => [`项目名称中的${words}不是预算年度 2023 年，请核对是否沿用了往年的名称`]

describe('a year in a project’s name', () => {
  check('2022年综治视联网系统建设项目', other('“2022年”'))
  check('综治视联网系统（2022 年度）', other('“2022 年”'))
  check('2021年、2022年两年运维', other('“2021年”、“2022年”'))
  check('2023年综治视联网系统建设项目', [])
  check('2022年启动、2023年完成的改造', [])
  check('2022年综治视联网系统建设项目', [], null)
  check('2022号仓库改造', [])
  check('慰问2000年前入伍老兵', [])
  check('提前下达2024年中央资金', ['项目名称中的“2024年”不是预算年度 2023 年，请核对年份'])
  check('建党百年庆祝活动1921件展品', [])
})

describe('a range of years', () => {
  check('政务云资源租赁项目(2023-2026年）', [])
  check('政务云资源租赁项目2021—2025年', [])
  check('政务云资源租赁项目2022年至2024年', [])
  check('政务云资源租赁项目（2022-24年）', [])
  check('政务云资源租赁项目（2019-2022年）', other('“2019-2022年”'))
  check('“十四五”规划编制', [])
  check('“十三五”规划评估', other('“十三五”'))
  check('“十五五”规划编制', [], 2026)
})

describe('a document number', () => {
  const approved = (words: string) => [`项目名称中的文号${words}不是预算年度 2023 年的，请核对项目是否延续`]
  check('穗天政数函【2022】344号租赁项目（2023-2026年）', approved('“【2022】344号”'))
  check('财预〔2021〕101号培训', approved('“〔2021〕101号”'))
  check('穗天政数函[2023]5号租赁项目', [])
  check('穗天政数函【2022】315号2022年建设项目', other('“2022年”、“【2022】315号”'))
})

test('nothing is put right by itself: whether the name or the project is old, only the clerk knows', () => {
  expect(foundBy(YEAR_RULES, named('2022年培训', 2023)).flatMap(({ fixes }) => fixes)).toEqual([])
})
