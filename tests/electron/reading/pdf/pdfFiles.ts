/**
 * Small PDFs, written by hand: text with a font that is not in the file, in one of the encodings that PDF predefines for
 * Chinese, and ruling lines in the ways in which programs draw them.
 */
import { deflateSync } from 'node:zlib'

export interface PdfText {
  readonly text: string
  /** In points from the page's top left corner; `y` is the baseline. */
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A filled box, or a stroked path through its points; places as with texts. */
export type PdfMark =
  | PdfText
  | { readonly box: readonly [left: number, top: number, width: number, height: number] }
  | { readonly path: readonly (readonly [x: number, y: number])[] }

export interface PdfOptions {
  readonly width?: number
  readonly height?: number
  /** The page's /Rotate. */
  readonly rotate?: 0 | 90 | 180 | 270
  /** Text rendering mode; 3 is not shown. */
  readonly mode?: number
  readonly encoding?: 'UniGB-UCS2-H' | 'GBK-EUC-H'
  /** More entries of the trailer. */
  readonly trailer?: string
}

/** One list of marks for each page. */
export function pdfOf(pages: readonly (readonly PdfMark[])[], options: PdfOptions = {}): Uint8Array {
  const { width = 842, height = 595, rotate = 0, mode = 0, encoding = 'UniGB-UCS2-H', trailer = '' } = options
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]>>',
  ]
  for (const [at, marks] of pages.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${6 + at * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      contentOf(marks, height, mode, encoding),
    )
  }
  const chunks: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const places: number[] = []
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  for (const [at, object] of objects.entries()) {
    places.push(length())
    chunks.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
  }
  const start = length()
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(chunks))
}

function contentOf(marks: readonly PdfMark[], height: number, mode: number, encoding: string): Buffer {
  const lines = marks.map((mark) => {
    if ('text' in mark) {
      const { text, x, y, size = 9 } = mark
      return `BT /F ${size} Tf ${mode} Tr ${x} ${height - y} Td <${hexOf(text, encoding)}> Tj ET`
    }
    if ('box' in mark) {
      const [left, top, wide, high] = mark.box
      return `${left} ${height - top - high} ${wide} ${high} re f`
    }
    const [first, ...rest] = mark.path.map(([x, y]) => `${x} ${height - y}`)
    return `${first} m ${rest.map((point) => `${point} l`).join(' ')} S`
  })
  const stream = deflateSync(lines.join('\n'))
  return Buffer.concat([
    Buffer.from(`<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n`),
    stream,
    Buffer.from('\nendstream'),
  ])
}

function hexOf(text: string, encoding: string): string {
  if (encoding === 'UniGB-UCS2-H') return Buffer.from(text, 'utf16le').swap16().toString('hex')
  return [...text].map((sign) => GBK.get(sign) ?? '').join('')
}

/** The two-byte characters of GBK, and ASCII, as hexadecimal digits. */
const GBK: ReadonlyMap<string, string> = new Map(gbkCodes())

function* gbkCodes(): Iterable<[string, string]> {
  const decoder = new TextDecoder('gbk')
  for (let code = 0x20; code < 0x7f; code++) yield [String.fromCharCode(code), code.toString(16)]
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(new Uint8Array([lead, trail]))
      if (sign.length === 1 && sign !== '\ufffd') yield [sign, ((lead << 8) | trail).toString(16)]
    }
}
