import { describe, expect, test } from 'vitest'
import {
  applyScheme,
  SCHEME_RULES,
  SCHEMES,
  type Scheme,
  type SchemeId,
  schemeOf,
} from '../../../shared/checks/schemes.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import type { Indicator } from '../../../shared/form.ts'
import { DEFAULT_SETTINGS, type RuleSwitches, ruleSwitchesSchema } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { allKinds, indicator, project, table, unit } from './exampleTables.ts'

const scheme = (id: SchemeId) => SCHEMES.find((one) => one.id === id) as Scheme

/** The rules that object to a project with these indicators under a scheme. */
const objections = (id: SchemeId, indicators: readonly Indicator[]) => {
  const form = table([unit([project({ fiscal: '26.00' }, { indicators })])])
  const rules = applyScheme({}, scheme(id))
  return checkTable(form, tableTotals(form), { ...DEFAULT_SETTINGS, rules }).findings.map(({ rule }) => rule)
}
const kind = (level1: string, level2: string, name: string) =>
  indicator({ level1Code: null, level1, level2Code: null, level2, name })

describe('a preset', () => {
  test('is in force once it was chosen, whatever was in force before', () => {
    for (const before of SCHEMES)
      for (const chosen of SCHEMES) expect(schemeOf(applyScheme(applyScheme({}, before), chosen))?.id).toBe(chosen.id)
  })

  test('leaves the switches alone that it is not about', () => {
    const mine: RuleSwitches = { 'project-name-year': 'off', 'goal-empty': 'warning', 'timeliness-missing': 'hint' }
    for (const chosen of SCHEMES) expect(applyScheme(mine, chosen)).toMatchObject(mine)
  })

  test('takes back what the user switched by hand among its own', () => {
    const mine: RuleSwitches = { 'quality-missing': 'off', 'indicators-too-few': 'error' }
    expect(applyScheme(mine, scheme('kinds-2015'))).toEqual({})
  })

  test('is no longer in force once one of its rules is switched by hand, and is again when that is taken back', () => {
    const chosen = applyScheme({}, scheme('kinds-2021'))
    expect(schemeOf({ ...chosen, 'quality-missing': 'off' })).toBeNull()
    expect(schemeOf({ ...chosen, 'quality-missing': 'warning' })?.id).toBe('kinds-2021')
    expect(schemeOf({ ...chosen, 'goal-too-long': 'off' })?.id).toBe('kinds-2021')
  })

  test('switches nothing but its own rules, in the shape that a document keeps', () => {
    const ids = SCHEME_RULES.map(({ id }) => id)
    for (const { switches, id } of SCHEMES) {
      for (const rule of Object.keys(switches)) expect(ids).toContain(rule)
      expect(ruleSwitchesSchema.safeParse(applyScheme({}, scheme(id))).success).toBe(true)
    }
  })
})

test('a new document asks for the kinds of 2015 and 2020', () => {
  expect(schemeOf(DEFAULT_SETTINGS.rules)?.id).toBe('kinds-2015')
})

describe('the kinds of 2015 and 2020', () => {
  test('are content with 成本指标 under 产出指标', () => {
    expect(objections('kinds-2015', allKinds())).toEqual([])
  })
})

describe('the kinds of 2021', () => {
  test('want 成本指标 as a level 1 of its own', () => {
    expect(objections('kinds-2021', allKinds())).toEqual(['cost-not-level-1'])
  })

  test('are content where it is', () => {
    const others = allKinds().filter(({ level2Code }) => level2Code !== '14')
    expect(objections('kinds-2021', [...others, kind('成本指标', '经济成本指标', '人均培训成本')])).toEqual([])
  })
})

describe('the local minimum', () => {
  test('is content with three indicators of output and benefit', () => {
    const three = [
      kind('产出指标', '数量指标', '培训场数'),
      kind('产出指标', '时效指标', '完成时间'),
      kind('效益指标', '社会效益指标', '受益人数'),
    ]
    expect(objections('three-indicators', three)).toEqual([])
    expect(objections('three-indicators', three.slice(1))).toEqual(['indicators-too-few'])
  })
})
