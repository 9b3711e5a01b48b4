/**
 * What a screen reader is told of the sheet, as sentences: of every move only what is new, as screen readers themselves
 * read tables, because whoever works by ear hears each of them to its end. Pure; docs/decisions/07 says why it is told so.
 */
import type { ColumnKey } from '../../shared/layout.ts'
import { readOnlyReason } from './cellEdits.ts'
import type { SheetRow } from './rows.ts'
import { cellCount, type Rectangle } from './selection.ts'
import { columnName, TEXTS } from './texts.ts'

export const SPOKEN_TEXTS = {
  /** Of the text area that has the focus, whatever cell it lies over. */
  label: '表格',
  hint: '方向键移动，直接输入就是填写，F2 修改，F1 查看全部按键。',
} as const

/** How much of a text is told at a time, in characters: some seconds of speech. */
const TOLD = 100
const NAME_TOLD = 40

/** A cell as it is told. */
export interface SpokenCell {
  readonly row: SheetRow
  /** The row's number on paper; null for the 合计 row. */
  readonly number: number | null
  readonly column: ColumnKey
  /** The sentences of its findings. */
  readonly messages: readonly string[]
}

/** What the user is at. */
export interface SpokenState {
  readonly active: SpokenCell
  readonly rectangle: Rectangle
  /** The corner of the rectangle that the user moves. */
  readonly head: SpokenCell
  readonly editing: 'typed' | 'in-place' | null
}

/** What is to be told when `before` has become `now`; null where that is nothing. `before` is null at the beginning. */
export function spokenChange(before: SpokenState | null, now: SpokenState): string | null {
  // What is typed is echoed by the screen reader and the input method themselves.
  if (now.editing === 'typed') return null
  if (now.editing === 'in-place') return before?.editing === null ? `编辑${valueSentence(now.active)}` : null
  if (!before) return whereSentence(now)
  const several = cellCount(now.rectangle) > 1
  if (several && !sameRectangle(before.rectangle, now.rectangle)) return selectionSentence(now)
  const sentence = moveSentence(before.active, now.active)
  const ended = before.editing !== null || cellCount(before.rectangle) > cellCount(now.rectangle)
  return sentence ?? (ended ? whereSentence(now) : null)
}

/** All about where the user is, as after coming back to the sheet. */
export function whereSentence({ active, rectangle }: SpokenState): string {
  const selected = cellCount(rectangle) > 1 ? `；已选 ${sizeOf(rectangle)}` : ''
  return `${rowPart(active)}${valuePart(active)}${selected}`
}

function moveSentence(before: SpokenCell, now: SpokenCell): string | null {
  if (before.row.id !== now.row.id) {
    return before.column === now.column || now.column === 'name'
      ? `${rowPart(now)}${now.column === 'name' ? remarks(now) : `：${value(now)}`}`
      : `${rowPart(now)}${valuePart(now)}`
  }
  if (before.column !== now.column) return valueSentence(now)
  const same = value(before) === value(now) && before.number === now.number
  return same ? null : valueSentence(now)
}

function selectionSentence({ rectangle, head }: SpokenState): string {
  return `已选 ${sizeOf(rectangle)}，到${rowPart(head)}${valuePart(head)}`
}

function sizeOf({ top, bottom, left, right }: Rectangle): string {
  return `${bottom - top + 1} 行 ${right - left + 1} 列`
}

/** 第 3 行，综治基层工作专项经费 */
function rowPart({ row, number }: SpokenCell): string {
  if (number === null) return '合计行'
  const name = cut(row.texts.name, NAME_TOLD) || '未命名'
  return `第 ${number} 行，${row.kind === 'unit' ? '单位 ' : ''}${name}`
}

/** What follows the row: a name is told with it already. */
function valuePart(cell: SpokenCell): string {
  return cell.column === 'name' ? remarks(cell) : `，${valueSentence(cell)}`
}

/** 绩效目标：做好慰问工作 */
function valueSentence(cell: SpokenCell): string {
  return `${columnName(cell.row, cell.column)}：${value(cell)}`
}

function value(cell: SpokenCell): string {
  return `${cut(cell.row.texts[cell.column], TOLD) || '空'}${remarks(cell)}`
}

/** What is drawn in or around the cell besides its text. */
function remarks({ row, column, messages }: SpokenCell): string {
  const difference = (row.differences as Partial<Record<ColumnKey, string>>)[column]
  return [
    difference === undefined ? '' : `，${TEXTS.difference} ${difference}`,
    readOnlyReason(row, column) === null ? '' : '，不能填写',
    messages.length === 0 ? '' : `；${messages.length} 个问题，${cut(messages.join('；'), 2 * TOLD)}`,
  ].join('')
}

function cut(text: string, length: number): string {
  const words = text.replaceAll('\n', ' ')
  return words.length <= length ? words : `${words.slice(0, length)}……共 ${text.length} 字`
}

function sameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right
}
