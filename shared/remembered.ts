/**
 * Answers kept for the next time: those that depend on a few short texts and nothing else, as a table asks the same of the
 * same words ten thousand times; and those about an immutable row, of which many rules ask the same one after the other.
 * What is kept is bounded; when it is full it is forgotten and grows anew.
 */

const MOST_KEPT = 1_000
/** Texts longer than these together are not met twice. */
const LONGEST_KEPT = 200
/** Rows are asked about in turns; more than these are not between the first rule and the last. */
const MOST_ROWS = 100

/** The same answers as `answer` gives, which must be pure; null and '' are one text to it. */
export function remembered<Answer>(
  answer: (...texts: readonly (string | null)[]) => Answer,
): (...texts: readonly (string | null)[]) => Answer {
  const kept = new Map<string, Answer>()
  return (...texts) => {
    let key = ''
    for (const text of texts) key += `${text ?? ''}\u0000`
    const known = kept.get(key)
    if (known !== undefined) return known
    const found = answer(...texts)
    if (key.length > LONGEST_KEPT) return found
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, found)
    return found
  }
}

/** The same answers as `answer` gives, which must be pure and never undefined. */
export function rememberedOfRow<Row extends object, Answer>(answer: (row: Row) => Answer): (row: Row) => Answer {
  const kept = new Map<Row, Answer>()
  return (row) => {
    const known = kept.get(row)
    if (known !== undefined) return known
    const found = answer(row)
    if (kept.size >= MOST_ROWS) kept.clear()
    kept.set(row, found)
    return found
  }
}
