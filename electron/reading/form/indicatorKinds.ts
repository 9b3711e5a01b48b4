/**
 * The text of a cell whose column stands for one kind of indicator: a line, a numbered clause or what stands between
 * semicolons is one indicator. Its value begins behind a colon or with a word or sign of comparison; a clause without one is
 * all name.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import { parseLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { parseIndicators } from '../../../shared/indicators/sentence.ts'
import { oneLine } from './labels.ts'

const NUMBERED = /(?<=^|[\n;；。])\s*(?:[（(]\d{1,2}[)）]|\d{1,2}[、.．)）](?!\d)|[①-⑳])\s*/g
const COMPARED = /^(.+?)(?:[:：]\s*|(?=[≥≤＞＜><=＝±]|不少于|不低于|不超过|不高于|大于|小于|达到|至少))(.+)$/s

/** A level that the header does not name is ''. */
export function indicatorsOfKind(text: string, level1: string, level2: string): IndicatorContent[] {
  if (/指标值\s*[:：]/.test(text)) return parseIndicators(text)
  const [upper, lower] = [parseLevelPiece(level1), parseLevelPiece(level2)]
  return text
    .replace(NUMBERED, '\n')
    .split(/[\n\r]+|[;；]/)
    .map((clause) => oneLine(clause).replace(/。$/, ''))
    .filter((clause) => clause !== '')
    .map((clause) => {
      const parts = COMPARED.exec(clause)
      return {
        level1Code: upper.code,
        level1: upper.name,
        level2Code: lower.code,
        level2: lower.name,
        name: (parts?.[1] ?? clause).trim(),
        cycleValue: null,
        annualValue: parts?.[2]?.trim() || null,
        verbatim: null,
      }
    })
}
