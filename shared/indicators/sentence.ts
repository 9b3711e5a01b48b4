/**
 * The indicator sentence, which is what stands in a 绩效指标 cell:
 * `{n}、{code}-{level 1}；{code}-{level 2}；{name}；实施周期指标值:{value}；年度指标值:{value}。`, repeated without separator.
 *
 * Printing is canonical. Parsing is patient, because texts come from people and from PDFs: it looks for the two words
 * that open the values, then decides where between them the next indicator begins (`sentenceStarts.ts`). It never throws
 * and never loses a character that is not white space or the sentence's own punctuation: a line that belongs to no
 * sentence becomes an indicator with `verbatim` set.
 *
 * Law: parsing what was printed gives the same indicators, where fields are single trimmed lines without the opening
 * words, values are not empty, kinds are coded, in the code book or missing, and no name holds a numbered clause.
 */
import { BLANK_INDICATOR, type IndicatorContent, type ValueField } from '../form.ts'
import { isKnownName } from './codeBook.ts'
import { withPartsApart } from './labelledParts.ts'
import { parseLevelPiece, printLevelPiece } from './levelPiece.ts'
import { readPrintedSentences } from './printedSentences.ts'
import { findSentenceStart } from './sentenceStarts.ts'

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/
const brokenAnywhere = (word: string) => [...word].join('[\\s\\u200b-\\u200f\\u2060\\u00ad]*')
const openings = (cycle: readonly string[], annual: readonly string[]) => {
  const anyOf = (words: readonly string[]) => words.map(brokenAnywhere).join('|')
  return new RegExp(`(${anyOf(cycle)})\\s*[:：]|(?:${anyOf(annual)})\\s*[:：]`, 'g')
}
const OPENING = openings(['实施周期指标值'], ['年度指标值'])
/** Words of other years and places, looked for where a text has none of the form's own. */
const OTHER_OPENING = openings(
  [
    '实施周期指标值',
    '实施周期目标值',
    '实施周期值',
    '周期指标值',
    '总体指标值',
    '总体目标值',
    '中长期指标值',
    '长期指标值',
  ],
  ['年度指标值', '年度目标值', '本年指标值', '当年指标值', '年度值', '指标值', '目标值'],
)

/** The text of the 绩效指标 cell. A missing value prints as an empty one; verbatim text stands on lines of its own. */
export function printIndicators(indicators: readonly IndicatorContent[]): string {
  const isVerbatim = (at: number) => (indicators[at]?.verbatim ?? null) !== null
  return printIndicatorLines(indicators)
    .map((line, at) => (at > 0 && (isVerbatim(at) || isVerbatim(at - 1)) ? `\n${line}` : line))
    .join('')
}

/** The same, each indicator by itself; verbatim text may have line breaks of its own. */
export function printIndicatorLines(indicators: readonly IndicatorContent[]): string[] {
  let number = 0
  return indicators.map((indicator) => indicator.verbatim ?? printSentence(indicator, ++number))
}

function printSentence(indicator: IndicatorContent, number: number): string {
  const level1 = printLevelPiece({ code: indicator.level1Code, name: indicator.level1 })
  const level2 = printLevelPiece({ code: indicator.level2Code, name: indicator.level2 })
  const values = `实施周期指标值:${indicator.cycleValue ?? ''}；年度指标值:${indicator.annualValue ?? ''}`
  return `${number}、${level1}；${level2}；${indicator.name}；${values}。`
}

export function verbatimIndicator(text: string): IndicatorContent {
  return { ...BLANK_INDICATOR, verbatim: text }
}

/** The indicators that a 绩效指标 cell's text says, in order; [] for a blank text. Never throws. */
export function parseIndicators(text: string): IndicatorContent[] {
  return readPrintedSentences(text) ?? parsePatiently(text)
}

/** As `parseIndicators`, without the short cut for what this program printed itself. */
export function parsePatiently(cellText: string): IndicatorContent[] {
  const text = withPartsApart(cellText)
  const [first, ...others] = openingsOf(text)
  if (!first) return verbatimLines(text)
  const before = text.slice(0, first.at)
  const firstStart = findSentenceStart(before, 1)
  const contents = verbatimLines(before.slice(0, firstStart?.at ?? 0))
  let sentences = 1
  let draft = newDraft(before.slice(firstStart?.after ?? 0))
  let { field, after } = first
  for (const opening of others) {
    const part = text.slice(after, opening.at)
    // The usual order, within one indicator: no other begins between them, whatever the first value holds.
    const inOrder = field === 'cycleValue' && opening.field === 'annualValue' && draft.annualValue === null
    const start = inOrder ? null : findSentenceStart(part, sentences + 1)
    if (start) {
      contents.push(...finish(draft, field, part.slice(0, start.at)))
      sentences++
      draft = newDraft(part.slice(start.after))
    } else if (draft[opening.field] === null && opening.field !== field) {
      draft[field] = part
    } else {
      // The same opening a second time with no indicator between: it is text of the value.
      continue
    }
    field = opening.field
    after = opening.after
  }
  contents.push(...finish(draft, field, text.slice(after)))
  return contents
}

interface Opening {
  readonly field: ValueField
  /** Index of the ； before the word, or of the word itself at a line's start. */
  readonly at: number
  /** Index behind the colon. */
  readonly after: number
}

