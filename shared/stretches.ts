/**
 * What long lists of immutable rows come to, stretch by stretch: an edit leaves all rows but a few as they were, so that the
 * answer for a stretch in which nothing has changed is kept, and asked for again only where something has.
 */

const LENGTH = 256

interface Stretch<Row, Answer> {
  readonly rows: readonly Row[]
  readonly answer: Answer
}

/** For each stretch of a list, in order, what `answer` says of its rows; it must be pure. [] for a list without rows. */
export function inStretches<Row extends WeakKey, Answer>(
  answer: (rows: readonly Row[]) => Answer,
): (rows: readonly Row[]) => readonly Answer[] {
  /** By the first row of the stretch. */
  const kept = new WeakMap<Row, Stretch<Row, Answer>>()
  return (rows) => {
    const answers: Answer[] = []
    for (let start = 0; start < rows.length; start += LENGTH) {
      const first = rows[start] as Row
      const known = kept.get(first)
      if (known && isStretchAt(known.rows, rows, start)) {
        answers.push(known.answer)
        continue
      }
      const stretch = rows.slice(start, start + LENGTH)
      const found = answer(stretch)
      kept.set(first, { rows: stretch, answer: found })
      answers.push(found)
    }
    return answers
  }
}

function isStretchAt<Row>(stretch: readonly Row[], rows: readonly Row[], start: number): boolean {
  if (stretch.length !== Math.min(LENGTH, rows.length - start)) return false
  for (let at = 0; at < stretch.length; at++) if (stretch[at] !== rows[start + at]) return false
  return true
}
