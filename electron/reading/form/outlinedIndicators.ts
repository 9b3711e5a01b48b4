/**
 * Indicators of other places and years, which a cell holds as an outline or as a table typed as text: 产出指标-数量指标-培训次数：≥5次;
 * 数量指标：培训次数≥5次; 指标1：… under a kind's heading; fields between tabs or bars. Read only where the kinds are known, each line for
 * itself; a line that is none of these is kept as it stands.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import { isKnownName } from '../../../shared/indicators/codeBook.ts'
import { parseLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { verbatimIndicator } from '../../../shared/indicators/sentence.ts'
import { indicatorsOfKind } from './indicatorKinds.ts'

const NUMBER = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．](?!\d)[、.．]?|[①-⑳])\s*/
const FIELDS = /\t+|[|｜]/

interface Outline {
  level1: string
  level2: string
  readonly contents: IndicatorContent[]
  understood: number
  /** A kind's heading with nothing under it so far. */
  heading: { readonly text: string; readonly level: 1 | 2 } | null
}

/** null where the text is no such outline, or holds the words of the indicator sentence. */
export function outlinedIndicators(text: string): readonly IndicatorContent[] | null {
  if (/指标值\s*[:：]/.test(text.replace(/\s/g, ''))) return null
  const outline: Outline = { level1: '', level2: '', contents: [], understood: 0, heading: null }
  for (const line of text.split(/[\n\r]+/)) for (const clause of clausesOf(line)) take(clause, outline)
  keepHeading(outline)
  return outline.understood > 0 ? outline.contents : null
}

/** Parts between semicolons where each begins with a kind, else the line as a whole. */
function clausesOf(line: string): string[] {
  const clauses = line.split(/[；;。]/).filter((clause) => clause.trim() !== '')
  return clauses.length > 1 && clauses.every((clause) => kindsBefore(clause.replace(NUMBER, '')) !== null)
    ? clauses
    : [line].filter((whole) => whole.trim() !== '')
}

function take(clause: string, outline: Outline): void {
  const bare = clause
    .trim()
    .replace(NUMBER, '')
    .replace(/[。；;]$/, '')
  const fields = bare.split(FIELDS).map((field) => field.trim())
  if (fields.length >= 3 && isKind(1, fields[0]) && isKind(2, fields[1])) {
    takeFields(fields, outline)
    return
  }
  const kinds = kindsBefore(bare)
  const numbered = /^指标\d{0,2}[:：](.+)$/s.exec(bare)?.[1]
  if (kinds && kinds.rest.trim() === '') {
    const level = kinds.level2 === '' ? 1 : 2
    if (level <= (outline.heading?.level ?? 0)) keepHeading(outline)
    outline.heading = { text: clause.trim(), level }
  } else outline.heading = null
  const rest = kinds?.rest ?? (outline.level2 === '' ? undefined : numbered)
  if (kinds) {
    if (kinds.level1 !== '') outline.level2 = ''
    outline.level1 = kinds.level1 || outline.level1
    outline.level2 = kinds.level2 || outline.level2
  }
  if (rest === undefined) outline.contents.push(verbatimIndicator(clause.trim()))
  else if (rest.trim() !== '') {
    outline.contents.push(...indicatorsOfKind(rest, outline.level1, outline.level2))
    outline.understood++
  }
}

/** A heading over nothing is text as well. */
function keepHeading(outline: Outline): void {
  if (outline.heading) outline.contents.push(verbatimIndicator(outline.heading.text))
  outline.heading = null
}

function takeFields(fields: readonly string[], outline: Outline): void {
  const [first = '', second = '', name = '', ...values] = fields
  const [level1, level2] = [parseLevelPiece(first), parseLevelPiece(second)]
  const [cycleValue = null, annualValue = null] = values.length > 1 ? values : [null, values[0]]
  outline.contents.push({
    level1Code: level1.code,
    level1: level1.name,
    level2Code: level2.code,
    level2: level2.name,
    name,
    cycleValue: cycleValue || null,
    annualValue: annualValue || null,
    verbatim: null,
  })
  outline.understood++
}

/** The kinds that a clause begins with, and what stands behind them; null where it begins with none. */
function kindsBefore(clause: string): { level1: string; level2: string; rest: string } | null {
  const path = /^([^-－—–:：]{2,12})[-－—–]([^-－—–:：]{2,12})[-－—–:：](.+)$/s.exec(clause)
  if (path && isKind(1, path[1]) && isKind(2, path[2]))
    return { level1: path[1] ?? '', level2: path[2] ?? '', rest: path[3] ?? '' }
  const headed = /^([^:：]{2,12}?)\d{0,2}(?:[:：](.*))?$/s.exec(clause)
  if (!headed) return null
  const name = (headed[1] ?? '').trim()
  const rest = headed[2] ?? ''
  if (isKind(2, name)) return { level1: '', level2: name, rest }
  return isKind(1, name) ? { level1: name, level2: '', rest } : null
}

/** With 指标 behind it: 质量 alone may begin any sentence. */
function isKind(level: 1 | 2, text: string | undefined): boolean {
  const { code, name } = parseLevelPiece(text ?? '')
  return name !== null && (code !== null || /指标$/.test(name)) && isKnownName(level, name)
}
