/**
 * The amounts of a row in a copied text: a run of figures between its name and its goal. A figure inside a goal or an
 * indicator is told from them by its company: amounts come in twos at least, add up, or have two decimals and stand
 * where no unit of measure follows.
 */
import { AppError } from '../../../shared/errors.ts'
import { type AmountKey, FUND_KEYS } from '../../../shared/form.ts'
import { parseAmount } from '../../../shared/money.ts'
import type { Flow } from './flow.ts'

export interface AmountGroup {
  /** Offsets in the flow. */
  readonly from: number
  readonly to: number
  /** The figures as written; a dash or a slash stands for a blank. */
  readonly figures: readonly string[]
  /** For each figure the place of its column among those of amounts, where tabs show it; else null. */
  readonly places: readonly number[] | null
}

interface Figure {
  readonly from: number
  readonly to: number
  readonly text: string
}

const FIGURE =
  /^(?:[-−－]?[¥￥]?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]{1,12})(?:[.．][0-9０-９]{1,6})?|[(（][0-9０-９,，]{1,15}[.．][0-9０-９]{1,6}[)）]|[-—–―]{1,3})$/
const DECIMAL = /[.．][0-9０-９]{1,6}[)）]?$/
const DASHES = /^[-—–―]+$/
const LONGEST_FIGURE = 24
/** Of one text; no department has a tenth of them. */
const MOST_ROWS = 20_000
const GLUED_BEHIND = /^([-−]?\d{1,3}(?:,?\d{3})*\.\d{2})(?=[\p{Script=Han}（《“])/u
const GLUED_BEFORE = /(?<=[\p{Script=Han}）)】》”])(\d{1,3}(?:,?\d{3})*\.\d{2})$/u
const MEASURE =
  /^(?:万元|亿元|千元|百元|万[^\p{Script=Han}]|元|%|％|‰|个|人|次|名|平方|立方|公里|公顷|千米|米|吨|亩|倍|分|岁|年|月|日|天|小时|户|家|场|篇|套|台|件|项|份|期|类|条|处|所|以上|以下|以内|左右)/u

/** The groups of figures that are rows' amounts, in order; `most` is the number of columns of amounts. Throws `too-large`. */
export function amountGroups(flow: Flow, most: number): AmountGroup[] {
  const groups: AmountGroup[] = []
  for (const run of runs(flow))
    for (const figures of split(flow, run, most)) {
      const group = groupOf(flow, figures, most)
      if (!isRow(flow, group, groups.at(-1)?.to ?? 0)) continue
      groups.push(group)
      if (groups.length > MOST_ROWS) throw new AppError('too-large')
    }
  return groups
}

/** Figures with nothing but white space between them. Amounts may touch the name before or the goal behind them. */
function* runs(flow: Flow): Iterable<Figure[]> {
  let run: Figure[] = []
  for (const { 0: word, index } of flow.text.matchAll(/\S+/g)) {
    if (word.length <= LONGEST_FIGURE && FIGURE.test(word)) {
      run.push(figureAt(index, word))
      continue
    }
    const leading = run.length > 0 ? leadingFigure(word) : null
    if (leading !== null) run.push(figureAt(index, leading))
    if (run.length > 0) yield run
    const trailing = trailingFigure(word)
    run = trailing === null ? [] : [figureAt(index + word.length - trailing.length, trailing)]
  }
  if (run.length > 0) yield run
}

function figureAt(from: number, text: string): Figure {
  return { from, to: from + text.length, text }
}

/** The last amount of a row, which its goal follows without a space. */
function leadingFigure(word: string): string | null {
  const figure = GLUED_BEHIND.exec(word.slice(0, LONGEST_FIGURE + 1))?.[1]
  return figure === undefined || /^(?:万元|元|[%％‰])/.test(word.slice(figure.length, figure.length + 2))
    ? null
    : figure
}

/** The first amount of a row, which follows its name without a space. */
function trailingFigure(word: string): string | null {
  return GLUED_BEFORE.exec(word.slice(-LONGEST_FIGURE))?.[1] ?? null
}

