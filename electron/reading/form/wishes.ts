/**
 * What the user settled about a file, or about an earlier one with the same header, brought to bear on where the form was
 * found. It goes before anything that reading would assume; what cannot hold (a column taken from the project's name, a
 * sheet that is not there) is passed over, and `choices` are those in force.
 */
import {
  type Assumption,
  type ChosenRowKind,
  type Field,
  NO_CHOICES,
  type ReadingChoices,
  type ReadingMapping,
} from '../../../shared/reading.ts'
import type { Workbook } from '../sheet.ts'
import { withFields } from './columnRoles.ts'
import type { FormPlace } from './findForm.ts'
import { headerKeyOf } from './headerKey.ts'

export interface ReadingWishes {
  /** null where the user has not been asked: then a remembered mapping may hold. */
  readonly choices: ReadingChoices | null
  /** By the key of the header. */
  readonly remembered: ReadonlyMap<string, ReadingMapping>
}

export const NO_WISHES: ReadingWishes = { choices: null, remembered: new Map() }

export interface SettledPlace {
  readonly place: FormPlace
  readonly choices: ReadingChoices
  readonly fromMemory: boolean
  /** The columns whose choice was passed over, because the form would have had no names left. */
  readonly passedOver: readonly number[]
}

/** The place of the chosen sheet among all sheets; null where none is chosen or the file has no such sheet with content. */
export function chosenSheet({ sheets }: Workbook, { choices }: ReadingWishes): number | null {
  const index = choices?.sheet ?? null
  return index !== null && sheets[index] && sheets[index].rows.size > 0 ? index : null
}

/** The found place with the columns that were chosen for it, or remembered for its header. */
export function settlePlace(found: FormPlace, sheet: number | null, wishes: ReadingWishes): SettledPlace {
  const mapping = wishes.choices ? undefined : wishes.remembered.get(headerKeyOf(found))
  const wished = wishes.choices ?? { ...NO_CHOICES, ...mapping }
  const { columns, inForce, passedOver } = settleColumns(found.columns, wished.columns)
  const rows = wished.rows.filter(({ row }) => row > found.bottom && found.sheet.rows.has(row))
  return {
    place: { ...found, columns, roles: withFields(found.roles, columns, inForce) },
    choices: { sheet, columns: inForce, rows, unit: wished.unit },
    fromMemory: mapping !== undefined,
    passedOver,
  }
}

/** Whether the user settled what an assumption is about. A remembered unit of money is still one: it was another file's. */
export function isSettled(assumption: Assumption, { choices, fromMemory }: SettledPlace): boolean {
  switch (assumption.about) {
    case 'sheet':
      return choices.sheet !== null
    case 'column':
      return choices.columns.some(({ column }) => column === assumption.column)
    case 'row':
      return choices.rows.some(({ row }) => row === assumption.row)
    case 'unit':
      return choices.unit !== null && !fromMemory
  }
}

/** What the user said that each row is; of two words on one row the last counts. */
export function chosenRows({ rows }: ReadingChoices): ReadonlyMap<number, ChosenRowKind> {
  return new Map(rows.map(({ row, kind }) => [row, kind]))
}

type ChosenColumns = ReadingChoices['columns']

/** A column has one field and a field one column: a choice takes both from what was recognised and from choices before it. */
function settleColumns(
  recognised: ReadonlyMap<Field, number>,
  chosen: ChosenColumns,
): { columns: ReadonlyMap<Field, number>; inForce: ChosenColumns; passedOver: readonly number[] } {
  const columns = columnsWith(recognised, chosen)
  if (columns.has('name')) return { columns, inForce: chosen, passedOver: [] }
  const nameColumn = recognised.get('name')
  const inForce = chosen.filter(({ column }) => column !== nameColumn)
  return {
    columns: columnsWith(recognised, inForce),
    inForce,
    passedOver: nameColumn === undefined ? [] : [nameColumn],
  }
}

function columnsWith(recognised: ReadonlyMap<Field, number>, chosen: ChosenColumns): ReadonlyMap<Field, number> {
  const fields = new Map([...recognised].map(([field, column]) => [column, field]))
  for (const { column, field } of chosen) {
    fields.delete(column)
    if (field === null) continue
    for (const [other, otherField] of fields) if (otherField === field) fields.delete(other)
    fields.set(column, field)
  }
  return new Map([...fields].map(([column, field]) => [field, column]))
}
