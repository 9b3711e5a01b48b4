/**
 * The one description of the official form's layout: its seven columns and the words around them. The grid, the print
 * HTML, the workbook writer and the workbook reader all read it here. Source: the published table (see docs/form.md for
 * what was measured in it).
 */
import type { AmountKey } from './form.ts'

export const COLUMN_KEYS = ['name', 'total', 'fiscal', 'special', 'other', 'goal', 'indicators'] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]

export interface Column {
  readonly key: ColumnKey
  /** The header cell's text, exactly. */
  readonly header: string
  /** In full-width characters per line, cell padding aside. */
  readonly width: number
  readonly align: 'left' | 'right'
  /** Other wordings of the header met in workbooks, white space removed; the reader accepts these and `header`. */
  readonly synonyms: readonly string[]
}

/** The parts of an indicator, as the words of the form and of its instructions call them. */
export const INDICATOR_PART_NAMES = {
  level1: '一级指标',
  level2: '二级指标',
  name: '指标名称',
  cycleValue: '实施周期指标值',
  annualValue: '年度指标值',
} as const

export const COLUMNS: readonly Column[] = [
  {
    key: 'name',
    header: '项目名称（资金使用单位）',
    width: 14,
    align: 'left',
    synonyms: ['项目名称', '项目', '资金使用单位/项目名称', '项目（单位）名称'],
  },
  {
    key: 'total',
    header: '总计',
    width: 4,
    align: 'right',
    synonyms: ['合计', '金额合计', '预算金额', '项目总额', '小计'],
  },
  {
    key: 'fiscal',
    header: '财政拨款',
    width: 4,
    align: 'right',
    synonyms: ['一般公共预算拨款', '财政拨款收入', '其中：财政拨款', '财政资金'],
  },
  {
    key: 'special',
    header: '财政专户拨款',
    width: 4,
    align: 'right',
    synonyms: ['财政专户', '财政专户管理资金', '专户拨款', '财政专户核拨'],
  },
  {
    key: 'other',
    header: '其他资金',
    width: 4,
    align: 'right',
    synonyms: ['其它资金', '其他', '其他收入', '单位资金'],
  },
  {
    key: 'goal',
    header: '绩效目标',
    width: 23,
    align: 'left',
    synonyms: ['年度绩效目标', '总体绩效目标', '项目绩效目标', '绩效总目标'],
  },
  {
    key: 'indicators',
    header: '绩效指标',
    width: 31,
    align: 'left',
    synonyms: ['年度绩效指标', '项目绩效指标', '指标'],
  },
]

export function columnOf(key: ColumnKey): Column {
  const column = COLUMNS.find((candidate) => candidate.key === key)
  if (!column) throw new RangeError(key)
  return column
}

export function isAmountColumn(key: ColumnKey): key is AmountKey {
  return key === 'total' || key === 'fiscal' || key === 'special' || key === 'other'
}

/** The first row under the header. */
export const GRAND_TOTAL_LABEL = '合计'
export const DEPARTMENT_LABEL = '部门名称：'
export const MONEY_UNIT_LABEL = '单位：'
/** Projects are indented by this many half-width spaces under their unit. */
export const PROJECT_INDENT = 4
