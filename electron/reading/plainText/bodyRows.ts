/** The table's body as rows of the form: each row's amounts are found first, then the texts between them are told apart. */
import type { AmountKey } from '../../../shared/form.ts'
import { type PlacedAmounts, placeAmounts, type RowLevel } from './amountColumns.ts'
import { type AmountGroup, amountGroups } from './amountGroups.ts'
import type { Flow } from './flow.ts'
import { goalAndIndicators, goalStart, type RowTexts, withHiddenRows } from './goalAndIndicators.ts'
import { lookOf, nameStart, openingsIn, type Span, type TextLook } from './rowTexts.ts'
import { unwrapped, unwrappedParagraphs } from './unwrap.ts'

export interface BodyRow {
  /** Number of the text's line in which it begins. */
  readonly line: number
  /** How far its name is set off, in half-width columns. */
  readonly indent: number
  readonly name: string
  readonly amounts: ReadonlyMap<AmountKey, string>
  /** The columns of its amounts are not certain. */
  readonly assumed: boolean
  /** It has no amounts, and was found by its indicators alone. */
  readonly isHidden: boolean
  readonly goal: string
  readonly indicators: string
}

const GRAND_TOTAL = /^(?:合\s*计|总\s*计|总\s*合\s*计|共\s*计)[:：]?$/
const SUBTOTAL = /小\s*计[:：]?$/

interface Draft {
  readonly name: Span
  readonly group: AmountGroup | null
  readonly texts: RowTexts
}

/** The rows, and the offset behind the last one. */
export function bodyRows(flow: Flow, columns: readonly AmountKey[]): { rows: BodyRow[]; end: number } {
  const groups = amountGroups(flow, columns.length)
  if (groups.length === 0) return { rows: [], end: 0 }
  const look = lookOf(flow, groups)
  const { drafts, end } = draftsOf(flow, groups, look)
  const withAmounts = drafts.filter((draft) => draft.group !== null)
  const levels = withAmounts.map((draft) => levelOf(flow, draft))
  const placed = placeAmounts(groups, levels, columns)
  const amountsOf = new Map<Draft, PlacedAmounts | undefined>(withAmounts.map((draft, at) => [draft, placed[at]]))
  return { rows: drafts.map((draft) => rowOf(flow, draft, amountsOf.get(draft))), end }
}

function draftsOf(flow: Flow, groups: readonly AmountGroup[], look: TextLook): { drafts: Draft[]; end: number } {
  const drafts: Draft[] = []
  let end = 0
  let before = ''
  let name = { from: 0, to: groups[0]?.from ?? 0 }
  let goalAbove: Span | null = null
  groups.forEach((group, at) => {
    const next = groups[at + 1]
    const to = next?.from ?? flow.text.length
    before = unwrapped(flow.text.slice(name.from, name.to))
    let nextName: Span
    let nextGoal: Span | null = null
    if (next) {
      const above = goalBefore(flow, { from: group.to, to }, next, look)
      nextName = above?.name ?? { from: nameStart(flow, { from: group.to, to }, look, before), to }
      nextGoal = above?.goal ?? null
    } else nextName = { from: endOfTable(flow, { from: group.to, to }), to }
    const { own, hidden } = withHiddenRows(flow, { from: group.to, to: nextName.from }, look)
    drafts.push({
      name,
      group,
      texts: goalAbove ? { goal: goalAbove, indicators: { from: own.goal.from, to: own.indicators.to } } : own,
    })
    for (const row of hidden) drafts.push({ ...row, group: null })
    end = nextName.from
    name = nextName
    goalAbove = nextGoal
  })
  return { drafts, end }
}

/** The next row's name and goal, where its goal stands before its amounts and its indicators right behind them. */
function goalBefore(
  flow: Flow,
  { from, to }: Span,
  next: AmountGroup,
  look: TextLook,
): { name: Span; goal: Span } | null {
  if (!/[。；]\s*$/.test(flow.text.slice(Math.max(from, to - 20), to))) return null
  const behind = goalAndIndicators(flow, { from: next.to, to: Math.min(flow.text.length, next.to + 600) })
  if (behind.indicators.from === behind.indicators.to) return null
  if (flow.text.slice(behind.goal.from, behind.goal.to).trim() !== '') return null
  const last = openingsIn(flow, { from, to }).at(-1)
  const text = flow.text.slice(last ?? from, to)
  const stop = last === undefined ? 0 : (/。(?=\s)/.exec(text)?.index ?? -1) + 1
  const begin = flow.skipSpace((last ?? from) + stop, to)
  const indented = look.indentsTell
    ? flow.lineStarts(begin, to).find((start) => flow.lineAt(start).indent >= 2)
    : undefined
  const start = indented ?? begin
  const split = goalStart(flow, { from: start, to })
  return { name: { from: start, to: split }, goal: { from: split, to } }
}

const REMARK =
  /^(?:注|附注|备注|说明|填表说明|填报说明|编制说明)\d*\s*[:：.、]|^(?:填报人|填表人|制表人?|编制人|经办人?|审核人?|复核人?|负责人|单位负责人|部门负责人|财务负责人|联系人|联系电话|填报日期|打印日期|制表日期)\s*[:：]/
/** Where the last row ends: at a remark, or the line behind its last sentence. */
function endOfTable(flow: Flow, { from, to }: Span): number {
  const foot = flow.lineStarts(flow.skipSpace(from, to), to).find((start) => REMARK.test(flow.lineAt(start).text))
  const until = foot ?? to
  const last = openingsIn(flow, { from, to: until }).at(-1)
  if (last === undefined) return until
  const text = flow.text.slice(last, until)
  const stop = [...text.matchAll(/。(?=\s*(?:\n|$))/g)].at(-1)
  return stop ? last + stop.index + 1 : until
}

function levelOf(flow: Flow, { name, texts }: Draft): RowLevel {
  const label = unwrapped(flow.text.slice(name.from, name.to))
  if (flow.text.slice(texts.goal.from, texts.indicators.to).trim() !== '') return 'project'
  if (GRAND_TOTAL.test(label)) return 'grand'
  return SUBTOTAL.test(label) ? 'other' : 'unit'
}

function rowOf(flow: Flow, { name, group, texts }: Draft, placed: PlacedAmounts | undefined): BodyRow {
  const start = flow.skipSpace(name.from, name.to)
  const first = start < name.to ? start : (group?.from ?? start)
  const line = flow.lineAt(first)
  return {
    line: line.number,
    indent: flow.isLineStart(first) ? line.indent : 0,
    name: unwrapped(flow.text.slice(name.from, name.to)),
    amounts: placed?.figures ?? new Map(),
    assumed: placed?.assumed ?? false,
    isHidden: group === null,
    goal: unwrappedParagraphs(trimmed(flow, texts.goal)),
    indicators: unwrapped(trimmed(flow, texts.indicators)),
  }
}

function trimmed(flow: Flow, { from, to }: Span): string {
  return flow.text.slice(from, to).trim()
}