/** Rows without a name or texts follow one another directly; each is then known by its sum, at the end of a line. */
function split(flow: Flow, run: readonly Figure[], most: number): Figure[][] {
  const rows: Figure[][] = []
  let at = 0
  while (at < run.length) {
    const size = rowSize(flow, run, at, most)
    if (size === null) {
      rows.push(run.slice(at, at + most))
      break
    }
    rows.push(run.slice(at, at + size))
    at += size
  }
  return rows
}

/** How many figures from `at` on are one row's; null where that cannot be told. */
function rowSize(flow: Flow, run: readonly Figure[], at: number, most: number): number | null {
  const left = run.length - at
  for (let size = Math.min(most, left); size > 1; size--) {
    const next = run[at + size]
    if (addsUp(run.slice(at, at + size).map(({ text }) => text)) && (!next || flow.isLineStart(next.from))) return size
  }
  return null
}

function addsUp(figures: readonly string[]): boolean {
  const [total, ...parts] = figures.map((figure) => {
    const reading = parseAmount(figure, '万元')
    return reading.kind === 'amount' ? reading.fen : 0
  })
  return parts.length > 0 && total === parts.reduce<number>((sum, part) => sum + part, 0)
}

function groupOf(flow: Flow, figures: readonly Figure[], most: number): AmountGroup {
  const from = figures[0]?.from ?? 0
  const to = figures.at(-1)?.to ?? from
  return { from, to, figures: figures.map(({ text }) => text), places: tabbedPlaces(flow, figures, most) }
}

/** Columns counted by tabs, where two in a row show that blank cells were copied as well. */
function tabbedPlaces(flow: Flow, figures: readonly Figure[], most: number): number[] | null {
  let at = 0
  let blanks = false
  const places = figures.map((figure, index) => {
    const gap = index === 0 ? '' : flow.text.slice(figures[index - 1]?.to, figure.from)
    const tabs = gap.replace(/[^\t]/g, '').length
    blanks ||= tabs > 1
    at += tabs
    return at
  })
  return blanks && at < most && places.every((place, index) => index === 0 || place > (places[index - 1] as number))
    ? places
    : null
}

function isRow(flow: Flow, { from, to, figures }: AmountGroup, after: number): boolean {
  const numbers = figures.filter((figure) => !DASHES.test(figure))
  if (numbers.length === 0) return false
  const behind = flow.text.slice(to, to + 8)
  if (/^\s*[。，；、,;）)：:]/.test(behind)) return false
  if (numbers.length > 1) {
    if (numbers.every((figure) => DECIMAL.test(figure))) return true
    return addsUp(numbers)
  }
  if (!DECIMAL.test(numbers[0] ?? '') || MEASURE.test(behind.trimStart())) return false
  if (figures.length > 1) return true
  // One figure alone: the name before it must stand on its own, behind a sentence's end or at a line's start.
  const before = flow.text.slice(Math.max(after, from - 60), from)
  return !/[:：≥≤＞＜><=，,、；;]\s*$/.test(before) && (/\s$|^$/.test(before) || flow.isLineStart(from))
}

/** Which columns' places the figures may take, most likely first: 总计 first, then 财政拨款. */
export function likelyPlaces(figures: readonly (number | null)[], columns: readonly AmountKey[]): number[][] {
  const count = figures.length
  if (count >= columns.length) return [columns.map((_, at) => at).slice(0, count)]
  const hasTotal = columns[0] === 'total'
  const funds = columns.flatMap((key, at) => (FUND_KEYS.some((fund) => fund === key) ? [at] : []))
  if (!hasTotal) return choices(funds, count)
  return choices(funds, count - 1).map((places) => [0, ...places])
}

/** All rising choices of `count` out of `places`, in the order of the columns. */
function choices(places: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  return places.flatMap((place, at) => choices(places.slice(at + 1), count - 1).map((others) => [place, ...others]))
}
