/**
 * Which column is which: the meanings of the titles over each, settled between columns of one meaning. What is not plain is
 * kept as a doubt, so that the report can say it and the user can change it.
 */
import type { FundKey } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { FIELDS, type Field, type IndicatorPart } from '../../../shared/reading.ts'
import type { Sheet } from '../sheet.ts'
import { type Content, contentOf, isSentences, leftOfIsBlank } from './columnContents.ts'
import { affixesOf, isBehindValue, kindsOf, settleFunds } from './columnParts.ts'
import type { Columns, Doubt } from './columnRoles.ts'
import { type HeaderBlock, pathMeaning } from './header.ts'
import { type Meaning, mistypedFields, yearOfHeader } from './headerWords.ts'

interface Candidate {
  readonly column: number
  readonly rank: number
  readonly year: number | null
  readonly isBlank: boolean
  readonly isHidden: boolean
}

export function columnsOf(sheet: Sheet, block: HeaderBlock): Columns {
  const titles = new Map([...block.titles].map(([column, cells]) => [column, cells.map(({ text }) => text)]))
  const meanings = new Map<number, Meaning | null>()
  for (const [column, path] of titles) meanings.set(column, pathMeaning(path))
  const contents = contentOf(sheet, block.bottom, [...titles.keys()])
  const doubts: Doubt[] = []
  const repeated = spansOf(block, meanings)
  const candidates = candidatesOf(titles, meanings, repeated, contents, sheet.hiddenColumns)
  const fields = new Map<Field, number>()
  for (const field of FIELDS) {
    const [best, ...others] = candidates.get(field) ?? []
    if (!best) continue
    fields.set(field, best.column)
    for (const other of others) doubts.push({ kind: 'passed-over', column: other.column, field, taken: best.column })
  }
  settleNumberedNames(fields, repeated, contents)
  settleUntitledParts(fields, repeated, contents, doubts)
  settleValues(fields, doubts, contents)
  const kinds = kindsOf(titles, meanings, fields)
  for (const field of mistyped(titles, meanings, fields, contents)) doubts.push(field)
  const addends = settleFunds(fields, meanings, contents, doubts)
  const { operator, measure } = affixesOf(meanings, fields, contents)
  const affixes = [operator, measure].filter((column) => column !== null)
  if (affixes.length > 0) doubts.push({ kind: 'affixes', columns: affixes })
  if (kinds.length > 0) doubts.push({ kind: 'kinds', columns: kinds.map(({ column }) => column) })
  byContent(titles, meanings, fields, contents, doubts)
  const spans = new Map<Field, readonly number[]>()
  for (const [field, column] of fields) {
    const further = [
      ...(repeated.get(column) ?? []),
      ...(field === 'name' ? blankNamesBeside(column, fields, titles, sheet, block) : []),
    ]
    if (further.length > 0) spans.set(field, further)
  }
  return {
    fields,
    addends,
    spans,
    kinds,
    operator,
    measure,
    doubts: doubts.filter((doubt) => doubt.kind !== 'passed-over' || !isUsed(doubt.column, fields, addends)),
  }
}

function isUsed(column: number, fields: ReadonlyMap<Field, number>, addends: ReadonlyMap<FundKey, readonly number[]>) {
  return [...fields.values(), ...[...addends.values()].flat()].includes(column)
}

/** Columns under the very cell that heads the column to their left, and no other: merged sideways. */
function spansOf(block: HeaderBlock, meanings: Map<number, Meaning | null>): Map<number, number[]> {
  const spans = new Map<number, number[]>()
  let first: number | null = null
  for (const [column, cells] of block.titles) {
    const before = first === null ? undefined : block.titles.get(first)
    const same = before && before.length === cells.length && before.every((cell, at) => cell === cells[at])
    if (first !== null && same) {
      spans.set(first, [...(spans.get(first) ?? []), column])
      meanings.delete(column)
    } else first = column
  }
  return spans
}

