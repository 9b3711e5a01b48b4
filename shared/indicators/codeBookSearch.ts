/**
 * Finds the kinds of a code book that a clerk means by a few strokes: a code (`12`, `1`), pinyin (`zl`, `zhiliang`) or words
 * of the name (`质量`). Best first: what begins so, what holds it, what belongs to a level 1 that does. Pure.
 */
import type { IndicatorContent } from '../form.ts'
import type { Suggestion } from '../suggestion.ts'
import { bareName, type CodeBook, type CodeBookEntry, type Level1Entry } from './codeBook.ts'
import { parseLevelPiece, printLevelPiece } from './levelPiece.ts'
import { beginsWithPinyin } from './pinyin.ts'

export type LevelSuggestion = Suggestion<Partial<IndicatorContent>>

type Level1Content = Pick<IndicatorContent, 'level1Code' | 'level1'>

const NO_LEVEL1: Level1Content = { level1Code: null, level1: null }

/** How near a kind is to what was typed; null where it is something else. */
type Nearness = 'exact' | 'begins' | 'holds' | null

/**
 * Kinds of level 1; all of them while nothing is typed. Where none fits but kinds of level 2 do, these, which bring their
 * level 1 along: a clerk types 11 or 数量 into the first column and means both.
 */
export function suggestLevel1(book: CodeBook, typed: string): readonly LevelSuggestion[] {
  const own = ofLevel1(book, queryOf(typed))
  return own.length > 0 ? own : suggestLevel2(book, typed, NO_LEVEL1)
}

function ofLevel1(book: CodeBook, query: string): readonly LevelSuggestion[] {
  const near = book.map((entry) => ({ entry, rank: rankOf(nearness(entry, query)) }))
  return inOrder(near).map(({ entry }) => ({
    text: printLevelPiece(entry),
    detail: entry.children.map(({ name }) => bareName(name)).join('、'),
    changes: level1Content(entry),
    blank: null,
  }))
}

/**
 * Kinds of level 2, each of which brings its level 1 along; all of them while nothing is typed. `present` is the level 1 that
 * the indicator has already: equally near kinds that belong to it come first.
 */
export function suggestLevel2(book: CodeBook, typed: string, present: Level1Content): readonly LevelSuggestion[] {
  const query = queryOf(typed)
  const near = book.flatMap((level1) => {
    const byLevel1 = nearness(level1, query) === null ? null : BY_LEVEL1
    const elsewhere = isSameKind(level1, present) ? 0 : ELSEWHERE
    return level1.children.map((entry) => {
      const rank = rankOf(nearness(entry, query)) ?? byLevel1
      return { level1, entry, rank: rank === null ? null : rank + elsewhere }
    })
  })
  return inOrder(near).map(({ level1, entry }) => ({
    text: printLevelPiece(entry),
    detail: printLevelPiece(level1),
    changes: { ...level1Content(level1), level2Code: entry.code, level2: entry.name },
    blank: null,
  }))
}

/**
 * What somebody means who typed this for a level 1 and chose nothing: a code alone has the name that the book gives it, a
 * name of the book has its code and stays as it is spelled, letters that fit one kind alone are that kind. null for text
 * that says what it says: codes and names that the book does not know are kept as they are.
 */
export function meantLevel1(book: CodeBook, typed: string): Level1Content | null {
  const meant = meantEntry(book, typed)
  return meant && { level1Code: meant.entry.code, level1: meant.name }
}

/** As `meantLevel1`, for a level 2; its level 1 comes along unless the one that is `present` is the same. */
export function meantLevel2(book: CodeBook, typed: string, present: Level1Content): Partial<IndicatorContent> | null {
  const meant = meantEntry(
    book.flatMap(({ children }) => children),
    typed,
  )
  const level1 = meant && book.find(({ children }) => children.includes(meant.entry))
  if (!meant || !level1) return null
  const above = isSameKind(level1, present) ? {} : level1Content(level1)
  return { ...above, level2Code: meant.entry.code, level2: meant.name }
}

function meantEntry<Entry extends CodeBookEntry>(
  entries: readonly Entry[],
  typed: string,
): { readonly entry: Entry; readonly name: string } | null {
  const { code, name } = parseLevelPiece(typed)
  const only = (fits: (entry: Entry) => boolean) => {
    const [first, second] = entries.filter(fits)
    return first && !second ? first : null
  }
  if (name === null) {
    const entry = code === null ? null : only((one) => one.code === code)
    return entry && { entry, name: entry.name }
  }
  if (code !== null) return null
  const named = only((one) => bareName(one.name) === bareName(name))
  if (named) return { entry: named, name }
  const query = queryOf(name)
  const spelled = /^[a-z]+$/.test(query) ? only((one) => nearness(one, query) !== null) : null
  return spelled && { entry: spelled, name: spelled.name }
}

const BY_LEVEL1 = 3
/** Less than a rank, so that it only orders equally near ones. */
const ELSEWHERE = 0.5

function rankOf(near: Nearness): number | null {
  switch (near) {
    case 'exact':
      return 0
    case 'begins':
      return 1
    case 'holds':
      return 2
    case null:
      return null
  }
}

/** Those that have a rank, the lowest first; equal ones as they stood. */
function inOrder<Ranked extends { readonly rank: number | null }>(all: readonly Ranked[]): readonly Ranked[] {
  return all.filter(({ rank }) => rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}

/** Full-width letters and digits count as half-width ones; blanks and the hyphen of `12-质量` count for nothing. */
function queryOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'\-－—–]/g, '')
}

function nearness(entry: CodeBookEntry, query: string): Nearness {
  if (query === '') return 'begins'
  const code = entry.code?.toLowerCase() ?? ''
  const name = bareName(entry.name)
  const full = entry.name.replace(/\s/g, '').toLowerCase()
  if (code === query || name === query || full === query || `${code}${full}` === query) return 'exact'
  const begins = code.startsWith(query) || `${code}${full}`.startsWith(query) || full.startsWith(query)
  if (begins || beginsWithPinyin(full, query)) return 'begins'
  // 指标 ends nearly every name and tells none from another.
  const inside = [...name].map((_, at) => name.slice(at))
  return name.includes(query) || inside.some((rest) => beginsWithPinyin(rest, query)) ? 'holds' : null
}

function level1Content(entry: Level1Entry): Level1Content {
  return { level1Code: entry.code, level1: entry.name }
}

/** By code, then by name less 指标. */
function isSameKind(entry: Level1Entry, { level1Code, level1 }: Level1Content): boolean {
  if (level1Code !== null && entry.code !== null) return level1Code === entry.code
  return level1 !== null && bareName(level1) === bareName(entry.name)
}
