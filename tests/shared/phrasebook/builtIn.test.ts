import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import type { Indicator } from '../../../shared/form.ts'
import { CODE_BOOK } from '../../../shared/indicators/codeBook.ts'
import { KINDS, kindOf, levelsOf } from '../../../shared/indicators/level2Kind.ts'
import { ANY_TYPE, PROJECT_TYPES, typesOf } from '../../../shared/phrasebook/builtIn.ts'
import { formsOf, isVague } from '../../../shared/phrasebook/measurable.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { project, table, unit } from '../checks/exampleTables.ts'

const ALL = [...PROJECT_TYPES, ANY_TYPE].flatMap((type) =>
  KINDS.flatMap((kind) => (type.phrases[kind] ?? []).map((phrase) => ({ type: type.name, kind, ...phrase }))),
)

describe('a type of project', () => {
  test.each([
    ['业务装备采购项目', ['采购类']],
    ['政法干警培训经费', ['培训类']],
    ['全区政法工作会议经费', ['会议类']],
    ['平安建设宣传经费', ['宣传类']],
    ['办公楼维修改造', ['维修维护类']],
    ['劳务派遣人员经费', ['人员类']],
    ['综治视联网系统建设项目', ['信息化类']],
    ['信息系统运维服务', ['信息化类', '维修维护类']],
    ['退休干部节日慰问经费', ['补助慰问类']],
    // 系统 is also what a branch of government is called.
    ['政法系统工作经费', []],
    ['政法工作经费', []],
    ['', []],
  ] as const)('%s is %j', (name, expected) => {
    expect(typesOf({ name, goal: '' }).map((type) => type.name)).toEqual(expected)
  })

  test('is told by the goal only where the name says nothing', () => {
    const goal = '组织政法干警参加业务培训。'
    expect(typesOf({ name: '政法工作经费', goal }).map((type) => type.name)).toEqual(['培训类'])
    expect(typesOf({ name: '平安建设宣传经费', goal }).map((type) => type.name)).toEqual(['宣传类'])
  })

  test('has phrases for every kind but 生态效益, which few projects have', () => {
    for (const { name, phrases } of [...PROJECT_TYPES, ANY_TYPE])
      for (const kind of KINDS)
        if (kind !== '生态效益')
          expect({ name, kind, count: phrases[kind]?.length ?? 0 }).not.toMatchObject({ count: 0 })
  })

  test('has no name twice', () => {
    for (const { name, phrases } of [...PROJECT_TYPES, ANY_TYPE]) {
      const names = Object.values(phrases).flat()
      expect({ name, distinct: new Set(names.map((phrase) => phrase.name)).size }).toEqual({
        name,
        distinct: names.length,
      })
    }
  })
})

const VAGUE =
  '及时 有效提升 明显降低 满意 达标 保障到位 良好 正常运行 不断完善 扩大影响力 控制数 杜绝事故 顺利开展'.split(' ')

/** X月X日 as a day, every other blank as a number that suits a percentage as well as a count. */
const filled = (value: string) => value.replaceAll('X月X日', '6月30日').replaceAll('X', '20')

/** What all rules say of a project that is without fault but for this indicator, put after its others. */
function foundIn(indicator: Indicator): readonly string[] {
  const indicators = [...project({}).indicators, indicator]
  const checked = table([unit([project({ fiscal: '26.00' }, { indicators })])])
  return checkTable(checked, tableTotals(checked), DEFAULT_SETTINGS).findings.map(({ message }) => message)
}

/** The project without fault has some of the names already: one more of those would be a double. */
function ownName(name: string): string {
  return project({}).indicators.some((other) => other.name === name) ? `业务${name}` : name
}

function indicatorOf(kind: (typeof KINDS)[number], name: string, value: string): Indicator {
  const levels = levelsOf(kind, CODE_BOOK)
  if (!levels) throw new Error(kind)
  return { id: `${kind}-${name}`, ...levels, name, cycleValue: value, annualValue: value, verbatim: null }
}

describe('what the program brings along', () => {
  test('is measurable, and short enough for a cell', () => {
    for (const { name, value } of ALL) {
      expect(isVague(filled(value))).toBe(false)
      expect(value.length).toBeLessThanOrEqual(20)
      expect(name.length).toBeLessThanOrEqual(20)
    }
  })

  test('leaves a reviewer nothing to object to, once its blanks are filled', () => {
    expect(RULES.length).toBeGreaterThan(0)
    const objections = ALL.flatMap(({ kind, name, value }) => foundIn(indicatorOf(kind, ownName(name), filled(value))))
    expect(objections).toEqual([])
  })

  test('nor do the measurable forms that it proposes for vague values', () => {
    const names = [...ALL, ...KINDS.map((kind) => ({ kind, name: '相关工作情况' }))]
    const proposed = VAGUE.flatMap((vague) =>
      names.flatMap(({ kind, name }) => formsOf(name, kind, vague).map((form) => [kind, name, filled(form)] as const)),
    )
    const distinct = [...new Map(proposed.map((one) => [one.join('|'), one])).values()]
    expect(distinct.length).toBeGreaterThan(names.length)
    const objections = distinct.flatMap(([kind, name, form]) => foundIn(indicatorOf(kind, ownName(name), form)))
    expect(objections).toEqual([])
  })

  test('is objected to while a blank of it is left as it is', () => {
    for (const { kind, name, value } of ALL.filter((phrase) => phrase.value.includes('X')))
      expect(foundIn(indicatorOf(kind, ownName(name), value)).join()).toContain('没有数字')
  })

  test('says a kind by the code book’s own words', () => {
    for (const { kind, name, value } of ALL) expect(kindOf(indicatorOf(kind, name, value))).toBe(kind)
  })
})
