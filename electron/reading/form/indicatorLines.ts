/**
 * Several indicators in one row of split columns: 三级指标 holds `A⏎B⏎C` and 指标值 `1⏎2⏎3` beside it. Line breaks may as well come
 * from wrapping one long name, so lines are taken apart only where they are numbered or where every one has a value of its own.
 */
import { INDICATOR_PARTS, type IndicatorPart } from '../../../shared/reading.ts'

type Parts = Readonly<Record<IndicatorPart, string>>

const NUMBER = /^(?:[（(](\d{1,2})[）)][、.．]?|(\d{1,2})[、.．)）](?!\d)|([①-⑳])[、.．]?)\s*/
const VALUE =
  /[\d０-９]|^(?:优秀?|良好?|合格|达标|有|无|是|否|高|中|低|(?:持续|明显|显著|逐步|有效|不断|较?大?幅?)?(?:提高|提升|改善|完成|增强|减少|降低|保障)|及时|长期|有效|较好)$/

/** One or more indicators, each with its parts. */
export function indicatorsByLine(parts: Parts): Parts[] {
  const lines = Object.fromEntries(INDICATOR_PARTS.map((part) => [part, linesOf(parts[part])])) as Record<
    IndicatorPart,
    string[]
  >
  const count = lines.indicatorName.length
  const values = [lines.cycleValue, lines.annualValue].filter((value) => value.length > 0)
  const fits = INDICATOR_PARTS.every((part) => lines[part].length <= 1 || lines[part].length === count)
  if (count < 2 || values.length === 0 || !fits || values.some((value) => value.length !== count)) return [parts]
  if (
    !isNumbered(lines.indicatorName) &&
    !values.every((value) => value.every((line) => VALUE.test(withoutNumber(line))))
  )
    return [parts]
  const cleaned = Object.fromEntries(
    INDICATOR_PARTS.map((part) => [part, isNumbered(lines[part]) ? lines[part].map(withoutNumber) : lines[part]]),
  ) as Record<IndicatorPart, string[]>
  return Array.from(
    { length: count },
    (_, at) =>
      Object.fromEntries(INDICATOR_PARTS.map((part) => [part, cleaned[part][at] ?? cleaned[part][0] ?? ''])) as Record<
        IndicatorPart,
        string
      >,
  )
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** 1, 2, 3, … one before each line. */
function isNumbered(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line, at) => numberOf(line) === at + 1)
}

function numberOf(line: string): number | null {
  const match = NUMBER.exec(line)
  return match && Number(match[1] ?? match[2] ?? (match[3]?.codePointAt(0) ?? 0) - 0x245f)
}

function withoutNumber(line: string): string {
  return line.replace(NUMBER, '')
}
