/**
 * What the rules about kinds, numbers, years, lengths and writing find in the real table that was published for 2023: 14
 * projects, 34 indicators. The counts were first made by hand, by one reader.
 */
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { sampleForm } from '../samples.ts'
import { foundBy } from './foundBy.ts'

/** The form itself prints no year. */
const PUBLISHED = { ...sampleForm('published-2023'), year: 2023 }
const PROJECTS = PUBLISHED.units.flatMap(({ projects }) => projects)

const findings = (rule: string): readonly Finding[] =>
  foundBy(
    RULES.filter(({ id }) => id === rule),
    PUBLISHED,
  )
const projectName = ({ place }: Finding) => PROJECTS.find(({ id }) => id === place.projectId)?.name ?? ''

function check(rule: string, count: number): void {
  test(`${rule}: ${count}`, () => expect(findings(rule)).toHaveLength(count))
}

describe('the published table', () => {
  describe('in kinds: of its 14 projects lack', () => {
    check('output-missing', 1)
    // The project without any output is among them: whoever asks for quantity alone must hear of it too.
    check('quantity-missing', 6)
    check('quality-missing', 7)
    check('benefit-missing', 6)
    // 满意度 that stands under 社会效益 is no 满意度指标, so only the one project with a 31 has any.
    check('satisfaction-missing', 13)
    check('cost-missing', 14)
    check('indicators-too-few', 10)
  })

  describe('in what a document must ask for itself', () => {
    check('timeliness-missing', 10)
    // Nobody has a 成本指标 that could stand in the wrong place.
    check('cost-not-level-1', 0)
  })

  describe('in the names of kinds', () => {
    check('level-missing', 0)
    check('level-code-mismatch', 0)
    check('level-under-wrong-parent', 0)
    // 数量指标 stands beside 社会效益, as the system that made it has them; no project spells one kind in two ways.
    check('level-spellings', 0)
    check('indicator-name-duplicate', 0)
  })

  describe('in years', () => {
    check('project-name-year', 5)

    test('names the year where the name has one, the document number alone where its range covers the budget year', () => {
      expect(findings('project-name-year').map(({ message }) => message)).toEqual([
        '项目名称中的“2021年”、“【2021】241号”不是预算年度 2023 年，请核对是否沿用了往年的名称',
        '项目名称中的“2022年”、“【2022】315号”不是预算年度 2023 年，请核对是否沿用了往年的名称',
        '项目名称中的“2022年”、“【2022】113号”不是预算年度 2023 年，请核对是否沿用了往年的名称',
        '项目名称中的“2022年”、“【2022】303号”不是预算年度 2023 年，请核对是否沿用了往年的名称',
        '项目名称中的文号“【2022】344号”不是预算年度 2023 年的，请核对项目是否延续',
      ])
    })

    test('says nothing while the budget year is not known', () => {
      expect(
        foundBy(
          RULES.filter(({ id }) => id === 'project-name-year'),
          { ...PUBLISHED, year: null },
        ),
      ).toEqual([])
    })
  })

  describe('in lengths and decimals', () => {
    check('goal-too-short', 0)
    check('goal-too-long', 0)
    check('name-too-long', 0)
    // One that copies its goal and one that copies a part of it.
    check('value-too-long', 2)
    check('amount-decimals', 0)
  })

  describe('in the way it is written', () => {
    check('stray-space', 1)
    check('half-width-punctuation', 2)
    check('unit-name-stray-space', 0)
    check('unit-name-half-width-punctuation', 0)
    check('value-odd-sign', 0)

    test('has a blank behind a sentence, half-width marks in one goal, and one bracket of each width in one name', () => {
      expect(['stray-space', 'half-width-punctuation'].flatMap(findings).map(({ message }) => message)).toEqual([
        '绩效目标有多余的空格（在“员小微企业。”之后），请去掉',
        '绩效目标有半角标点“;”“,”，请改为全角',
        '项目名称有半角标点“(”，请改为全角',
      ])
      expect(findings('half-width-punctuation').map(projectName)[1]).toMatch(/\(2023-2026年）$/)
    })
  })

  test('has no error, whichever year it is for', () => {
    for (const year of [null, 2022, 2023, 2024]) {
      const table = { ...PUBLISHED, year }
      expect(checkTable(table, tableTotals(table), DEFAULT_SETTINGS).counts.error).toBe(0)
    }
  })
})
