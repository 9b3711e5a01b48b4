/** The controls with which the user settles what a file's sheet, money, columns and rows are. */
import type { KeyboardEvent } from 'react'
import { columnName } from '../../shared/cellAddress.ts'
import { AMOUNT_UNITS, type AmountUnit } from '../../shared/money.ts'
import { CHOSEN_ROW_KINDS, type ChosenRowKind, FIELDS, type Field, type Recognition } from '../../shared/reading.ts'
import { withColumn, withoutColumn, withoutRow, withRow, withSheet, withUnit } from './choices.ts'
import type { Choosing } from './choosing.ts'
import { FIELD_NAMES, IMPORTING_TEXTS, ROW_KIND_HINTS, ROW_KIND_NAMES } from './texts.ts'

/** Values of options that stand for no field and for what the program thinks. */
const NOT_READ = 'not-read'
const AS_PROGRAM_THINKS = ''

export function SheetSelect({ recognition, choices, pending, choose }: Choosing) {
  return (
    <select
      aria-label={IMPORTING_TEXTS.sheetName}
      value={(pending ? choices.sheet : null) ?? recognition.sheet}
      onChange={(event) => choose(withSheet(Number(event.target.value)))}
    >
      {recognition.sheets.map(({ index, name, isHidden }) => (
        <option key={index} value={index}>
          {isHidden ? IMPORTING_TEXTS.hiddenSheet(name) : name}
        </option>
      ))}
    </select>
  )
}

export function UnitSelect({ unit, choices, pending, choose }: Choosing) {
  return (
    <select
      aria-label={IMPORTING_TEXTS.moneyUnit}
      value={(pending ? choices.unit : null) ?? unit}
      onChange={(event) => choose(withUnit(choices, event.target.value as AmountUnit))}
    >
      {AMOUNT_UNITS.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  )
}

interface WalkProps {
  /** Where other keys than the browser's own lead from here. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLSelectElement>) => void
  readonly tabIndex?: number
}

interface ColumnProps extends WalkProps {
  readonly choosing: Choosing
  readonly column: Recognition['columns'][number]
}

export function ColumnSelect({ choosing: { choices, pending, choose }, column, ...walk }: ColumnProps) {
  const settled = choices.columns.find((one) => one.column === column.column)
  const field = pending && settled ? settled.field : column.field
  const onChange = (value: string) => {
    if (value === AS_PROGRAM_THINKS) choose(withoutColumn(choices, column.column))
    else choose(withColumn(choices, column.column, value === NOT_READ ? null : (value as Field)))
  }
  return (
    <select
      aria-label={IMPORTING_TEXTS.columnIs(columnName(column.column), column.title)}
      value={field ?? NOT_READ}
      onChange={(event) => onChange(event.target.value)}
      {...walk}
    >
      <option value={NOT_READ}>{IMPORTING_TEXTS.notRead}</option>
      {FIELDS.map((one) => (
        <option key={one} value={one}>
          {FIELD_NAMES[one]}
        </option>
      ))}
      {settled ? <option value={AS_PROGRAM_THINKS}>{IMPORTING_TEXTS.asProgramThinks}</option> : null}
    </select>
  )
}

interface RowProps extends WalkProps {
  readonly choosing: Choosing
  readonly row: Recognition['rows'][number]
}

export function RowSelect({ choosing: { choices, pending, choose }, row, ...walk }: RowProps) {
  const settled = choices.rows.find((one) => one.row === row.row)
  const kind = (pending ? settled?.kind : undefined) ?? row.kind
  const onChange = (value: string) =>
    choose(
      value === AS_PROGRAM_THINKS ? withoutRow(choices, row.row) : withRow(choices, row.row, value as ChosenRowKind),
    )
  return (
    <select
      aria-label={IMPORTING_TEXTS.rowIs(row.row)}
      value={kind}
      onChange={(event) => onChange(event.target.value)}
      {...walk}
    >
      {isChosenKind(kind) ? null : <option value={kind}>{ROW_KIND_NAMES[kind]}</option>}
      {CHOSEN_ROW_KINDS.map((one) => (
        <option key={one} value={one} title={ROW_KIND_HINTS[one]}>
          {ROW_KIND_NAMES[one]}
        </option>
      ))}
      {settled ? <option value={AS_PROGRAM_THINKS}>{IMPORTING_TEXTS.asProgramThinks}</option> : null}
    </select>
  )
}

function isChosenKind(kind: string): kind is ChosenRowKind {
  return (CHOSEN_ROW_KINDS as readonly string[]).includes(kind)
}