/** Those of the form's own words behind a ；; where a text has none such, those behind a comma or of other words. */
function openingsOf(text: string): Opening[] {
  const own = findOpenings(text, OPENING, /[；;]/)
  if (own.some(({ field }) => field === 'cycleValue')) return own
  const other = findOpenings(text, OTHER_OPENING, /[；;]/)
  const isOther = other.length > own.length && opensAfterKinds(text, other)
  if (own.length > 0 || isOther) return isOther ? other : own
  const afterCommas = findOpenings(text, OTHER_OPENING, /[，,、]/)
  return opensAfterKinds(text, afterCommas) ? afterCommas : []
}

/** Before the first of them stands what a sentence begins with. */
function opensAfterKinds(text: string, [first]: readonly Opening[]): boolean {
  if (!first) return false
  const before = text.slice(0, first.at)
  const head = before.slice(findSentenceStart(before, 1)?.after ?? 0)
  const [level1 = ''] = head.trim().split(/[；;，,]/)
  return separatorOf(head).test(head) && isLevel(level1)
}

/** Each `；实施周期指标值:` and `；年度指标值:`, with either colon, broken anywhere; the ； may miss at a line's start. */
function findOpenings(text: string, words: RegExp, separator: RegExp): Opening[] {
  return [...text.matchAll(words)].flatMap((match) => {
    const after = match.index + match[0].length
    const field = match[1] === undefined ? 'annualValue' : 'cycleValue'
    let at = match.index
    let atLineStart = at === 0
    while (at > 0 && /\s/.test(text.charAt(at - 1))) {
      at--
      atLineStart ||= at === 0 || LINE_BREAK.test(text.charAt(at))
    }
    if (separator.test(text.charAt(at - 1))) return [{ field, at: at - 1, after }]
    return atLineStart ? [{ field, at: match.index, after }] : []
  })
}

/** An indicator being read; its texts still hold their line breaks. */
interface Draft extends Record<ValueField, string | null> {
  readonly head: string
}

function newDraft(head: string): Draft {
  return { head, cycleValue: null, annualValue: null }
}

/** The indicator, whose last value is at the beginning of `tail`, and the lines of `tail` that are no part of it. */
function finish(draft: Draft, field: ValueField, tail: string): IndicatorContent[] {
  const { value, rest } = splitTail(tail)
  const values = { ...draft, [field]: withoutTerminator(value) }
  return [
    {
      ...parseHead(joinLines(draft.head)),
      cycleValue: joinLines(values.cycleValue ?? '') || null,
      annualValue: joinLines(values.annualValue ?? '') || null,
      verbatim: null,
    },
    ...verbatimLines(rest),
  ]
}

/** `{level 1}；{level 2}；{name}`: the first two ； divide, so that a name may hold more of them. */
function parseHead(head: string): Pick<IndicatorContent, 'level1Code' | 'level1' | 'level2Code' | 'level2' | 'name'> {
  const separator = separatorOf(head)
  const pieces: string[] = []
  let rest = head
  while (pieces.length < 2) {
    const at = rest.search(separator)
    if (at < 0) break
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  if (pieces.length === 1 && isLevel2(pieces[0] as string)) pieces.unshift('')
  const level1 = parseLevelPiece(pieces[0] ?? '')
  const level2 = parseLevelPiece(pieces[1] ?? '')
  return {
    level1Code: level1.code,
    level1: level1.name,
    level2Code: level2.code,
    level2: level2.name,
    name: rest.trim().replace(/^三级指标(?:名称)?\s*[:：]\s*/, ''),
  }
}

/** Commas divide only where nothing else does and two kinds stand before them. */
function separatorOf(head: string): RegExp {
  if ((head.match(/；/g) ?? []).length >= 2) return /；/
  if (/[；;]/.test(head)) return /[；;]/
  const [level1, level2, name] = head.split(/[，,]/)
  return level1 && level2 && name && isLevel(level1) && isLevel(level2) ? /[，,]/ : /[；;]/
}

function isLevel(piece: string): boolean {
  const { code, name } = parseLevelPiece(piece)
  return code !== null || (name !== null && (isKnownName(1, name) || isKnownName(2, name)))
}

function isLevel2(piece: string): boolean {
  const { code, name } = parseLevelPiece(piece)
  return code === null ? name !== null && !isKnownName(1, name) && isKnownName(2, name) : code.length === 2
}

/** A line that closes with 。 ends its sentence; lines that follow it without opening a sentence are no part of it. */
function splitTail(tail: string): { value: string; rest: string } {
  if (!LINE_BREAK.test(tail)) return { value: tail, rest: '' }
  const lines = tail.split(LINE_BREAK)
  let length = 0
  for (const [at, line] of lines.entries()) {
    length += line.length
    if (line.trimEnd().endsWith('。') && at < lines.length - 1)
      return { value: tail.slice(0, length), rest: tail.slice(length) }
    length++
  }
  return { value: tail, rest: '' }
}

/** The last 。 alone is the terminator, so a value may end in one of its own. */
function withoutTerminator(value: string): string {
  return value.trimEnd().replace(/[。；;.．]$/, '')
}

/** Line breaks inside an indicator come from wrapping, and go with the white space around them. */
function joinLines(text: string): string {
  return linesOf(text).join('')
}

function verbatimLines(text: string): IndicatorContent[] {
  return linesOf(text).map(verbatimIndicator)
}

function linesOf(text: string): string[] {
  // Nearly every text is one line, and tables come with ten thousand of them.
  if (!LINE_BREAK.test(text)) return text.trim() === '' ? [] : [text.trim()]
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
