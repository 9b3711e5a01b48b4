/** What the view commands say. */
import { type ColumnKey, columnOf } from '../../shared/layout.ts'
import { actionOf } from '../actions/actionTable.ts'
import { keyName } from '../actions/pressedKey.ts'

export const VIEWING_TEXTS = {
  zoom: '显示比例',
  zoomIs: (percent: number) => `显示比例 ${percent}%，点击恢复 100%`,
  nothingToHide: '项目名称列不能隐藏，其他列都可以。请先选定要隐藏的列。',
  hidden: (columns: readonly ColumnKey[]) =>
    `已隐藏${names(columns)}，打印和导出不受影响。按 ${showKey()} 可重新显示。`,
  hiddenBehind: (columns: readonly ColumnKey[]) => `这里隐藏了${names(columns)}。按 ${showKey()} 可重新显示。`,
  shown: (columns: readonly ColumnKey[]) => `已重新显示${names(columns)}。`,
  frozen: '已冻结项目名称列：左右滚动时它留在原处。',
  notFrozen: '已取消冻结：项目名称列随表格一起左右滚动。',
  widthsReset: '各列已恢复自动列宽。',
} as const

function names(columns: readonly ColumnKey[]): string {
  return columns.map((key) => `“${columnOf(key).header}”`).join('')
}

function showKey(): string {
  return keyName(actionOf('show-columns').keys[0] ?? '')
}
