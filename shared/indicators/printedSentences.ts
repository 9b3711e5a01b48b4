/**
 * Reads indicator sentences that are written just as this program prints them: on one line, without a blank, numbered in
 * order, both kinds coded. Whole tables come like that from the clipboard, ten thousand sentences at a time, and this
 * takes a third of the time that the patient reading does. What could be read in two ways is left to that
 * (`sentence.ts`), which gives the same for all that is read here: property-tested.
 */
import type { IndicatorContent } from '../form.ts'

const CYCLE = '；实施周期指标值:'
const ANNUAL = '；年度指标值:'
/** A kind in which no number could be taken for the beginning of a sentence. */
const KIND = /^([0-9A-Za-z]{1,8})-([^0-9①-⑳；;。]+)$/

/** null for any other text. */
export function readPrintedSentences(text: string): IndicatorContent[] | null {
  if (!text.startsWith('1、') || !text.endsWith('。') || /\s/.test(text)) return null
  const contents: IndicatorContent[] = []
  let start = 0
  while (start < text.length) {
    const cycle = text.indexOf(CYCLE, start)
    const annual = text.indexOf(ANNUAL, cycle)
    if (cycle < 0 || annual < 0) return null
    const number = contents.length + 1
    const next = nextSentence(text, annual, number + 1)
    const head = text.slice(start + `${number}、`.length, cycle).split('；')
    const cycleValue = text.slice(cycle + CYCLE.length, annual)
    const annualValue = text.slice(annual + ANNUAL.length, next - '。'.length)
    const content = readSentence(head, cycleValue, annualValue)
    if (!content) return null
    contents.push(content)
    start = next
  }
  return contents
}

/** Where the next sentence begins: behind the last 。 with the number that is due, before the next opening. */
function nextSentence(text: string, from: number, due: number): number {
  const opening = text.indexOf(CYCLE, from)
  if (opening < 0) return text.length
  const stop = text.lastIndexOf(`。${due}、`, opening)
  return stop < from ? text.length : stop + '。'.length
}

function readSentence(head: readonly string[], cycleValue: string, annualValue: string): IndicatorContent | null {
  const [, level1Code, level1] = KIND.exec(head[0] ?? '') ?? []
  const [, level2Code, level2] = KIND.exec(head[1] ?? '') ?? []
  const name = head[2]
  if (head.length !== 3 || !level1Code || !level1 || !level2Code || !level2 || !name || /;|^三级指标/.test(name))
    return null
  if (!isPlainValue(cycleValue) || !isPlainValue(annualValue)) return null
  return { level1Code, level1, level2Code, level2, name, cycleValue, annualValue, verbatim: null }
}

/** Holds nothing that could open another value. */
function isPlainValue(value: string): boolean {
  return value !== '' && !/值[:：]/.test(value)
}
