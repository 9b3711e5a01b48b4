/** What is to be said of the columns: those whose header left something open, those that are hidden, those that are missing. */
import { addressOf, columnName } from '../../../shared/cellAddress.ts'
import { COLUMNS, type ColumnKey } from '../../../shared/layout.ts'
import { type Field, INDICATOR_PARTS } from '../../../shared/reading.ts'
import type { Doubt } from './columnRoles.ts'
import { type FormPlace, usedColumns } from './findForm.ts'
import { oneLine, squeeze } from './labels.ts'
import type { Report } from './report.ts'
import { texts } from './texts.ts'

/** Running text may mention any form. */
const LONGEST_TITLE = 40

export function reportColumns(place: FormPlace, report: Report): void {
  const { sheet, columns, roles, sections } = place
  for (const doubt of roles.doubts) reportDoubt(doubt, place, report)
  for (const { bottom } of sections) report.assume(texts.columnsMoved(bottom), null, null)
  const other = otherFormWord(place)
  if (other) report.assume(texts.otherForm(other), null, null)
  const used = usedColumns(place)
  const hidden = [...sheet.hiddenColumns].filter((column) => used.has(column))
  if (hidden.length > 0) report.assume(texts.hiddenColumns(hidden.map(columnName)), null, null)
  const splitIndicators = roles.kinds.length > 0 || INDICATOR_PARTS.some((part) => columns.has(part))
  for (const { key, header } of COLUMNS)
    if (!columns.has(key) && !(key === 'indicators' && splitIndicators))
      report.assume(texts.missingColumn(header), null, null)
}

/** A word by which another official form is known: the evaluation after the year, or the goals of a whole department. */
function otherFormWord({ sheet, bottom }: FormPlace): string | null {
  for (const [row, cells] of sheet.rows) {
    if (row > bottom) break
    for (const { text } of cells.values()) {
      const word = /整体支出|自评|得分|实际完成值?|执行[数率]|决算/.exec(squeeze(text))?.[0]
      if (word && text.length <= LONGEST_TITLE) return word
    }
  }
  return null
}

function reportDoubt(doubt: Doubt, place: FormPlace, report: Report): void {
  const column = 'column' in doubt ? doubt.column : (doubt.columns[0] as number)
  report.assume(sentenceOf(doubt, place), addressOf(place.bottom, column), { about: 'column', column })
}

function sentenceOf(doubt: Doubt, place: FormPlace): string {
  switch (doubt.kind) {
    case 'added':
      return texts.columnsAdded(doubt.columns.map(columnName), FIELD_NAMES[doubt.to])
    case 'passed-over': {
      const { column, field, taken } = doubt
      return texts.columnPassedOver(columnName(column), titleOf(place, column), FIELD_NAMES[field], columnName(taken))
    }
    case 'mistyped':
      return texts.columnMistyped(columnName(doubt.column), titleOf(place, doubt.column), FIELD_NAMES[doubt.field])
    case 'by-content':
      return texts.columnByContent(columnName(doubt.column), FIELD_NAMES[doubt.field])
    case 'second-value':
      return texts.secondValue(columnName(doubt.first), columnName(doubt.column))
    case 'kinds':
      return texts.kindColumns(doubt.columns.map(columnName))
    case 'affixes':
      return texts.affixColumns(doubt.columns.map(columnName))
  }
}

const FIELD_NAMES = {
  ...(Object.fromEntries(COLUMNS.map(({ key, header }) => [key, header])) as Record<ColumnKey, string>),
  spendingUnit: '资金使用单位',
  level1: '一级指标',
  level2: '二级指标',
  indicatorName: '三级指标',
  cycleValue: '实施周期指标值',
  annualValue: '年度指标值',
} as const satisfies Record<Field, string>

function titleOf({ sheet, top, bottom }: FormPlace, column: number): string {
  const titles = [...sheet.rows]
    .filter(([row]) => row >= top && row <= bottom)
    .flatMap(([, cells]) => cells.get(column) ?? [])
  return oneLine(titles.at(-1)?.text ?? '')
}