function candidatesOf(
  titles: ReadonlyMap<number, readonly string[]>,
  meanings: ReadonlyMap<number, Meaning | null>,
  spans: ReadonlyMap<number, readonly number[]>,
  contents: ReadonlyMap<number, Content>,
  hidden: ReadonlySet<number>,
): Map<Field, Candidate[]> {
  const candidates = new Map<Field, Candidate[]>()
  const hasValue = [...meanings.values()].some(
    (meaning) => meaning?.kind === 'field' && meaning.field === 'annualValue',
  )
  for (const [column, meaning] of meanings) {
    const isUnit = meaning?.kind === 'either-unit' && !(hasValue && isBehindValue(column, meanings))
    if (meaning?.kind !== 'field' && !isUnit) continue
    const field = meaning?.kind === 'field' ? meaning.field : 'spendingUnit'
    const rank = meaning?.kind === 'field' ? meaning.rank : 5
    const own = [column, ...(spans.get(column) ?? [])]
    const candidate = {
      column,
      rank,
      year: yearOfHeader((titles.get(column) ?? []).join('')),
      isHidden: hidden.has(column),
      isBlank: own.every((one) => (contents.get(one)?.filled ?? 0) === 0),
    }
    candidates.set(field, [...(candidates.get(field) ?? []), candidate])
  }
  for (const [field, found] of candidates)
    candidates.set(
      field,
      found.toSorted(
        (a, b) =>
          Number(a.isBlank) - Number(b.isBlank) ||
          Number(a.isHidden) - Number(b.isHidden) ||
          (a.year !== null && b.year !== null ? b.year - a.year : 0) ||
          a.rank - b.rank ||
          a.column - b.column,
      ),
    )
  return candidates
}

/** Under a header merged over a column of numbers and the names, the names count. */
function settleNumberedNames(
  fields: Map<Field, number>,
  spans: Map<number, number[]>,
  contents: ReadonlyMap<number, Content>,
): void {
  const first = fields.get('name')
  const content = first === undefined ? undefined : contents.get(first)
  if (first === undefined || content === undefined || content.filled === 0 || content.numbers < content.filled) return
  const [names, ...others] = spans.get(first) ?? []
  if (names === undefined || (contents.get(names)?.textLength ?? 0) === 0) return
  fields.set('name', names)
  spans.delete(first)
  spans.set(names, others)
}

const UNTITLED_PARTS: Readonly<Record<number, readonly IndicatorPart[]>> = {
  3: ['level1', 'indicatorName', 'annualValue'],
  4: ['level1', 'level2', 'indicatorName', 'annualValue'],
  5: ['level1', 'level2', 'indicatorName', 'cycleValue', 'annualValue'],
}

/** 绩效指标 merged over several columns without titles of their own: they hold an indicator's parts if the first holds levels. */
function settleUntitledParts(
  fields: Map<Field, number>,
  spans: Map<number, number[]>,
  contents: ReadonlyMap<number, Content>,
  doubts: Doubt[],
): void {
  const first = fields.get('indicators')
  const content = first === undefined ? undefined : contents.get(first)
  if (first === undefined || content === undefined || content.level1 === 0 || content.level1 * 2 < content.filled)
    return
  const columns = [first, ...(spans.get(first) ?? [])]
  const parts = UNTITLED_PARTS[columns.length]
  if (!parts) return
  fields.delete('indicators')
  spans.delete(first)
  for (const [at, part] of parts.entries()) {
    const column = columns[at] as number
    fields.set(part, column)
    doubts.push({ kind: 'by-content', column, field: part })
  }
}

/** Of two columns of values the first is the cycle's; 绩效指标 beside a column of values names the indicators. */
function settleValues(fields: Map<Field, number>, doubts: Doubt[], contents: ReadonlyMap<number, Content>): void {
  const second = doubts.find((doubt) => doubt.kind === 'passed-over' && doubt.field === 'annualValue')
  const annual = fields.get('annualValue')
  if (second?.kind === 'passed-over' && annual !== undefined && !fields.has('cycleValue')) {
    const [cycle, later] = [annual, second.column].toSorted((a, b) => a - b) as [number, number]
    fields.set('cycleValue', cycle)
    fields.set('annualValue', later)
    doubts.splice(doubts.indexOf(second), 1, { kind: 'second-value', column: later, first: cycle })
  }
  const names = fields.get('indicators')
  const isSplit = (['level1', 'level2', 'annualValue', 'cycleValue'] as const).some((part) => fields.has(part))
  if (names !== undefined && isSplit && !fields.has('indicatorName') && !isSentences(contents.get(names))) {
    fields.delete('indicators')
    fields.set('indicatorName', names)
  }
  const alone = fields.get('indicatorName')
  if (alone !== undefined && !isSplit && !fields.has('indicators')) {
    fields.delete('indicatorName')
    fields.set('indicators', alone)
  }
}

