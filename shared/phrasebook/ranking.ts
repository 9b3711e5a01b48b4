/** Orders what may be suggested: by its own weight and by how well it goes with what is typed; each text once, eight at most. */
import { beginsWithPinyin } from '../indicators/pinyin.ts'
import type { Suggestion } from '../suggestion.ts'
import { filledWith, firstBlank } from './blanks.ts'

export interface Candidate<Changes> {
  readonly text: string
  readonly detail: string
  /** The greater the sooner it is shown. */
  readonly weight: number
  /** What it changes; given the text because a blank of it may have been filled in by what is typed. */
  readonly changes: (text: string) => Changes
  /** A phrase whose X are blanks; in texts of the document an X is a letter like any other. */
  readonly isPhrase: boolean
  /** Shown whatever is typed, in place of it. */
  readonly isReplacement?: boolean
}

/** So many stand in a list: more are not read. */
const SHOWN = 8
/** Only the likeliest are compared by pinyin, which takes a hundred times as long as comparing texts. */
const PINYIN_LIMIT = 300

export function bestOf<Changes>(
  candidates: readonly Candidate<Changes>[],
  typed: string,
): readonly Suggestion<Changes>[] {
  const sought = comparable(typed)
  const shown = new Map<string, Suggestion<Changes>>()
  const inOrder = candidates.toSorted((a, b) => b.weight - a.weight)
  for (const { suggestion } of matching(inOrder, typed, sought).toSorted((a, b) => b.rank - a.rank)) {
    if (shown.size === SHOWN) break
    const key = comparable(suggestion.text)
    if (key !== '' && key !== sought && !shown.has(key)) shown.set(key, suggestion)
  }
  return [...shown.values()]
}

interface Ranked<Changes> {
  readonly suggestion: Suggestion<Changes>
  readonly rank: number
}

function matching<Changes>(candidates: readonly Candidate<Changes>[], typed: string, sought: string) {
  return candidates.flatMap((candidate, at): readonly Ranked<Changes>[] => {
    const filled = candidate.isPhrase ? filledWith(candidate.text, typed) : null
    const text = filled ?? candidate.text
    const match = candidate.isReplacement || filled !== null ? 3 : matchOf(text, sought, at < PINYIN_LIMIT)
    if (match === null) return []
    const { detail, weight, changes } = candidate
    const blank = candidate.isPhrase ? firstBlank(text) : null
    return [{ suggestion: { text, detail, changes: changes(text), blank }, rank: weight + match }]
  })
}

/** How well a text goes with what is typed; null where it does not. */
function matchOf(text: string, sought: string, alsoByPinyin: boolean): number | null {
  if (sought === '') return 0
  const words = comparable(text)
  if (words.startsWith(sought)) return 3
  if (words.includes(sought)) return 2
  if (!alsoByPinyin || !/^[a-z]+$/.test(sought)) return null
  if (beginsWithPinyin(words, sought)) return 2
  for (let at = 1; at + sought.length <= words.length; at++) if (beginsWithPinyin(words.slice(at), sought)) return 1
  return null
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
