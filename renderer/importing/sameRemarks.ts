/**
 * What is to be said of a reading, put together where it is the same sentence about different places: a file with a
 * thousand cells of one fault has one thing to be told, not a thousand. Nothing is dropped but what is said twice of one
 * cell. Pure.
 */
import { parseRange } from '../../shared/cellAddress.ts'
import type { Assumption, FormReading, ReadingNote, ReadingWarning, Recognition } from '../../shared/reading.ts'

export interface Remark {
  readonly message: string
  readonly at: string | null
  /** What of the user's would change it; null where nothing would. */
  readonly assumption: Assumption | null
}

export interface RemarkKind {
  /** The sentence without what differs from place to place. */
  readonly sentence: string
  readonly remarks: readonly Remark[]
}

/** So few need no putting together. */
const FEW = 8

/** In the order in which each kind is first met. */
export function kindsOf(remarks: readonly Remark[]): readonly RemarkKind[] {
  const distinct = [...new Map(remarks.map((remark) => [`${remark.at} ${remark.message}`, remark])).values()]
  if (distinct.length <= FEW)
    return distinct.map((remark) => ({ sentence: `${remark.at} ${remark.message}`, remarks: [remark] }))
  const kinds = Map.groupBy(distinct, ({ message }) => sentenceOf(message))
  return [...kinds].map(([sentence, ofKind]) => ({ sentence, remarks: ofKind }))
}

/** What stands in quotation marks, addresses and numbers differ from place to place. */
function sentenceOf(message: string): string {
  return message
    .replace(/“[^”]*”/g, '“”')
    .replace(/\b[A-Z]{0,3}\d[\d.,:A-Z]*/g, '#')
    .replace(/-#/g, '#')
    .replace(/#(?:、#)+/g, '#')
}

/** A warning about the unit of money is settled where the unit is chosen. */
function remarkOfWarning({ kind, message, at }: ReadingWarning): Remark {
  return { message, at, assumption: kind === 'unit-missing' ? { about: 'unit' } : null }
}

/** A column that was left out may be one after all: its line is settled where the column is. */
function remarkOfNote({ kind, message, at, assumption }: ReadingNote, recognition: Recognition): Remark {
  const column = kind === 'left-out' ? unreadColumnAt(at, recognition) : undefined
  const ofColumn = column === undefined ? null : ({ about: 'column', column } as const)
  return { message, at, assumption: assumption ?? ofColumn }
}

/** The number of the column that is not read whose head stands at this address. */
function unreadColumnAt(at: string | null, { header, columns }: Recognition): number | undefined {
  const range = at === null ? null : parseRange(at)
  if (!range || range.top < header.top || range.top > header.bottom) return undefined
  return columns.find(({ column, field }) => column === range.left && field === null)?.column
}

export type RemarkGroup = 'warnings' | ReadingNote['kind']

/** Every remark of the reading, those first that ask for a look. */
export function remarksOf({ warnings, notes, recognition }: FormReading): readonly [RemarkGroup, readonly Remark[]][] {
  const kinds = ['assumed', 'left-out', 'changed'] as const
  return [
    ['warnings', warnings.map(remarkOfWarning)],
    ...kinds.map((kind): [RemarkGroup, readonly Remark[]] => [
      kind,
      notes.filter((note) => note.kind === kind).map((note) => remarkOfNote(note, recognition)),
    ]),
  ]
}
