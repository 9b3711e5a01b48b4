/**
 * A block of indicators, one to a row, in five columns: 一级指标, 二级指标, 指标名称, 实施周期指标值, 年度指标值, as the tables of
 * finance bureaus and Word files have them. A blank level means the one above, because such tables merge equal levels.
 * Pure.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import { isKnownName } from '../../../shared/indicators/codeBook.ts'
import { type LevelPiece, parseLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { singleLine } from '../cellEdits.ts'
import { type Block, widthOf } from './tabbedText.ts'

const COLUMNS = 5
const HEADER = /^(?:[一二三]级指标|指标)(?:名称)?$/

/** null for any other block: five columns without a single kind that is known or coded are something else. */
export function indicatorRows(block: Block): readonly IndicatorContent[] | null {
  if (widthOf(block) !== COLUMNS) return null
  const lines = block.map((line) => line.map(singleLine))
  const rows = isHeader(lines[0] ?? []) ? lines.slice(1) : lines
  const contents: IndicatorContent[] = []
  let level1: LevelPiece = { code: null, name: null }
  let level2 = level1
  let certain = rows.length < lines.length
  for (const [first = '', second = '', name = '', cycleValue = '', annualValue = ''] of rows) {
    if (first !== '') {
      level1 = parseLevelPiece(first)
      level2 = { code: null, name: null }
    }
    if (second !== '') level2 = parseLevelPiece(second)
    certain ||= isKind(level1, 1) || isKind(level2, 2)
    if (name === '' && cycleValue === '' && annualValue === '') continue
    contents.push({
      level1Code: level1.code,
      level1: level1.name,
      level2Code: level2.code,
      level2: level2.name,
      name,
      cycleValue: cycleValue || null,
      annualValue: annualValue || null,
      verbatim: null,
    })
  }
  return certain && contents.length > 0 ? contents : null
}

function isHeader(line: readonly string[]): boolean {
  return line.filter((text) => HEADER.test(text.replace(/\s/g, ''))).length >= 2
}

function isKind({ code, name }: LevelPiece, level: 1 | 2): boolean {
  return name !== null && (code !== null || isKnownName(level, name))
}
