/**
 * Delimited text as records of fields. Quotes that are misplaced, as people leave them who edit such files by hand, spoil
 * no more than their own line.
 */
import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'

/** Characters of one record, whatever its quotes hold together. */
const LONGEST_RECORD = 10 * LIMITS.cellCharacters
/** Lines whose quotes are left open. */
const MOST_BROKEN_LINES = 100
const LINE_ENDS = ['\r\n', '\n', '\r']
/** Records, empty ones too. */
const MOST_RECORDS = 2.5 * LIMITS.rows
/** Fields further right are not even counted. */
const MOST_FIELDS = 10_000

/**
 * Hands over one record after the other, until all are read or `most` of them; a line without any text is a record too.
 * Throws what `take` throws, and `too-large` for records that are too long or too broken.
 */
export function readRecords(
  text: string,
  delimiter: string,
  take: (fields: readonly string[]) => void,
  most: number | null = null,
): void {
  if (hasEndlessLine(text)) throw new AppError('too-large')
  const bytes = Buffer.from(text, 'utf8')
  let records = 0
  let start = 0
  let left = most ?? Number.POSITIVE_INFINITY
  // The parser makes an error for each record of another length than the first; their stacks are what takes long.
  const stackTraceLimit = Error.stackTraceLimit
  for (let broken = 0; start < bytes.length && left > 0; broken++) {
    if (broken > MOST_BROKEN_LINES) throw new AppError('too-large')
    let done = 0
    try {
      Error.stackTraceLimit = 0
      parse(bytes.subarray(start), {
        ...optionsOf(delimiter),
        ...(left === Number.POSITIVE_INFINITY ? {} : { to: left }),
        on_record(fields: string[], { bytes: behind }) {
          take(fields.length > MOST_FIELDS ? fields.slice(0, MOST_FIELDS) : fields)
          done = behind
          left--
          records++
          if (records > MOST_RECORDS) throw new AppError('too-large')
          return null
        },
      })
      return
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      const line = firstLine(bytes.subarray(start + done))
      if (line.length > LONGEST_RECORD) throw new AppError('too-large')
      take(
        line
          .toString('utf8')
          .replace(/[\r\n]+$/, '')
          .split(delimiter)
          .slice(0, MOST_FIELDS),
      )
      left--
      start += done + line.length
    } finally {
      Error.stackTraceLimit = stackTraceLimit
    }
  }
}

function optionsOf(delimiter: string) {
  return {
    delimiter,
    record_delimiter: LINE_ENDS,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  }
}

/** The parser holds a whole record, and a record without line breaks in quotes is a line. */
function hasEndlessLine(text: string): boolean {
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/[\r\n]+/g)) {
    if (index - start > LONGEST_RECORD) return true
    start = index + lineEnd.length
  }
  return text.length - start > LONGEST_RECORD
}

function firstLine(bytes: Buffer): Buffer {
  const end = bytes.indexOf(10)
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}
