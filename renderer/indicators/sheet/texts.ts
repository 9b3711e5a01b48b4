/** Every sentence that the sheet of indicators itself says, and the names of the undo steps made in it. */
import { INDICATOR_PART_NAMES } from '../../../shared/layout.ts'
import type { IndicatorColumn } from '../indicatorColumns.ts'

export const LINE_TEXTS = {
  sheet: '绩效指标表',
  number: '序号',
  /** In the place of the number of text that is no indicator sentence. */
  verbatim: '原文',
  verbatimHint: '这段文字不是指标句，原样保留。改成指标句（含“实施周期指标值:”“年度指标值:”），就会按指标填入各列。',
  /** In the menu, beside 在上方插入. */
  below: '在下方插入',
  newLine: '新指标',
  newLineHint: '在这里直接输入，就添加一条指标',
  suggestions: (column: IndicatorColumn) => `${INDICATOR_PART_NAMES[column]}的建议`,
  editorLabel: '绩效指标表',
  editorHint: '方向键移动，直接输入就是填写，F2 修改，Esc 回到主表。',
  nothingToClear: '所选单元格没有可以清除的内容。',
  nothingToFillWith: '没有可以用来填充的内容：空行和原文不能用来填充。',
  filled: (cells: number, skipped: number) =>
    `${cells === 0 ? '没有改动：填充的内容与原来相同' : `已填充 ${cells} 个单元格`}${skipped === 0 ? '' : `；跳过 ${skipped} 行原文`}。`,
  read: (count: number) => `已读成 ${count} 条绩效指标，按 Ctrl+Z 可以退回原来的文字。`,
  tooWide: (width: number, room: number) =>
    `粘贴的内容有 ${width} 列，从这里到最右只有 ${room} 列，没有粘贴。请从更靠左的一列开始粘贴。`,
  ontoVerbatim: '粘贴的范围里有一行原文，它不分列，没有粘贴。请先删除这一行，或避开它。',
  pasted: (lines: number, added: number, verbatim: number) =>
    [
      `已粘贴 ${lines} 条绩效指标`,
      added > 0 && added < lines ? `，其中新增 ${added} 条` : '',
      '。',
      verbatim > 0 ? `另有 ${verbatim} 段文字不是指标句，已原样保留。` : '',
    ].join(''),
  pastedCells: (cells: number, added: number) =>
    `已粘贴 ${cells} 个单元格${added > 0 ? `，其中新增 ${added} 条指标` : ''}。`,
} as const

/** Names of undo steps. */
export const LINE_LABELS = {
  change: (column: IndicatorColumn) => `修改 ${INDICATOR_PART_NAMES[column]}`,
  changeVerbatim: '修改 绩效指标原文',
  add: '添加绩效指标',
  read: (count: number) => `把原文读成 ${count} 条绩效指标`,
  clear: (column: IndicatorColumn) => `清除 ${INDICATOR_PART_NAMES[column]}`,
  clearCells: (cells: number) => `清除 ${cells} 个单元格`,
  cut: (cells: number) => `剪切 ${cells} 个单元格`,
  fill: (cells: number) => `填充 ${cells} 个单元格`,
  pasteCells: (cells: number) => `粘贴 ${cells} 个单元格`,
  pasteLines: (lines: number) => `粘贴 ${lines} 条绩效指标`,
  insert: (lines: number) => (lines === 1 ? '插入绩效指标' : `插入 ${lines} 条绩效指标`),
  duplicate: (names: readonly string[]) => named('复制', names),
  delete: (names: readonly string[]) => named('删除', names),
  moveUp: (names: readonly string[]) => named('上移', names),
  moveDown: (names: readonly string[]) => named('下移', names),
  move: (names: readonly string[]) => named('移动', names),
} as const

/** 删除指标“接待人数”; 删除 3 条绩效指标 */
function named(doing: string, [first = '', ...others]: readonly string[]): string {
  if (others.length > 0) return `${doing} ${others.length + 1} 条绩效指标`
  return first === '' ? `${doing}绩效指标` : `${doing}指标“${short(first)}”`
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
