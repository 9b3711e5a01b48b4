/** Every sentence that the sheet itself says; column names come from the layout. */
import { type ColumnKey, columnOf } from '../../shared/layout.ts'
import type { SheetRow } from './rows.ts'

export const TEXTS = {
  sheet: '项目支出绩效目标表',
  difference: '差',
  grandTotalName: '“合计”两个字是表式规定的，不能修改。',
  notInThisRow: '只有项目行填写绩效目标和绩效指标；合计行和单位行只有金额。',
  notAmount: '这里要填金额，例如 26.00；“{text}”不是金额。请改正，或按 Esc 放弃。',
  amountTooLarge: '金额太大：单个金额不能超过 1 万亿元。请改正，或按 Esc 放弃。',
  rounded: '金额最多精确到分，多出的小数已四舍五入。',
  nothingToClear: '所选单元格没有可以清除的内容（自动合计不能清除）。',
  copied: (cells: number) => `已复制 ${cells} 个单元格。`,
} as const

export function notAmount(text: string): string {
  return TEXTS.notAmount.replace('{text}', () => (text.length > 20 ? `${text.slice(0, 20)}…` : text))
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
  cutCells: (cells: number) => `剪切 ${cells} 个单元格`,
  pasteCells: (cells: number) => `粘贴 ${cells} 个单元格`,
} as const

export interface PasteOutcome {
  readonly pasted: number
  readonly readOnly: number
  readonly notAmounts: number
  readonly outside: number
}

/** What became of a paste, when not every value found its cell. */
export function pasteSentence({ pasted, readOnly, notAmounts, outside }: PasteOutcome): string {
  const left = [
    readOnly > 0 ? `${readOnly} 个对着不能填写的单元格` : '',
    notAmounts > 0 ? `${notAmounts} 个不是金额` : '',
    outside > 0 ? `${outside} 个超出表格` : '',
  ].filter((part) => part !== '')
  const done = pasted === 0 ? '没有改动' : `已粘贴 ${pasted} 个单元格`
  return left.length === 0 ? `${done}。` : `${done}；没有粘贴的：${left.join('，')}。`
}

/** What a screen reader says of a cell. `number` is the row's own, null for the 合计 row. */
export function cellDescription(
  row: SheetRow,
  number: number | null,
  column: ColumnKey,
  messages: readonly string[],
): string {
  const place = number === null ? '合计行' : `第 ${number} 行，${row.texts.name || '未命名'}`
  const difference = column in row.differences ? `，${TEXTS.difference} ${differenceOf(row, column)}` : ''
  const findings = messages.length === 0 ? '' : `；${messages.length} 个问题：${messages.join('；')}`
  return `${place}，${columnOf(column).header}：${row.texts[column] || '空'}${difference}${findings}`
}

function differenceOf(row: SheetRow, column: ColumnKey): string {
  return (row.differences as Partial<Record<ColumnKey, string>>)[column] ?? ''
}
