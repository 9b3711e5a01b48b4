/**
 * Texts of workbooks from before Unicode, and of report programs that still write them so. The codepage that such a file
 * states is often that of the program's maker, or missing: Chinese text is told by being valid as such.
 */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  54936: 'gb18030',
  65001: 'utf-8',
}
const GUESSES = ['utf-8', 'gb18030']

export function decodeBytes(bytes: Uint8Array, codepage: number | null): string {
  const stated = codepage === null ? undefined : ENCODINGS[codepage]
  if (stated !== undefined) return withoutNulls(new TextDecoder(stated).decode(bytes))
  for (const guess of GUESSES) {
    try {
      return withoutNulls(new TextDecoder(guess, { fatal: true }).decode(bytes))
    } catch {
      // Not this encoding.
    }
  }
  return withoutNulls(new TextDecoder('windows-1252').decode(bytes))
}

function withoutNulls(text: string): string {
  return text.replaceAll('\0', '')
}
