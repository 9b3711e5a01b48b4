/**
 * Delimited text: which sign delimits it is found from its content, because a file's name does not tell and the official
 * texts are full of commas themselves. The first answer that makes the form's header out of it counts.
 */
import { PLAIN_STYLE } from '../cellStyle.ts'
import { findHeader } from '../form/findForm.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { SheetBuilder } from '../sheetBuilder.ts'
import { shownText } from '../shownText.ts'
import { readRecords } from './records.ts'

const DELIMITERS = [',', '\t', ';', '|', '，']
/** Records that are looked at to find the delimiter. */
const SAMPLE_RECORDS = 200
const SAMPLE_CHARACTERS = 400_000
/** Fields, and share of the records that have as many, by which a table is known that is not the form. */
const LEAST_FIELDS = 4
const LEAST_SHARE = 0.7
/** A first line that Excel reads as naming the delimiter. */
const NAMED_DELIMITER = /^"?sep=(.)"?[ \t]*(?:\r\n|\n|\r|$)/i

/** Whether the text is a table that some sign delimits; running text is not. */
export function isDelimited(text: string): boolean {
  return delimiterOf(text) !== null
}

/** Throws `too-large` past the limits. A text without any delimiter is a table of one column. */
export function readCsv(text: string): Workbook {
  const named = NAMED_DELIMITER.exec(text)
  const rows = named ? text.slice(named[0].length) : text
  return { sheets: [sheetOf(rows, delimiterOf(text) ?? ',', null)], keywords: '' }
}

function delimiterOf(text: string): string | null {
  const named = NAMED_DELIMITER.exec(text)
  if (named?.[1]) return named[1]
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const candidates = DELIMITERS.filter((delimiter) => sample.includes(delimiter))
  const heading = candidates.find((delimiter) => findHeader(sheetOf(sample, delimiter, SAMPLE_RECORDS)) !== null)
  return heading ?? candidates.find((delimiter) => isRegular(sample, delimiter)) ?? null
}

function sheetOf(text: string, delimiter: string, most: number | null): Sheet {
  const builder = new SheetBuilder()
  let row = 0
  readRecords(
    text,
    delimiter,
    (fields) => {
      row++
      for (const [at, field] of fields.entries()) builder.add(row, at + 1, shownText(withoutEscape(field)), PLAIN_STYLE)
    },
    most,
  )
  return builder.finish({ name: 'CSV', isHidden: false })
}

/** `="00123"` is how a text is kept from becoming a number, and an apostrophe how one is kept from becoming a formula. */
function withoutEscape(field: string): string {
  const kept = /^="([\s\S]*)"\s*$/.exec(field)?.[1]
  if (kept !== undefined) return kept.replaceAll('""', '"')
  return field.replace(/^(\s*)'(?=['\s]*[=+\-@＝＋－＠])/, '$1')
}

/** Most records have the same number of fields, and not few. */
function isRegular(sample: string, delimiter: string): boolean {
  const counts = new Map<number, number>()
  let records = 0
  readRecords(
    sample,
    delimiter,
    (fields) => {
      if (fields.every((field) => field.trim() === '')) return
      records++
      counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
    },
    SAMPLE_RECORDS,
  )
  const [fields = 0, times = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  return fields >= LEAST_FIELDS && records > 1 && times >= records * LEAST_SHARE
}
