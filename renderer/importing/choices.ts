/**
 * What the user settles about a file, one change at a time, and what of it is worth remembering for the next file with
 * the same header. Pure; what the choices mean is decided where files are read.
 */
import type { AmountUnit } from '../../shared/money.ts'
import {
  type ChosenRowKind,
  type Field,
  NO_CHOICES,
  type ReadingChoices,
  type ReadingMapping,
  type Recognition,
} from '../../shared/reading.ts'

/** One column has one meaning and one meaning has one column: an older choice of the same field gives way. */
export function withColumn(choices: ReadingChoices, column: number, field: Field | null): ReadingChoices {
  const others = choices.columns.filter((one) => one.column !== column && (field === null || one.field !== field))
  return { ...choices, columns: [...others, { column, field }].sort((a, b) => a.column - b.column) }
}

/** The column is as reading finds it. */
export function withoutColumn(choices: ReadingChoices, column: number): ReadingChoices {
  return { ...choices, columns: choices.columns.filter((one) => one.column !== column) }
}

export function withRow(choices: ReadingChoices, row: number, kind: ChosenRowKind): ReadingChoices {
  const others = choices.rows.filter((one) => one.row !== row)
  return { ...choices, rows: [...others, { row, kind }].sort((a, b) => a.row - b.row) }
}

export function withoutRow(choices: ReadingChoices, row: number): ReadingChoices {
  return { ...choices, rows: choices.rows.filter((one) => one.row !== row) }
}

/** Columns and rows are those of one sheet: on another nothing of them holds. */
export function withSheet(sheet: number): ReadingChoices {
  return { ...NO_CHOICES, sheet }
}

export function withUnit(choices: ReadingChoices, unit: AmountUnit): ReadingChoices {
  return { ...choices, unit }
}

export function isUntouched(choices: ReadingChoices): boolean {
  const { sheet, columns, rows, unit } = choices
  return sheet === null && unit === null && columns.length + rows.length === 0
}

/** Whether all that was wanted is in force; what the file does not allow is left out of the choices that a reading went by. */
export function allHold(wanted: ReadingChoices, held: ReadingChoices): boolean {
  return (
    (wanted.sheet === null || wanted.sheet === held.sheet) &&
    (wanted.unit === null || wanted.unit === held.unit) &&
    wanted.columns.every(({ column, field }) =>
      held.columns.some((one) => one.column === column && one.field === field),
    ) &&
    wanted.rows.every(({ row, kind }) => held.rows.some((one) => one.row === row && one.kind === kind))
  )
}

export interface ToRemember {
  readonly headerKey: string
  readonly mapping: ReadingMapping | null
}

/**
 * What the document should keep once a file is taken in: null for nothing new. `first` is what the program made of the file
 * before anybody changed anything, `last` what was taken in. A mapping of null forgets the one that `first` was read by.
 */
export function toRemember(first: Recognition, last: Recognition): ToRemember | null {
  const { headerKey } = last
  const { columns, unit } = last.choices
  if (last.fromMemory) return null
  if (columns.length > 0 || unit !== null) return { headerKey, mapping: { columns, unit } }
  return first.fromMemory && first.headerKey === headerKey ? { headerKey, mapping: null } : null
}
