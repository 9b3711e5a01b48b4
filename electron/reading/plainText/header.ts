/**
 * The header in a copied text: its words stand one behind the other on a line, or broken over several lines, or, where a
 * viewer copies line by line across the cells, in pieces whose order tells nothing. The official header is known by its
 * characters in any order; other wordings must come in order.
 */
import { AMOUNT_KEYS, type AmountKey } from '../../../shared/form.ts'
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../../shared/layout.ts'
import { fieldOfHeader } from '../form/headerWords.ts'
import { squeeze } from '../form/labels.ts'
import type { Flow } from './flow.ts'

export interface TextHeader {
  /** Offsets in the flow. */
  readonly from: number
  readonly to: number
  /** The words of the columns that the form has, in the order of the form. */
  readonly words: ReadonlyMap<ColumnKey, string>
}

const OFFICIAL: ReadonlyMap<ColumnKey, string> = new Map(COLUMNS.map(({ key, header }) => [key, header]))
const OFFICIAL_CHARACTERS = sorted(COLUMNS.map(({ header }) => header).join(''))
const OFFICIAL_IN_ORDER = new RegExp(
  [...COLUMNS.map(({ header }) => header).join('')]
    .map((sign) => (sign === '（' ? '[（(]' : sign === '）' ? '[）)]' : sign))
    .join('\\s*'),
  'g',
)
const MOST_LINES = 16
const LONGEST_WORD = 16
const LONGEST_HEADER = 200
/** Every header has them; asked first, because taking a text apart into words costs much. */
const NEEDED = [/绩效目标|绩效指标|目标|指标/, /项目/, /总计|合计|财政|资金|金额|预算|拨款/]
/** A line of its first words, in whatever order these come. */
const FIRST_LINE = /项目|名称|单位|总计|合计|财政|专户|拨款|资金|金额|预算|绩效指标/
/** Windows of lines that are taken apart in one text. */
const MOST_TRIES = 3_000
/** No header holds these; column numbers stand under it. */
const NO_HEADER = /[。；;，,\d]/

/** Every place where the header stands, in order. */
export function findHeaders(flow: Flow): TextHeader[] {
  const inOrder = [...flow.text.matchAll(OFFICIAL_IN_ORDER)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: OFFICIAL,
  }))
  return inOrder.length > 0 ? inOrder : headersOfLines(flow)
}

export function amountColumnsOf(header: Pick<TextHeader, 'words'>): AmountKey[] {
  return AMOUNT_KEYS.filter((key) => header.words.has(key))
}

/** What is assumed where a text was copied without its header. */
export const OFFICIAL_WORDS = OFFICIAL

function headersOfLines(flow: Flow): TextHeader[] {
  const found: TextHeader[] = []
  const tries = { left: MOST_TRIES }
  for (let at = 0; at < flow.lines.length; at++) {
    const header = headerFrom(flow, at, tries)
    if (!header) continue
    found.push(header)
    at = flow.indexOf(header.to)
  }
  return found
}

function headerFrom(flow: Flow, first: number, tries: { left: number }): TextHeader | null {
  if (!FIRST_LINE.test(flow.lines[first]?.text ?? '')) return null
  let joined = ''
  for (let last = first; last < Math.min(first + MOST_LINES, flow.lines.length); last++) {
    const line = flow.lines[last]?.text ?? ''
    if (line.length > 120 || NO_HEADER.test(line)) return null
    joined += ` ${line}`
    if (joined.length > LONGEST_HEADER) return null
    const words = holdsNeeded(joined) && tries.left-- > 0 ? wordsOf(joined) : null
    const next = flow.lines[last + 1]?.text ?? ''
    if (words && !continues(joined, next)) {
      const to = flow.startOf(last) + line.length
      return { from: flow.startOf(first), to, words }
    }
  }
  return null
}

function holdsNeeded(text: string): boolean {
  const letters = squeeze(text)
  return letters.length === OFFICIAL_CHARACTERS.length || NEEDED.every((words) => words.test(letters))
}

/** The header with the next line is one too, and says more. */
function continues(joined: string, next: string): boolean {
  if (NO_HEADER.test(next) || next.length > 120) return false
  const more = wordsOf(`${joined} ${next}`)
  return more !== null && (more === OFFICIAL || more.size > (wordsOf(joined)?.size ?? 0))
}

function wordsOf(text: string): ReadonlyMap<ColumnKey, string> | null {
  if (sorted(text) === OFFICIAL_CHARACTERS) return OFFICIAL
  const words = segmented(squeeze(text))
  const keys = words?.map((word) => fieldOfHeader(word)) ?? []
  const found = new Map<ColumnKey, string>()
  for (const key of COLUMN_KEYS) {
    const word = words?.[keys.indexOf(key)]
    if (word !== undefined) found.set(key, word)
  }
  const hasAmount = AMOUNT_KEYS.some((key) => found.has(key))
  return found.has('name') && hasAmount && (found.has('goal') || found.has('indicators')) ? found : null
}

/** The text as header words with nothing between them, longest words first; null where it is none. */
function segmented(text: string): string[] | null {
  if (text.length > LONGEST_HEADER) return null
  const words: string[] = []
  let at = 0
  while (at < text.length) {
    let length = Math.min(LONGEST_WORD, text.length - at)
    while (length > 1 && !isColumnWord(text.slice(at, at + length))) length--
    if (length <= 1) return null
    words.push(text.slice(at, at + length))
    at += length
  }
  return words
}

function isColumnWord(word: string): boolean {
  const field = fieldOfHeader(word)
  return COLUMN_KEYS.some((key) => key === field)
}

function sorted(text: string): string {
  return [...squeeze(text).replace(/\(/g, '（').replace(/\)/g, '）')].sort().join('')
}
