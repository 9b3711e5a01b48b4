/** A document with a table of this year and one of the year before, made of a few plain projects. */
import {
  BLANK_AMOUNTS,
  emptyTable,
  type Indicator,
  type IndicatorContent,
  type Project,
  type TargetTable,
} from '../../../shared/form.ts'
import type { Phrasebook } from '../../../shared/phrasebook/phrasebook.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { idCounter } from '../arbitraries.ts'

const id = idCounter('two-years')

const LEVELS = {
  数量: ['1', '产出指标', '11', '数量指标'],
  质量: ['1', '产出指标', '12', '质量指标'],
  时效: ['1', '产出指标', '13', '时效指标'],
  成本: ['1', '产出指标', '14', '成本指标'],
  社会效益: ['2', '效益指标', '22', '社会效益'],
  无: [null, null, null, null],
} as const

export function indicator(
  kind: keyof typeof LEVELS,
  name: string,
  annualValue: string | null = null,
  change: Partial<IndicatorContent> = {},
): Indicator {
  const [level1Code, level1, level2Code, level2] = LEVELS[kind]
  const levels = { level1Code, level1, level2Code, level2 }
  return { id: id(), ...levels, name, cycleValue: annualValue, annualValue, verbatim: null, ...change }
}

export function project(name: string, indicators: readonly Indicator[] = [], goal = ''): Project {
  return { id: id(), name, amounts: BLANK_AMOUNTS, goal, indicators }
}

export function tableOf(year: number | null, projects: readonly Project[], department = '区委政法委员会'): TargetTable {
  const units = [{ id: id(), name: department, stated: BLANK_AMOUNTS, control: null, projects }]
  return { ...emptyTable(id), year, department, units }
}

/** The book as it is open at the first table. */
export function bookOf(...tables: readonly [TargetTable, ...TargetTable[]]): Phrasebook {
  return { document: { tables, settings: DEFAULT_SETTINGS }, tableId: tables[0].id }
}
