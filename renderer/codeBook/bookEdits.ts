/**
 * Changes of a code book, each made of the book as it is: entries are renamed, recoded, added, deleted and moved. A change
 * that would leave an entry without a name, or two with one code or one name, is refused with a sentence. Pure.
 */
import {
  bareName,
  CODE,
  CODE_BOOK,
  CODE_BOOK_LIMITS,
  type CodeBook,
  type CodeBookEntry,
  type Level1Entry,
} from '../../shared/indicators/codeBook.ts'
import { CODE_BOOK_TEXTS } from './texts.ts'

/** Where an entry stands; `level2` is null for an entry of level 1. */
export interface EntryPlace {
  readonly level1: number
  readonly level2: number | null
}

export type BookChange =
  | { readonly kind: 'changed'; readonly book: CodeBook }
  | { readonly kind: 'refused'; readonly reason: string }

export function entryAt(book: CodeBook, { level1, level2 }: EntryPlace): CodeBookEntry | undefined {
  return level2 === null ? book[level1] : book[level1]?.children[level2]
}

/** `name` as it was typed. */
export function rename(book: CodeBook, place: EntryPlace, name: string): BookChange {
  const text = name.trim()
  if (text === '') return refused(CODE_BOOK_TEXTS.nameEmpty)
  if (text.length > CODE_BOOK_LIMITS.name) return refused(CODE_BOOK_TEXTS.nameLong)
  const own = entryAt(book, place)
  const beside = siblings(book, place).filter((entry) => entry !== own)
  if (beside.some((entry) => bareName(entry.name) === bareName(text))) return refused(CODE_BOOK_TEXTS.nameTwice(text))
  return changed(withEntry(book, place, { name: text }))
}

/** `code` as it was typed; an empty one takes the code away. */
export function recode(book: CodeBook, place: EntryPlace, code: string): BookChange {
  const text = code.normalize('NFKC').trim()
  if (text !== '' && !CODE.test(text)) return refused(CODE_BOOK_TEXTS.codeWrong)
  const own = entryAt(book, place)
  const all = book.flatMap((entry) => [entry, ...entry.children])
  const same = text === '' ? undefined : all.find((entry) => entry !== own && entry.code === text)
  if (same) return refused(CODE_BOOK_TEXTS.codeTwice(text, same.name))
  return changed(withEntry(book, place, { code: text || null }))
}

/** Adds an entry at the end of level 1. */
export function addLevel1(book: CodeBook): BookChange {
  if (book.length >= CODE_BOOK_LIMITS.level1) return refused(CODE_BOOK_TEXTS.tooMany)
  return changed([...book, { code: null, name: freeName(CODE_BOOK_TEXTS.newLevel1, book), children: [] }])
}

/** Adds an entry at the end of what belongs to a level 1. */
export function addLevel2(book: CodeBook, level1: number): BookChange {
  const children = book[level1]?.children ?? []
  if (children.length >= CODE_BOOK_LIMITS.level2) return refused(CODE_BOOK_TEXTS.tooMany)
  return changed(
    withChildren(book, level1, [...children, { code: null, name: freeName(CODE_BOOK_TEXTS.newLevel2, children) }]),
  )
}

/** Takes an entry away; one of level 1 with all that belongs to it. */
export function withoutEntry(book: CodeBook, { level1, level2 }: EntryPlace): CodeBook {
  if (level2 === null) return book.toSpliced(level1, 1)
  return withChildren(book, level1, (book[level1]?.children ?? []).toSpliced(level2, 1))
}

/** Moves an entry one place up (-1) or down (1) among its own; null at the end. */
export function moved(book: CodeBook, place: EntryPlace, by: 1 | -1): CodeBook | null {
  const { level1, level2 } = place
  if (level2 === null) return swapped(book, level1, level1 + by)
  const children = swapped(book[level1]?.children ?? [], level2, level2 + by)
  return children && withChildren(book, level1, children)
}

export function isBuiltIn(book: CodeBook): boolean {
  return JSON.stringify(book) === JSON.stringify(CODE_BOOK)
}

function changed(book: CodeBook): BookChange {
  return { kind: 'changed', book }
}

function refused(reason: string): BookChange {
  return { kind: 'refused', reason }
}

function siblings(book: CodeBook, { level1, level2 }: EntryPlace): readonly CodeBookEntry[] {
  return level2 === null ? book : (book[level1]?.children ?? [])
}

function withEntry(book: CodeBook, { level1, level2 }: EntryPlace, change: Partial<CodeBookEntry>): CodeBook {
  if (level2 === null) return book.map((entry, at) => (at === level1 ? { ...entry, ...change } : entry))
  const children = book[level1]?.children ?? []
  return withChildren(
    book,
    level1,
    children.map((entry, at) => (at === level2 ? { ...entry, ...change } : entry)),
  )
}

function withChildren(book: CodeBook, level1: number, children: Level1Entry['children']): CodeBook {
  return book.map((entry, at) => (at === level1 ? { ...entry, children } : entry))
}

function swapped<Entry>(entries: readonly Entry[], one: number, other: number): readonly Entry[] | null {
  const [a, b] = [entries[one], entries[other]]
  return a === undefined || b === undefined ? null : entries.with(one, b).with(other, a)
}

/** `name`, or with the first number behind it that no entry has. */
function freeName(name: string, entries: readonly CodeBookEntry[]): string {
  const taken = new Set(entries.map((entry) => bareName(entry.name)))
  let free = name
  for (let number = 2; taken.has(bareName(free)); number += 1) free = `${name}${number}`
  return free
}
