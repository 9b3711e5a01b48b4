/** Everything that can be read in a made file, by whoever looks closer than its own program: parts, properties, structure. */
import { inflateSync } from 'node:zlib'
import { openZip } from '../../../electron/reading/bytes/zip.ts'
import type { FileFormat } from '../../../shared/output/fileFormats.ts'
import { pdfFacts } from '../pdf/poppler.ts'

/** As one text without white space. */
export function readable(bytes: Uint8Array, format: FileFormat): string {
  return textOf(bytes, format).replace(/\s/g, '')
}

function textOf(bytes: Uint8Array, format: FileFormat): string {
  switch (format) {
    case 'xlsx': {
      const zip = openZip(bytes)
      return zip.names.map((name) => `${name}\n${Buffer.from(zip.read(name) ?? []).toString('utf8')}`).join('\n')
    }
    case 'pdf': {
      const { title, words, rows } = pdfFacts(bytes)
      return [title, ...words.map(({ text }) => text), ...rows.flat(), ...pdfStrings(Buffer.from(bytes))].join('\n')
    }
    case 'csv':
    case 'txt':
    case 'json':
    case 'html':
      return Buffer.from(bytes).toString('utf8')
  }
}

/** Bookmarks, names and properties: strings in the clear, and in packed streams, as PDF writes those beyond ASCII. */
function pdfStrings(pdf: Buffer): string[] {
  const plain = pdf.toString('latin1')
  const packed = [...plain.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream]) => inflated(stream ?? ''))
  return [plain, ...packed].flatMap((text) => [
    text,
    ...[...text.matchAll(/<(feff[\da-f\s]*)>/gi)].map(([, hex]) =>
      utf16(Buffer.from(hex?.replace(/\s/g, '') ?? '', 'hex')),
    ),
    ...[...text.matchAll(/\(þÿ((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, raw]) =>
      utf16(Buffer.from(unescaped(raw ?? ''), 'latin1')),
    ),
  ])
}

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  } catch {
    // A picture or a font, packed in another way.
    return ''
  }
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return text.replace(/\\(\d{1,3}|[\s\S])/g, (_, sign: string) =>
    /^\d/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (signs[sign] ?? sign),
  )
}

function utf16(bytes: Buffer): string {
  return new TextDecoder('utf-16be').decode(bytes)
}
