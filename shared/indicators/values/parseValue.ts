/**
 * Reads an indicator's value: what is measured in it, in the order of the text. It looks for figures and tells what each of
 * them means by what stands around it; words between them are left alone. It says `unknown` rather than guess, never
 * throws, and reads every character a bounded number of times, whatever the text.
 */
import { isBlank } from '../../blank.ts'
import { dateAt, deadlinesIn, quarterAt, writtenDateAt } from './dates.ts'
import { folded } from './folded.ts'
import type { Measure, Ordinal, Quantity, ValueReading } from './measure.ts'
import { type FoundNumber, numberAt, runEnd } from './numbers.ts'
import { operatorAfter } from './operators.ts'
import { hundredthsAt, quantityAt } from './quantities.ts'
import { readUnfigured } from './unfigured.ts'

/** Where a figure may begin, or a word that bears on the figures behind it, or a clause ends. */
const STARTS =
  /[百千万]分之|第(?= ?[\d零〇一二两三四五六七八九十百])|每(?:年度?|学年|学期|半年|季度?|月|周|天|日|小时|人|名|户|家|次|场|批|村|镇|街|校|所|班|站|套|台|个)|[\d零〇一二两三四五六七八九十百千万亿]|[，,。；;、]/g
const MAY_HOLD_NUMBERS = /[\d０-９零〇一二两三四五六七八九十百千万亿]/
/** Texts as they are met in values; a longer one is read again when it is asked about again. */
const LONGEST_REMEMBERED = 100
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, ValueReading>()

/** What is read for a text is remembered for a while: the same few values stand in thousands of indicators. */
export function parseValue(text: string | null): ValueReading {
  if (text === null) return { kind: 'blank' }
  const known = remembered.get(text)
  if (known) return known
  const reading = read(text)
  if (text.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(text, reading)
  }
  return reading
}

/** The measures in any text, such as a goal, in its order. */
export function measuresIn(text: string): Measure[] {
  const plainer = folded(text)
  return withDeadlines(plainer, numberedIn(plainer))
}

/** The quantities among the measures of any text. */
export function quantitiesIn(text: string): Quantity[] {
  if (!MAY_HOLD_NUMBERS.test(text)) return []
  return numberedIn(folded(text)).filter((measure) => measure.kind === 'quantity')
}

/** Those that a number is part of. */
function numberedIn(plainer: string): Measure[] {
  const measures: Measure[] = []
  let end = 0
  let per: string | null = null
  for (const match of plainer.matchAll(STARTS)) {
    const at = match.index
    if (at < end) continue
    const word = match[0]
    if ('，,。；;、'.includes(word)) per = null
    else if (word.startsWith('每')) per = word.slice(1)
    else {
      const measure = measureAt(plainer, at, per)
      // Two figures that claim the same word between them (3多于5) leave the second one in doubt.
      if (measure !== null && measure.start >= end) measures.push(measure)
      end = measure?.end ?? runEnd(plainer, word === '第' ? at + (plainer[at + 1] === ' ' ? 2 : 1) : at)
    }
  }
  return measures
}

function read(text: string): ValueReading {
  if (isBlank(text)) return { kind: 'blank' }
  const measures = measuresIn(text)
  const [first, ...others] = measures
  if (first) {
    const start = text.length - text.trimStart().length
    const isPlain = others.length === 0 && first.start <= start && first.end >= text.trimEnd().length
    return { kind: 'measures', measures: [first, ...others], isPlain }
  }
  return readUnfigured(folded(text).trim())
}

function measureAt(text: string, at: number, per: string | null): Measure | null {
  if (text[at] === '第') return quarterAt(text, at, at + 1) ?? ordinalAt(text, at)
  if (text.startsWith('分之', at + 1)) return hundredthsAt(text, at, per)
  const found = numberAt(text, at)
  if (found === null) return writtenDateAt(text, at)
  const dated = dateAt(text, at, found)
  if (dated !== null || isOfName(text, at, found.end)) return dated
  return gradeAt(text, at, found) ?? quantityAt(text, at, found, per)
}

/** 5号楼, 2.0版, 〔2023〕5号: numbers that name something. */
function isOfName(text: string, at: number, end: number): boolean {
  return (
    '号版'.includes(text[end] ?? ' ') ||
    ('〔[【('.includes(text[at - 1] ?? ' ') && YEAR_OF_DOCUMENT.test(text.slice(end, end + 8)))
  )
}

const YEAR_OF_DOCUMENT = /^[〕\]】)]第?\d+号/

const PLACE = /^ ?(?:名|位|等奖?|级|批次?|次|期|届|类|档|梯队|季度)|^(?=[\s，,。；;、)]|$)/

/** 第一名, 第3批; 第三方 and 第一时间 are words. */
function ordinalAt(text: string, at: number): Ordinal | null {
  const found = numberAt(text, text[at + 1] === ' ' ? at + 2 : at + 1)
  const place = found === null ? null : PLACE.exec(text.slice(found.end, found.end + 3))
  if (found === null || place === null) return null
  return { kind: 'ordinal', start: at, end: found.end + place[0].length, operator: null, number: found.number }
}

const GRADE =
  /^(?:星级|级|等奖|等)(?=[\s，,。；;、)]|[ABC]?标准|水平|资质|甲等|乙等|等保|医院|及?以[上下]|$)(?:[ABC]?标准|水平|资质|甲等|乙等|等保|医院)?/

/** 三级, 二等奖, 四星级以上, 前三名: a grade or a place. */
function gradeAt(text: string, at: number, found: FoundNumber): Ordinal | null {
  const isAhead = text[at - 1] === '前' && (text[found.end] === '名' || text[found.end] === '位')
  const length = isAhead ? 1 : (GRADE.exec(text.slice(found.end, found.end + 6))?.[0].length ?? 0)
  if (length === 0) return null
  const behind = operatorAfter(text, found.end + length, false)
  const end = behind?.end ?? found.end + length
  const operator = isAhead ? 'at-most' : (behind?.operator ?? null)
  return { kind: 'ordinal', start: isAhead ? at - 1 : at, end, operator, number: found.number }
}

/** Deadlines in words, where no date with a number takes them in. */
function withDeadlines(text: string, measures: readonly Measure[]): Measure[] {
  const all: Measure[] = []
  let next = 0
  for (const deadline of deadlinesIn(text)) {
    for (let measure = measures[next]; measure && measure.start < deadline.end; measure = measures[++next])
      all.push(measure)
    if ((all.at(-1)?.end ?? 0) <= deadline.start) all.push(deadline)
  }
  return [...all, ...measures.slice(next)]
}
