/**
 * Answers that depend on a few short texts and nothing else, kept for the next time: a table asks the same of the same
 * words ten thousand times. What is kept is bounded; when it is full it is forgotten and grows anew.
 */

const MOST_KEPT = 1_000

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
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, found)
    return found
  }
}
