/**
 * Tables, units, projects and indicators about which nothing can be said but for what is given: what the examples of the
 * rules, and their tests, are made of. Amounts are given in 万元 as a clerk would type them.
 */
import {
  type AmountKey,
  type Amounts,
  BLANK_AMOUNTS,
  type Indicator,
  type Project,
  type SpendingUnit,
  type TargetTable,
} from '../../../shared/form.ts'
import { type AmountUnit, type Fen, parseAmount } from '../../../shared/money.ts'
import { idCounter } from '../arbitraries.ts'

export type AmountTexts = Partial<Record<AmountKey, string>>

export function wan(text: string, unit: AmountUnit = '万元'): Fen {
  const reading = parseAmount(text, unit)
  if (reading.kind !== 'amount') throw new Error(text)
  return reading.fen
}

export function amounts(texts: AmountTexts): Amounts {
  const entries = Object.entries(texts).map(([key, text]) => [key, wan(text)])
  return { ...BLANK_AMOUNTS, ...Object.fromEntries(entries) }
}

const id = idCounter('example')

export function indicator(change: Partial<Indicator> = {}): Indicator {
  return {
    id: id(),
    level1Code: '1',
    level1: '产出指标',
    level2Code: '11',
    level2: '数量指标',
    name: '培训次数',
    cycleValue: '3次',
    annualValue: '1次',
    verbatim: null,
    ...change,
  }
}

export function verbatim(text: string): Indicator {
  const none = { level1Code: null, level1: null, level2Code: null, level2: null, cycleValue: null, annualValue: null }
  return { id: id(), ...none, name: '', verbatim: text }
}

/** One indicator of each kind that a reviewer looks for, none of which anything can be said against. */
export function allKinds(): Indicator[] {
  const kind = (level1Code: string, level1: string, level2Code: string, level2: string, name: string, value: string) =>
    indicator({ level1Code, level1, level2Code, level2, name, cycleValue: value, annualValue: value })
  return [
    indicator(),
    kind('1', '产出指标', '12', '质量指标', '培训考核合格率', '≥95%'),
    kind('1', '产出指标', '13', '时效指标', '培训完成时间', '12月31日前'),
    kind('1', '产出指标', '14', '成本指标', '人均培训成本', '≤400元'),
    kind('2', '效益指标', '22', '社会效益指标', '受益政法干警人数', '≥300人'),
    kind('3', '满意度指标', '31', '服务对象满意度指标', '参训人员满意度', '≥95%'),
  ]
}

/** A project without a fault, but for what is given. */
export function project(texts: AmountTexts, change: Partial<Project> = {}): Project {
  return {
    id: id(),
    name: '政法工作经费',
    goal: '加强政法队伍能力建设，着力锻造忠诚干净担当的政法队伍。',
    indicators: allKinds(),
    amounts: amounts(texts),
    ...change,
  }
}

export function unit(projects: readonly Project[], stated: AmountTexts = {}, change: Partial<SpendingUnit> = {}) {
  return { id: id(), name: '区委政法委员会', stated: amounts(stated), control: null, projects, ...change }
}

export function table(units: readonly SpendingUnit[], stated: AmountTexts = {}, change: Partial<TargetTable> = {}) {
  return {
    id: id(),
    title: '项目支出绩效目标表（含转移支付项目）',
    department: '区委政法委员会',
    year: 2023,
    unit: '万元' as const,
    stated: amounts(stated),
    control: null,
    units,
    ...change,
  }
}
