/**
 * Words in cells, as they are compared: white space aside, brackets and colons made alike. What a header cell means is
 * decided here from the layout's own header texts and their synonyms.
 */
import { COLUMNS, type ColumnKey } from '../../../shared/layout.ts'
import type { AmountUnit } from '../../../shared/money.ts'

/** The columns of forms that give each part of an indicator a column of its own. */
export const INDICATOR_PARTS = ['level1', 'level2', 'indicatorName', 'cycleValue', 'annualValue'] as const
export type IndicatorPart = (typeof INDICATOR_PARTS)[number]

/** What a column of a workbook may hold. */
export type Field = ColumnKey | IndicatorPart

const PART_HEADERS: Readonly<Record<IndicatorPart, readonly string[]>> = {
  level1: ['一级指标', '一级指标名称'],
  level2: ['二级指标', '二级指标名称'],
  indicatorName: ['三级指标', '三级指标名称', '指标名称', '绩效指标名称'],
  cycleValue: ['实施周期指标值', '周期指标值', '实施周期值', '总体指标值'],
  annualValue: ['年度指标值', '指标值', '年度目标值', '目标值', '本年指标值'],
}

const FIELD_BY_LABEL: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...COLUMNS.flatMap(({ key, header, synonyms }) =>
    [header, ...synonyms].map((label) => [normalLabel(label), key] as const),
  ),
  ...INDICATOR_PARTS.flatMap((part) => PART_HEADERS[part].map((label) => [label, part] as const)),
])

/** Without any white space, also the invisible kinds. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060]/g, '')
}

/** One line: line breaks come from wrapping, and go with the white space around them. */
export function oneLine(text: string): string {
  return text
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .join('')
    .trim()
}

/** Which field a header cell names, or null. */
export function fieldOfHeader(text: string): Field | null {
  const label = normalLabel(text)
  return FIELD_BY_LABEL.get(label) ?? FIELD_BY_LABEL.get(withoutMoneyUnit(label)) ?? null
}

/** The unit of money in a header like 总计（万元）, or null. */
export function moneyUnitOfHeader(text: string): AmountUnit | null {
  const match = MONEY_UNIT_BEHIND.exec(normalLabel(text))
  return match ? (match[1] as AmountUnit) : null
}

const MONEY_UNIT_BEHIND = /（(?:单位：)?(万元|元)）$/

function withoutMoneyUnit(label: string): string {
  return label.replace(MONEY_UNIT_BEHIND, '')
}

function normalLabel(text: string): string {
  return squeeze(text)
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/:/g, '：')
    .replace(/^\*+|[*：]+$/g, '')
}
