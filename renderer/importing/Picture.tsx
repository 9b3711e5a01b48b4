/**
 * The recognised part of the sheet as a picture: the sheet's own rows and columns, above each column the field it was taken
 * for, left of each row what kind of row it is. Both are changed where they stand. Its controls are one stop for Tab
 * each way, and the arrow keys walk from one to the next, as in a sheet.
 */
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { columnName } from '../../shared/cellAddress.ts'
import type { Recognition } from '../../shared/reading.ts'
import { ColumnSelect, RowSelect } from './ChoiceSelects.tsx'
import type { Choosing } from './choosing.ts'
import './picture.css'
import { IMPORTING_TEXTS, ROW_KIND_NAMES } from './texts.ts'

/** A cell that a remark is about; `column` null for the whole row, `row` null for the whole column. */
export interface MarkedPlace {
  readonly row: number | null
  readonly column: number | null
}

interface Props {
  readonly choosing: Choosing
  readonly marked: MarkedPlace | null
  readonly area: RefObject<HTMLElement | null>
}

export function Picture({ choosing, marked, area }: Props) {
  const { recognition, choices, pending } = choosing
  const { columns, rows, rowCount, header } = recognition
  const [columnStop, setColumnStop] = useState(columns[0]?.column)
  const [rowStop, setRowStop] = useState<number>()
  const dataRows = rows.filter(({ row }) => row > header.bottom)
  const stopColumn = columns.some(({ column }) => column === columnStop) ? columnStop : columns[0]?.column
  const stopRow = dataRows.some(({ row }) => row === rowStop) ? rowStop : dataRows[0]?.row
  const isSettled = ({ column, field }: Recognition['columns'][number]) =>
    choices.columns.some((one) => one.column === column && (pending || one.field === field))
  const hidden = rowCount - dataRows.length
  return (
    <section className="import-picture" aria-label={IMPORTING_TEXTS.picture} ref={area}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="picture-number">
              {IMPORTING_TEXTS.rowNumber}
            </th>
            <th scope="col" className="picture-kind">
              {IMPORTING_TEXTS.rowKind}
            </th>
            {columns.map((column) => (
              <th
                scope="col"
                key={column.column}
                data-column={column.column}
                className={`column ${toneOf(column)} ${isMarked(marked, null, column.column) ? 'marked' : ''}`}
              >
                <span className="column-letter">
                  {columnName(column.column)}
                  {isSettled(column) ? <em>{IMPORTING_TEXTS.settled}</em> : null}
                </span>
                <ColumnSelect
                  choosing={choosing}
                  column={column}
                  tabIndex={column.column === stopColumn ? 0 : -1}
                  onKeyDown={(event) => {
                    setColumnStop(column.column)
                    walk(event, { ArrowLeft: -1, ArrowRight: 1 })
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} {...{ choosing, marked, row }} isHeader={row.row <= header.bottom}>
              <RowSelect
                choosing={choosing}
                row={row}
                tabIndex={row.row === stopRow ? 0 : -1}
                onKeyDown={(event) => {
                  setRowStop(row.row)
                  walk(event, { ArrowUp: -1, ArrowDown: 1 })
                }}
              />
            </Row>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className="rows-not-shown">{IMPORTING_TEXTS.rowsNotShown(hidden)}</p> : null}
    </section>
  )
}

interface RowProps {
  readonly choosing: Choosing
  readonly marked: MarkedPlace | null
  readonly row: Recognition['rows'][number]
  readonly isHeader: boolean
  /** The control that changes its kind. */
  readonly children: React.ReactNode
}

function Row({ choosing: { recognition, choices, pending }, marked, row, isHeader, children }: RowProps) {
  const texts = new Map(row.cells.map(({ column, text }) => [column, text]))
  const settled = choices.rows.find((one) => one.row === row.row)
  const kind = (pending ? settled?.kind : undefined) ?? row.kind
  const isSettled = settled !== undefined && settled.kind === kind
  return (
    <tr data-row={row.row} className={`kind-${kind} ${isMarked(marked, row.row, null) ? 'marked' : ''}`}>
      <th scope="row" className="picture-number">
        {row.row}
      </th>
      <td className="picture-kind">
        {isHeader ? <span className="header-word">{ROW_KIND_NAMES.header}</span> : children}
        {isSettled ? <em>{IMPORTING_TEXTS.settled}</em> : null}
      </td>
      {recognition.columns.map((column) => {
        const text = texts.get(column.column) ?? ''
        const here = isMarked(marked, row.row, column.column)
        return (
          <td
            key={column.column}
            data-column={column.column}
            className={`${toneOf(column)} ${here ? 'marked' : ''}`}
            aria-current={here ? 'true' : undefined}
            title={text}
          >
            {text}
          </td>
        )
      })}
    </tr>
  )
}

function isMarked(marked: MarkedPlace | null, row: number | null, column: number | null): boolean {
  return marked !== null && marked.row === row && marked.column === column
}

/** How a column is set: money to the right, texts wide, what is not read in quiet letters. */
function toneOf({ field }: Recognition['columns'][number]): string {
  switch (field) {
    case null:
      return 'not-read'
    case 'total':
    case 'fiscal':
    case 'special':
    case 'other':
      return 'money'
    case 'name':
    case 'spendingUnit':
      return 'name'
    case 'goal':
    case 'indicators':
      return 'long'
    case 'level1':
    case 'level2':
    case 'indicatorName':
    case 'cycleValue':
    case 'annualValue':
      return 'part'
  }
}

/** The arrows that lead to the next control; the others, and Enter, open the list instead of changing it unseen. */
function walk(event: KeyboardEvent<HTMLSelectElement>, steps: Readonly<Record<string, number>>): void {
  const select = event.currentTarget
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Enter' || event.key.startsWith('Arrow')) event.preventDefault()
  const by = steps[event.key]
  if (by === undefined) {
    if (event.key === 'Enter' || event.key.startsWith('Arrow')) select.showPicker()
    return
  }
  const group = select.closest('thead, tbody')
  const selects = [...(group?.querySelectorAll('select') ?? [])]
  const next = selects[selects.indexOf(select) + by]
  next?.focus()
}

/** Brings the place into sight, clear of the header and of the row numbers. */
export function revealPlace(area: HTMLElement | null, { row, column }: MarkedPlace): void {
  const line = row === null ? area?.querySelector('thead tr') : area?.querySelector(`tr[data-row="${row}"]`)
  const cell = column === null ? line?.firstElementChild : line?.querySelector(`[data-column="${column}"]`)
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
