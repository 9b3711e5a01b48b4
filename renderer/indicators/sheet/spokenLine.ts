/**
 * What a screen reader is told of the sheet of indicators: where the cursor is, what stands there and what was found. The
 * text area that has the focus keeps one label for good, as the main sheet's does. Pure.
 */
import { INDICATOR_PART_NAMES } from '../../../shared/layout.ts'
import { cellCount, type Position, type Rectangle } from '../../sheet/selection.ts'
import { INDICATOR_COLUMNS } from '../indicatorColumns.ts'
import { type IndicatorLine, lineText } from './indicatorLines.ts'
import { LINE_TEXTS } from './texts.ts'

/** How much of a text is told at a time, in characters: some seconds of speech. */
const TOLD = 100

/** `messages` are the sentences of what was found in the active line. */
export function spokenLine(
  lines: readonly IndicatorLine[],
  { row, column }: Position,
  rectangle: Rectangle,
  messages: readonly string[],
): string {
  const line = lines[row]
  const key = INDICATOR_COLUMNS[column]
  if (!line || !key) return ''
  const text = cut(lineText(line, key)) || '空'
  const where = {
    indicator: `第 ${line.kind === 'indicator' ? line.number : ''} 条，${INDICATOR_PART_NAMES[key]}：${text}`,
    verbatim: `${LINE_TEXTS.verbatim}：${text}`,
    empty: `${LINE_TEXTS.newLine}，${INDICATOR_PART_NAMES[key]}：空`,
  }[line.kind]
  const { top, bottom, left, right } = rectangle
  const selected = cellCount(rectangle) > 1 ? `；已选 ${bottom - top + 1} 行 ${right - left + 1} 列` : ''
  const found = messages.length === 0 ? '' : `；${messages.length} 个问题，${cut(messages.join('；'))}`
  return `${where}${selected}${found}`
}

function cut(text: string): string {
  return text.length <= TOLD ? text : `${text.slice(0, TOLD)}……共 ${text.length} 字`
}
