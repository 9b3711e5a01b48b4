/**
 * One level of an indicator's kind as it is written, `11-数量指标`: a code, a hyphen and a name, any of which may be
 * missing. Used inside the indicator sentence and in forms that give each level a column of its own.
 */
import { isKnownName } from './codeBook.ts'

export interface LevelPiece {
  /** null where the source has none. */
  readonly code: string | null
  readonly name: string | null
}

const CODED = /^([0-9A-Za-z０-９]{1,8})\s*[-－–—‐‑﹣−_＿]\s*(.*)$/s
/** `11` alone, or `11数量指标` where the code book knows the name. */
const CODE_FIRST = /^([0-9０-９]{1,2})\s*(\D.*)?$/s
const LABEL = /^[一二]级指标(?:名称)?\s*[:：]\s*/

/**
 * `text` is one line. What carries no code is a name as a whole; an empty text is neither. A label before it, 一级指标：, is
 * passed over; the digits of a code are made half-width.
 */
export function parseLevelPiece(text: string): LevelPiece {
  const trimmed = text.trim().replace(LABEL, '')
  const coded = CODED.exec(trimmed)
  if (coded) return { code: (coded[1] ?? '').normalize('NFKC'), name: coded[2] || null }
  const [, code, name] = CODE_FIRST.exec(trimmed) ?? []
  if (code !== undefined && (name === undefined || isKnownName(1, name) || isKnownName(2, name)))
    return { code: code.normalize('NFKC'), name: name ?? null }
  return { code: null, name: trimmed || null }
}

/** `11-数量指标`; `11-` without a name, `数量指标` without a code. */
export function printLevelPiece(piece: LevelPiece): string {
  return `${piece.code ? `${piece.code}-` : ''}${piece.name ?? ''}`
}
