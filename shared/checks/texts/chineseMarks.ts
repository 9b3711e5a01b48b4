/**
 * Which half-width , ; : ( ) of a text stand in Chinese. What becomes a Chinese mark makes those beside it Chinese as well,
 * and the brackets around it. This spreads from mark to mark, so that its cost grows with the text and not with its square.
 */

const CHINESE = /[\p{Script=Han}、。，；：！？（）《》〈〉【】〔〕“”‘’…—]/u
const HALF_WIDTH = /[,;:()]/
const BLANK = /[ \t\u00a0\u3000]/
/** So far the neighbour of a mark is looked for beyond blanks and other marks. */
const NEAR = 12

/** Indices of the marks. */
export function chineseMarks(text: string): ReadonlySet<number> {
  return HALF_WIDTH.test(text) && CHINESE.test(text) ? new Marks(text).chinese() : new Set()
}

class Marks {
  private readonly text: string
  private readonly brackets: Brackets
  private readonly found = new Set<number>()
  /** Marks that were found and have not yet been asked what they make of their surroundings. */
  private readonly fresh: number[] = []
  /** Opening brackets of pairs that stand in Chinese. */
  private readonly settled = new Set<number>()

  constructor(text: string) {
    this.text = text
    this.brackets = /[(（]/.test(text) ? bracketsOf(text) : NO_BRACKETS
  }

  chinese(): ReadonlySet<number> {
    for (let at = 0; at < this.text.length; at++) this.look(at)
    for (let at = this.fresh.pop(); at !== undefined; at = this.fresh.pop()) {
      const last = Math.min(at + NEAR, this.text.length - 1)
      for (let near = Math.max(at - NEAR, 0); near <= last; near++) this.look(near)
      const around = this.brackets.around[at] ?? -1
      if (around >= 0) this.settle(around)
    }
    return this.found
  }

  /** Asks anew about the mark that stands there, if one does. */
  private look(at: number): void {
    const sign = this.text.charAt(at)
    if (sign === ',' || sign === ';' || sign === ':') this.lookAtMark(at)
    else if (this.brackets.closeOf.has(at)) this.lookAtPair(at)
    else {
      const open = this.brackets.openOf.get(at)
      if (open !== undefined) this.lookAtPair(open)
    }
  }

  private lookAtMark(at: number): void {
    if (this.found.has(at) || this.isPartOfNumber(at) || this.isPartOfAddress(at)) return
    if (this.isChineseBeside(at, at)) this.find(at)
  }

  /** In Chinese is what stands around Chinese text, beside a Chinese character, or has one bracket that is full-width. */
  private lookAtPair(open: number): void {
    if (this.settled.has(open)) return
    const close = this.brackets.closeOf.get(open) as number
    const isChinese =
      this.text.charAt(open) === '（' ||
      this.text.charAt(close) === '）' ||
      this.brackets.aroundChinese.has(open) ||
      // f(x) is one word, whatever stands behind it.
      (!/[0-9A-Za-z]/.test(this.text.charAt(open - 1)) && this.isChineseBeside(open, close))
    if (isChinese) this.settle(open)
  }

  private settle(open: number): void {
    if (this.settled.has(open)) return
    this.settled.add(open)
    const close = this.brackets.closeOf.get(open) as number
    if (this.text.charAt(open) === '(') this.find(open)
    if (this.text.charAt(close) === ')') this.find(close)
  }

  private find(at: number): void {
    this.found.add(at)
    this.fresh.push(at)
  }

  private isChineseBeside(first: number, last: number): boolean {
    return this.isChineseFrom(first - 1, -1) || this.isChineseFrom(last + 1, 1)
  }

  private isChineseFrom(start: number, step: 1 | -1): boolean {
    for (let at = start, steps = 0; steps < NEAR; at += step, steps++) {
      const sign = this.text.charAt(at)
      if (this.found.has(at) || CHINESE.test(sign)) return true
      if (!HALF_WIDTH.test(sign) && !BLANK.test(sign)) return false
    }
    return false
  }

  /** 1,000 and 8:30. */
  private isPartOfNumber(at: number): boolean {
    return /[0-9０-９]/.test(this.text.charAt(at - 1)) && /[0-9０-９]/.test(this.text.charAt(at + 1))
  }

  /** The colon of https:// or D:\. */
  private isPartOfAddress(at: number): boolean {
    return this.text.charAt(at) === ':' && (this.text.startsWith('//', at + 1) || this.text.startsWith('\\', at + 1))
  }
}

/** Brackets of either width that belong together; one without the other is left alone. */
interface Brackets {
  readonly closeOf: ReadonlyMap<number, number>
  readonly openOf: ReadonlyMap<number, number>
  /** For every index the opening bracket of the innermost pair around it, -1 for none; empty where there are no pairs. */
  readonly around: Int32Array
  /** Opening brackets of the pairs that have Chinese text directly within. */
  readonly aroundChinese: ReadonlySet<number>
}

const NO_BRACKETS: Brackets = {
  closeOf: new Map(),
  openOf: new Map(),
  around: new Int32Array(0),
  aroundChinese: new Set(),
}

function bracketsOf(text: string): Brackets {
  const closeOf = new Map<number, number>()
  const openOf = new Map<number, number>()
  const around = new Int32Array(text.length).fill(-1)
  const aroundChinese = new Set<number>()
  const open: number[] = []
  let at = 0
  for (const sign of text) {
    if (sign === ')' || sign === '）') {
      const opening = open.pop()
      if (opening !== undefined) {
        closeOf.set(opening, at)
        openOf.set(at, opening)
      }
    }
    const innermost = open.at(-1)
    if (innermost !== undefined) {
      around[at] = innermost
      if (CHINESE.test(sign)) aroundChinese.add(innermost)
    }
    if (sign === '(' || sign === '（') open.push(at)
    at += sign.length
  }
  // What is left was never closed, and is around nothing.
  const unclosed = new Set(open)
  for (const [index, opening] of around.entries()) if (unclosed.has(opening)) around[index] = -1
  return { closeOf, openOf, around, aroundChinese }
}