/** Columns whose header is one sign off that of a field which no other column has. */
function mistyped(
  titles: ReadonlyMap<number, readonly string[]>,
  meanings: ReadonlyMap<number, Meaning | null>,
  fields: Map<Field, number>,
  contents: ReadonlyMap<number, Content>,
): Doubt[] {
  const doubts: Doubt[] = []
  for (const [column, path] of titles) {
    if ((meanings.get(column) ?? null) !== null || (contents.get(column)?.filled ?? 0) === 0) continue
    const missing = mistypedFields(path.at(-1) ?? '').flatMap((meaning) =>
      meaning.kind === 'field' && !fields.has(meaning.field) ? [meaning.field] : [],
    )
    const [field, ...others] = new Set(missing)
    if (field === undefined || others.length > 0) continue
    fields.set(field, column)
    doubts.push({ kind: 'mistyped', column, field })
  }
  return doubts
}

/** By words, before contents are asked: else any table would do. */
const ENOUGH_FIELDS = 3

/** A column without a header that says anything, known by its place in the official order and by what it holds. */
function byContent(
  titles: ReadonlyMap<number, readonly string[]>,
  meanings: ReadonlyMap<number, Meaning | null>,
  fields: Map<Field, number>,
  contents: ReadonlyMap<number, Content>,
  doubts: Doubt[],
): void {
  if (fields.size < ENOUGH_FIELDS) return
  for (const [at, field] of COLUMN_KEYS.entries()) {
    if (fields.has(field) || (field === 'indicators' && (fields.has('indicatorName') || fields.has('level1')))) continue
    const before =
      COLUMN_KEYS.slice(0, at)
        .flatMap((key) => fields.get(key) ?? [])
        .at(-1) ?? 0
    const behind = COLUMN_KEYS.slice(at + 1).flatMap((key) => fields.get(key) ?? [])[0] ?? Number.POSITIVE_INFINITY
    const free = [...contents].filter(
      ([column, content]) =>
        column > before &&
        column < behind &&
        content.filled > 0 &&
        (meanings.get(column) ?? null) === null &&
        ![...fields.values()].includes(column) &&
        looksLike(field, content, titles.get(column)?.at(-1) ?? ''),
    )
    const [found, ...others] = free
    if (!found || others.length > 0) continue
    fields.set(field, found[0])
    doubts.push({ kind: 'by-content', column: found[0], field })
  }
}

/** An amount is taken from no column that has a header, a text from none whose header points elsewhere. */
function looksLike(field: (typeof COLUMN_KEYS)[number], content: Content, title: string): boolean {
  switch (field) {
    case 'name':
      return /^$|项|支出/.test(title) && content.numbers === 0 && content.textLength > 3
    case 'total':
    case 'fiscal':
    case 'special':
    case 'other':
      return title === '' && content.numbers * 10 >= content.filled * 9 && !content.isCounting
    case 'goal':
      return /^$|目标|绩效/.test(title) && content.numbers === 0 && content.textLength > 15
    case 'indicators':
      return content.sentences > 0
  }
}

/** Names may stand one column further right, where their unit's stand under the header: an indent made of columns. */
function blankNamesBeside(
  column: number,
  fields: ReadonlyMap<Field, number>,
  titles: ReadonlyMap<number, readonly string[]>,
  sheet: Sheet,
  block: HeaderBlock,
): number[] {
  const beside = column + 1
  const isFree = !titles.has(beside) && ![...fields.values()].includes(beside)
  return isFree && leftOfIsBlank(sheet, block.bottom, beside) ? [beside] : []
}
