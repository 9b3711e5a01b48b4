/**
 * SpreadsheetML writes a character that XML cannot hold as `_xHHHH_`, and the sign that begins such a sequence in a real
 * text as `_x005F_`. Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** A text as it must be written so that `decodeEscapes` gives it back; lone halves of surrogate pairs become U+FFFD. */
export function encodeEscapes(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}
