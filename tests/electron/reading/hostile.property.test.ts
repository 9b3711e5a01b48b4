/**
 * Damaged files of every kind that is read: each must end in a form or in a refusal. A few hundred cases run with the other
 * tests; `READING_CASES=10000` runs more.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type BookType, read, write } from '@e965/xlsx'
import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import { AppError, isRefusal } from '../../../shared/errors.ts'
import { formReadingSchema } from '../../../shared/reading.ts'
import { OFFICIAL_HEADER } from './packages.ts'
import { type PdfMark, pdfOf } from './pdf/pdfFiles.ts'
import { writeZip } from './zipFile.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
/** As another program writes them; `xlml` is the XML spreadsheet of 2003. */
const FORMATS: readonly BookType[] = ['xlsb', 'biff8', 'biff5', 'biff2', 'ods', 'fods', 'xlml', 'html', 'csv', 'txt']

function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, FIXTURES)))
}

function samples(): Uint8Array[] {
  return readdirSync(new URL('samples/', FIXTURES))
    .filter((name) => !/\.(json|mts|mjs|md)$/.test(name))
    .map((name) => fixture(`samples/${name}`))
}

function inOtherFormats(bytes: Uint8Array): Uint8Array[] {
  const workbook = read(bytes, { cellNF: true, cellStyles: true })
  // It cannot write the print titles into .xlsb.
  workbook.Workbook = {}
  return FORMATS.map((bookType) => new Uint8Array(write(workbook, { bookType, type: 'buffer' })))
}

function mailOf(page: Uint8Array): Uint8Array {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
  const part = 'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  return new Uint8Array(Buffer.from(`${head}${part}${Buffer.from(page).toString('base64')}\r\n--b--\r\n`))
}

/** A table of ruled rows. */
function printedRows(rows: readonly (readonly string[])[]): PdfMark[] {
  return rows.flatMap((texts, row) =>
    texts.flatMap((text, column): PdfMark[] => [
      { text, x: 32 + column * 100, y: 60 + row * 40, size: 7 },
      { box: [30 + column * 100, 40 + row * 40, 100, 0.5] },
      { box: [30 + column * 100, 40 + row * 40, 0.5, 40] },
    ]),
  )
}

const otherFormats = inOtherFormats(fixture('samples/line-breaks-in-cells.xlsx'))
const FILES: readonly Uint8Array[] = [
  ...samples(),
  ...otherFormats,
  mailOf(otherFormats[FORMATS.indexOf('html')] as Uint8Array),
  pdfOf([printedRows([OFFICIAL_HEADER, ['甲单位', '1.00'], ['  项目一', '1.00', '1.00', '', '', '目标', '指标']])]),
  fixture('pdf/password.pdf'),
  fixture('pdf/published-2023.pdf'),
]

/** Damage as mail, disks and malice do it: where in the file, as a share of its length, and what with. */
type Damage =
  | { readonly kind: 'flip'; readonly at: readonly number[]; readonly value: number }
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  | { readonly kind: 'splice'; readonly other: number; readonly from: number; readonly at: number }
  /** The next digits are replaced, which leaves the file sound but for what they meant. */
  | { readonly kind: 'number'; readonly at: readonly number[]; readonly text: string }
  | { readonly kind: 'none' }

const NUMBERS = [
  '',
  '0',
  '-1',
  '65536',
  '4294967295',
  '99999999999999999999',
  '1e308',
  'NaN',
  '1.5',
  'A1:XFD1048576',
  '项',
]

const share = fc.double({ min: 0, max: 1, noNaN: true })
const arbitraryDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.array(share, { minLength: 1, maxLength: 20 }),
    value: fc.integer({ min: 0, max: 255 }),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    at: fc.array(share, { minLength: 1, maxLength: 5 }),
    text: fc.constantFrom(...NUMBERS),
  }),
  fc.record({ kind: fc.constant('cut' as const), from: share, to: share }),
  fc.record({ kind: fc.constant('splice' as const), other: fc.nat(), from: share, at: share }),
)

