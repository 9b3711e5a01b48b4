/**
 * What is to be said of a reading, line by line: each leads to its place in the picture, and where a choice of the user's
 * would change it, the control stands beside it.
 */
import { useState } from 'react'
import { parseRange } from '../../shared/cellAddress.ts'
import type { Assumption, FormReading, Recognition } from '../../shared/reading.ts'
import { ColumnSelect, RowSelect, SheetSelect, UnitSelect } from './ChoiceSelects.tsx'
import type { Choosing } from './choosing.ts'
import type { MarkedPlace } from './Picture.tsx'
import { IMPORTING_TEXTS } from './texts.ts'

interface Remark {
  readonly message: string
  readonly at: string | null
  readonly assumption: Assumption | null
}

interface Props {
  readonly reading: FormReading
  readonly choosing: Choosing
  readonly onShow: (place: MarkedPlace) => void
}

export function Remarks({ reading: { warnings, notes }, choosing, onShow }: Props) {
  if (warnings.length + notes.length === 0) return <p>{IMPORTING_TEXTS.nothingToNote}</p>
  const kinds = ['assumed', 'left-out', 'changed'] as const
  const common = { choosing, onShow }
  return (
    <>
      <RemarkList
        title={IMPORTING_TEXTS.warnings(warnings.length)}
        remarks={warnings.map((warning) => ({ ...warning, assumption: null }))}
        {...common}
      />
      {kinds.map((kind) => {
        const remarks = notes.filter((note) => note.kind === kind)
        const title = IMPORTING_TEXTS.noteGroup(IMPORTING_TEXTS.notes[kind], remarks.length)
        return <RemarkList key={kind} title={title} remarks={remarks} {...common} />
      })}
    </>
  )
}

/** A long list begins short, so that the groups below it are seen too. */
const SHOWN_AT_FIRST = 8

interface ListProps extends Omit<Props, 'reading'> {
  readonly title: string
  readonly remarks: readonly Remark[]
}

function RemarkList({ title, remarks, choosing, onShow }: ListProps) {
  const [all, setAll] = useState(false)
  if (remarks.length === 0) return null
  // What is said twice of the same cell, or of none, is shown once.
  const distinct = [...new Map(remarks.map((remark) => [`${remark.at} ${remark.message}`, remark]))]
  const hidden = all ? 0 : Math.max(0, distinct.length - SHOWN_AT_FIRST)
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {distinct.slice(0, distinct.length - hidden).map(([key, remark]) => (
          <li key={key}>
            <RemarkLine remark={remark} place={placeOf(remark, choosing.recognition)} onShow={onShow} />
            {remark.assumption ? <Control assumption={remark.assumption} choosing={choosing} /> : null}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {IMPORTING_TEXTS.moreRemarks(hidden)}
        </button>
      ) : null}
    </>
  )
}

interface LineProps {
  readonly remark: Remark
  readonly place: MarkedPlace | null
  readonly onShow: (place: MarkedPlace) => void
}

function RemarkLine({ remark: { at, message }, place, onShow }: LineProps) {
  const words = (
    <>
      {at === null ? null : <span className="import-address">{at}</span>}
      {message}
    </>
  )
  if (!place) return <p className="import-remark">{words}</p>
  return (
    <button type="button" className="import-remark" onClick={() => onShow(place)}>
      {words}
    </button>
  )
}

/** The place of a remark in the picture; null where the picture does not show it. */
export function placeOf({ at, assumption }: Omit<Remark, 'message'>, recognition: Recognition): MarkedPlace | null {
  const { columns, rows } = recognition
  const hasRow = (row: number) => rows.some((one) => one.row === row)
  const hasColumn = (column: number) => columns.some((one) => one.column === column)
  if (assumption?.about === 'column') {
    return hasColumn(assumption.column) ? { row: null, column: assumption.column } : null
  }
  if (assumption?.about === 'row') return hasRow(assumption.row) ? { row: assumption.row, column: null } : null
  const range = at === null ? null : parseRange(at)
  if (!range || !hasRow(range.top)) return null
  return { row: range.top, column: hasColumn(range.left) ? range.left : null }
}

function Control({ assumption, choosing }: { readonly assumption: Assumption; readonly choosing: Choosing }) {
  const { columns, rows } = choosing.recognition
  switch (assumption.about) {
    case 'sheet':
      return <SheetSelect {...choosing} />
    case 'unit':
      return <UnitSelect {...choosing} />
    case 'column': {
      const column = columns.find((one) => one.column === assumption.column)
      return column ? <ColumnSelect choosing={choosing} column={column} /> : null
    }
    case 'row': {
      const row = rows.find((one) => one.row === assumption.row)
      return row ? <RowSelect choosing={choosing} row={row} /> : null
    }
  }
}
