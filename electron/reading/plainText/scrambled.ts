/**
 * Whether a text was copied across its cells: a viewer that copies line by line over the whole table's width, or a page's
 * short cells before its long ones, leaves words of goals inside of indicators. No order can be found in that again, and
 * half a form without a word is worse than none.
 */
import type { BodyRow } from './bodyRows.ts'

const VALUE_WORD = /指\s*标\s*值\s*[:：]/
const PERIOD = /实\s*施\s*周/g
const WHOLE_PERIOD = /实\s*施\s*周\s*期\s*指\s*标\s*值\s*[:：]/g
/** Share of the indicators that must be broken. */
const MOST_BROKEN = 0.15

export function isScrambled(rows: readonly BodyRow[]): boolean {
  const texts = rows.flatMap(({ name, goal, indicators }) => [name, goal, indicators]).join('\n')
  const periods = count(texts, PERIOD)
  if (periods - count(texts, WHOLE_PERIOD) > periods * MOST_BROKEN) return true
  if (rows.some(({ name, goal }) => VALUE_WORD.test(name) || VALUE_WORD.test(goal))) return true
  return rows.some((row, at) => row.isHidden && textsWentAhead(rows, at))
}

/** Several rows with nothing but names and amounts, then as many texts without names and amounts. */
function textsWentAhead(rows: readonly BodyRow[], first: number): boolean {
  let hidden = 0
  while (rows[first + hidden]?.isHidden) hidden++
  let bare = 0
  while (isBare(rows[first - 2 - bare])) bare++
  return hidden > 1 && bare >= hidden
}

function isBare(row: BodyRow | undefined): boolean {
  return row !== undefined && row.goal === '' && row.indicators === ''
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0
}