function damaged(bytes: Uint8Array, damage: Damage): Uint8Array {
  const place = (part: number, of = bytes) => Math.min(of.length, Math.floor(part * of.length))
  switch (damage.kind) {
    case 'none':
      return bytes
    case 'flip': {
      const copy = bytes.slice()
      for (const part of damage.at) copy[place(part)] = damage.value
      return copy
    }
    case 'number':
      return damage.at.reduce((changed, part) => withNumber(changed, place(part, changed), damage.text), bytes)
    case 'cut': {
      const [from, to] = [damage.from, damage.to].sort((a, b) => a - b) as [number, number]
      return Uint8Array.from([...bytes.subarray(0, place(from)), ...bytes.subarray(place(to))])
    }
    case 'splice': {
      const other = FILES[damage.other % FILES.length] as Uint8Array
      return Uint8Array.from([...bytes.subarray(0, place(damage.at)), ...other.subarray(place(damage.from, other))])
    }
  }
}

function withNumber(bytes: Uint8Array, from: number, text: string): Uint8Array {
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
  const start = bytes.findIndex((byte, at) => at >= from && isDigit(byte))
  if (start < 0) return bytes
  const end = bytes.findIndex((byte, at) => at > start && !isDigit(byte))
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end < 0 ? bytes.length : end)])
}

/** The archive with one of its parts damaged, and whole again as an archive: what checksums do not find. */
async function damagedInside(bytes: Uint8Array, part: number, damage: Damage): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const entries = await Promise.all(
    Object.values(zip.files)
      .filter((file) => !file.dir)
      .map(async (file) => ({ name: file.name, content: await file.async('uint8array') })),
  )
  const at = part % entries.length
  return writeZip(
    entries.map((entry, place) => (place === at ? { ...entry, content: damaged(entry.content, damage) } : entry)),
  )
}

/** A form that its schema knows, or a refusal with a reason; anything else fails. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  try {
    expect(formReadingSchema.safeParse(await readForm(bytes, 'a')).error).toBeUndefined()
  } catch (error) {
    if (!(error instanceof AppError && isRefusal(error.code))) throw error
    // None of these files is large; a list or a stack without end would be a fault of the reader.
    if (error.code === 'too-large' && error.cause instanceof RangeError) throw error
  }
}

const CASES = Number(process.env.READING_CASES ?? 300)

it('ends in a form or a refusal with its reason, however a file is damaged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), arbitraryDamage, async (file, damage) => {
      await endsWell(damaged(FILES[file % FILES.length] as Uint8Array, damage))
    }),
    { numRuns: CASES },
  )
}, 600_000)

it('ends so also where a part inside a package is damaged', async () => {
  const packages = FILES.filter((bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b)
  const whole: Uint8Array[] = []
  for (const bytes of packages)
    if (
      await JSZip.loadAsync(bytes).then(
        () => true,
        () => false,
      )
    )
      whole.push(bytes)
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), arbitraryDamage, async (file, part, damage) => {
      await endsWell(await damagedInside(whole[file % whole.length] as Uint8Array, part, damage))
    }),
    { numRuns: CASES },
  )
}, 600_000)

it('ends so for any bytes', async () => {
  const starts = [
    '',
    'PK\u0003\u0004',
    '\u0009\u0008\u0008\u0000\u0000\u0006\u0010\u0000\u0000\u0000\u0000\u0000',
    'MIME-Version: 1.0\nContent-Type: text/html\n\n',
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    '<',
    '%PDF-1.4\n',
    '项目名称,',
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }), async (start, rest) => {
      await endsWell(Uint8Array.from([...Buffer.from(start, start === '项目名称,' ? 'utf8' : 'latin1'), ...rest]))
    }),
    { numRuns: CASES },
  )
}, 600_000)
