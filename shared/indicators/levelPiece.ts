/**
 * One level of an indicator's kind as it is written, `11-数量指标`: a code, a hyphen and a name, any of which may be
 * missing. Used inside the indicator sentence and in forms that give each level a column of its own.
 */
export interface LevelPiece {
  /** null where the source has none. */
  readonly code: string | null
  readonly name: string | null
}

const CODED = /^([0-9A-Za-z０-９]{1,8})\s*[-－–—‐‑﹣−]\s*(.*)$/s

/** `text` is one line. What carries no code is a name as a whole; an empty text is neither. */
export function parseLevelPiece(text: string): LevelPiece {
  const trimmed = text.trim()
  const coded = CODED.exec(trimmed)
  if (coded) return { code: coded[1] ?? null, name: coded[2] || null }
  return { code: null, name: trimmed || null }
}

/** `11-数量指标`; `11-` without a name, `数量指标` without a code. */
export function printLevelPiece(piece: LevelPiece): string {
  return `${piece.code ? `${piece.code}-` : ''}${piece.name ?? ''}`
}
