/**
 * How alike two names are. Projects are renamed a little every year (the year in the name, a document's number, 专项经费 for
 * 经费), so names are compared without what changes by rule, and then by the pairs of characters that they share.
 */

/** 2023年, 2023年度, 2021-2025, 【2021】241号, 〔2022〕315 号: what a year leaves in a project's name. */
const OF_ITS_YEAR =
  /[【〔[(（]?(?:19|20)\d{2}[】〕\])）]?(?:\s{0,2}[-—–~～至]\s{0,2}(?:19|20)\d{2})?\s{0,2}(?:年度|年|\d{1,6}\s{0,2}号)?/g
const ONLY_WORDS = /^[\u4e00-\u9fff]*$/
const NOT_WORDS = /[\s\p{P}\p{S}]/gu

/** A project's name as it is compared from year to year. May be ''. */
export function lastingName(name: string): string {
  // Most names hold no year and no marks; a hundred thousand of them are looked at in one go.
  if (ONLY_WORDS.test(name)) return name
  return name.normalize('NFKC').replace(OF_ITS_YEAR, '').replace(NOT_WORDS, '')
}

/** Words of every other project's name, which make no two projects alike. */
const OF_ANY_PROJECT = /工作|专项|经费|项目|资金|业务|费用/g

/** The part of a lasting name that tells the project from others; the whole of it where there is no such part. */
export function tellingName(name: string): string {
  return name.replace(OF_ANY_PROJECT, '') || name
}

/** An indicator's name as it is compared: 项目按时完成率（%） and 项目按时完成率 are one. May be ''. */
export function indicatorKey(name: string): string {
  return name.normalize('NFKC').replace(NOT_WORDS, '')
}

/** All pairs of neighbouring characters; the one character itself where there is only one. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  if (text.length === 1) pairs.add(text)
  return pairs
}

/** Dice's coefficient: 0 for nothing in common, 1 for the same pairs; 0 for two empty sets. */
export function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first]
  if (fewer.size === 0) return 0
  let shared = 0
  for (const pair of fewer) if (more.has(pair)) shared++
  return (2 * shared) / (fewer.size + more.size)
}
