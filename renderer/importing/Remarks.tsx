/**
 * What is to be said of a reading, line by line: each leads to its place in the picture, and where a choice of the user's
 * would change it, the control stands beside it.
 */
import { Fragment, type ReactNode, useState } from 'react'
import { parseRange } from '../../shared/cellAddress.ts'
import type { Assumption, FormReading, Recognition } from '../../shared/reading.ts'
import { ColumnSelect, RowSelect, SheetSelect, UnitSelect } from './ChoiceSelects.tsx'
import type { Choosing } from './choosing.ts'
import type { MarkedPlace } from './Picture.tsx'
import { kindsOf, type Remark, type RemarkGroup, remarksOf } from './sameRemarks.ts'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly reading: FormReading
  readonly choosing: Choosing
  readonly onShow: (place: MarkedPlace) => void
}

export function Remarks({ reading, choosing, onShow }: Props) {
  if (reading.warnings.length + reading.notes.length === 0) return <p>{IMPORTING_TEXTS.nothingToNote}</p>
  return remarksOf(reading).map(([group, remarks]) => (
    <RemarkList key={group} {...{ group, remarks, choosing, onShow }} />
  ))
}

/** Of many remarks of one kind the first are enough to know what is meant; many kinds begin short as well. */
const SHOWN_OF_KIND = 2
const KINDS_SHOWN = 12

interface ListProps extends Omit<Props, 'reading'> {
  readonly group: RemarkGroup
  readonly remarks: readonly Remark[]
}

function RemarkList({ group, remarks, choosing, onShow }: ListProps) {
  if (remarks.length === 0) return null
  const title = group === 'warnings' ? IMPORTING_TEXTS.warnings : IMPORTING_TEXTS.notes[group]
  const line = (remark: Remark) => (
    <li key={`${remark.at} ${remark.message}`}>
      <RemarkLine remark={remark} place={placeOf(remark, choosing.recognition)} onShow={onShow} />
      {remark.assumption ? <Control assumption={remark.assumption} choosing={choosing} /> : null}
    </li>
  )
  return (
    <>
      <h2>{IMPORTING_TEXTS.noteGroup(title, remarks.length)}</h2>
      <ul>
        <Lines of={kindsOf(remarks)} atFirst={KINDS_SHOWN} more={IMPORTING_TEXTS.moreRemarks}>
          {({ sentence, remarks: ofKind }) => (
            <Fragment key={sentence}>
              <Lines of={ofKind} atFirst={SHOWN_OF_KIND} more={IMPORTING_TEXTS.moreOfKind}>
                {line}
              </Lines>
            </Fragment>
          )}
        </Lines>
      </ul>
    </>
  )
}

/** So many lines come with each press: a list of ten thousand must not stand still. */
const MORE_AT_ONCE = 100

interface LinesProps<One> {
  readonly of: readonly One[]
  readonly atFirst: number
  /** The button for what is not shown yet, by its number. */
  readonly more: (hidden: number) => string
  readonly children: (one: One) => ReactNode
}

/** A list that begins short. Its button stays, so that the keys are never left behind. */
function Lines<One>({ of, atFirst, more, children }: LinesProps<One>) {
  const [shown, setShown] = useState(atFirst)
  // One more line takes no more room than the button for it.
  if (of.length <= atFirst + 1) return of.map(children)
  const hidden = Math.max(0, of.length - shown)
  return (
    <>
      {of.slice(0, shown).map(children)}
      <li>
        <button
          type="button"
          className="quiet more-remarks"
          onClick={() => setShown(hidden > 0 ? shown + MORE_AT_ONCE : atFirst)}
        >
          {hidden > 0 ? more(hidden) : IMPORTING_TEXTS.fewerRemarks}
        </button>
      </li>
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
