/**
 * What stands above the header, as the cells of a sheet: title, department and unit of money, joined where their line was
 * wrapped and apart where they share one. What stands above the title belongs to something else.
 */
import { squeeze } from '../form/labels.ts'
import type { Line } from './lines.ts'
import { unwrapped } from './unwrap.ts'

export interface HeadingPiece {
  readonly row: number
  readonly text: string
}

export interface TextHeading {
  readonly pieces: readonly HeadingPiece[]
  readonly above: readonly Line[]
}

/** What stands between the two is short: a title is a line or two. */
const TITLE = /绩效目标[^。；]{0,80}表/
const LABEL =
  /(?:部门名称|填报部门|预算部门|主管部门|单位名称|填报单位|预算单位|编报单位|金额单位|货币单位|预算年度|填报日期|编制日期)\s*[:：]|(?<!\S)(?:部门|单位|年度|日期)\s*[:：]|(?<![\p{Script=Han}])单位\s*[:：]|单位\s*[:：](?=\s*(?:人民币)?万?元)/gu
/** A title's second line: the bracket that belongs to it. */
const TITLE_REST = /^[（(].*[)）]$/
const MOST_TITLE_LINES = 4

export function headingOf(lines: readonly Line[]): TextHeading {
  const title = titleLines(lines)
  const first = title?.from ?? lines.findIndex(({ text }) => text.search(LABEL) >= 0)
  if (first < 0) return { pieces: [], above: lines }
  const pieces: { row: number; text: string }[] = []
  if (title) pieces.push(...divided(lines[title.from]?.number ?? 1, title.text))
  for (const { number, text } of lines.slice(title?.to ?? first)) {
    const last = pieces.at(-1)
    const [rest, ...others] = divided(number, text)
    if (!rest) continue
    if (last && isOpenName(last.text) && goesOn(rest.text)) {
      last.text += rest.text
      pieces.push(...others)
    } else pieces.push(rest, ...others)
  }
  return { pieces, above: lines.slice(0, first) }
}

/** The last lines that together name the form. */
function titleLines(lines: readonly Line[]): { from: number; to: number; text: string } | null {
  for (let from = lines.length - 1; from >= 0; from--) {
    let text = ''
    for (let to = from; to < Math.min(from + MOST_TITLE_LINES, lines.length); to++) {
      const own = (lines[to] as Line).text
      if (to > from && own.search(LABEL) === 0) break
      text += own
      if (!TITLE.test(squeeze(text))) continue
      if (/绩效目标/.test(squeeze(lines[from + 1]?.text ?? '')) && to > from) break
      const next = lines[to + 1]?.text ?? ''
      const isOpen = /[（(][^（()）]*$/.test(text) && /^[^（()）]{1,20}[)）]$/.test(next)
      const hasRest = isOpen || (TITLE_REST.test(next) && !/[)）]$/.test(text))
      return { from, to: to + (hasRest ? 2 : 1), text: unwrapped(hasRest ? text + next : text) }
    }
  }
  return null
}

/** One piece for each label and what follows it. */
function divided(row: number, text: string): { row: number; text: string }[] {
  const starts = [...text.matchAll(LABEL)].map((match) => match.index)
  return [0, ...starts.filter((start) => start > 0)]
    .map((start, at, all) => ({ row, text: text.slice(start, all[at + 1]).trim() }))
    .filter((piece) => piece.text !== '')
}

/** A department whose name may go on in the next line. */
function isOpenName(text: string): boolean {
  return /^(?:部门|部门名称|填报部门|预算部门|主管部门|填报单位|单位名称|预算单位)\s*[:：]/.test(text)
}

function goesOn(text: string): boolean {
  return (
    text.search(LABEL) !== 0 &&
    !/^[（(]?(?:金额)?(?:单位)?(?:人民币)?万?元[)）]?$/.test(squeeze(text)) &&
    !/^\d{4}年/.test(text)
  )
}
