/** Every sentence that the sheet itself says; column names come from the layout. */
import { type ColumnKey, columnOf } from '../../shared/layout.ts'
import type { FillPlan } from './fillPlan.ts'
import type { SheetRow } from './rows.ts'

export const TEXTS = {
  sheet: '项目支出绩效目标表',
  rowNumbers: '行号',
  difference: '差',
  grandTotalName: '“合计”两个字是表式规定的，不能修改。',
  notInThisRow: '只有项目行填写绩效目标和绩效指标；合计行和单位行只有金额。',
  notAmount: '这里要填金额，例如 26.00；“{text}”不是金额。请改正，或按 Esc 放弃。',
  amountTooLarge: '金额太大：单个金额不能超过 1 万亿元。请改正，或按 Esc 放弃。',
  rounded: '金额最多精确到分，多出的小数已四舍五入。',
  nothingToClear: '所选单元格没有可以清除的内容（自动合计不能清除）。',
  endOfTable: '已到表的末尾。要在下面添加项目，请按 Alt+Insert。',
  endOfUnit: '下面没有本单位的项目了，没有可以填充的单元格。',
  nothingToFillWith: '没有可以用来填充的内容：填充只在项目之间进行，合计行和单位行不参加。',
} as const

export function notAmount(text: string): string {
  return TEXTS.notAmount.replace('{text}', () => short(text))
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

/** A cell's column as its row calls it. */
export function columnName(row: SheetRow, column: ColumnKey): string {
  if (column !== 'name') return columnOf(column).header
  return row.kind === 'unit' ? '单位名称' : '项目名称'
}

/** Names of undo steps. */
export const LABELS = {
  change: (row: SheetRow, column: ColumnKey) => `修改 ${columnName(row, column)}`,
  clear: (row: SheetRow, column: ColumnKey) => `清除 ${columnName(row, column)}`,
  clearCells: (cells: number) => `清除 ${cells} 个单元格`,
  fillCells: (cells: number) => `填充 ${cells} 个单元格`,
} as const

/** What became of a fill. */
export function fillSentence({ cells, filled, skipped, notAmounts, notAmount: text }: FillPlan): string {
  const left = [
    skipped > 0 ? `${skipped} 个合计行或单位行的单元格` : '',
    notAmounts > 0 ? `${notAmounts} 个金额单元格（“${short(text ?? '')}”不是金额）` : '',
  ].filter((part) => part !== '')
  const unchanged = filled > 0 ? '没有改动：填充的内容与原来相同' : '没有填充'
  const done = cells.length > 0 ? `已填充 ${filled} 个单元格` : unchanged
  return `${done}${left.length === 0 ? '' : `；跳过 ${left.join('，')}`}。`
}
