/**
 * The control figures of the whole table and of each unit, filled in here and nowhere else, beside what is asked for and
 * what is left. Each figure is one edit; a text that is no amount stays in its field, with a sentence that says why.
 */
import { type KeyboardEvent, useId, useState } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import { exactAmount, sumFen } from '../../shared/money.ts'
import type { TableTotals } from '../../shared/totals.ts'
import { ownHistory, type StepHistory } from '../dialogs/dialogHistory.ts'
import { WideDialog } from '../dialogs/WideDialog.tsx'
import type { Session } from '../session/session.ts'
import { GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import './controlDialog.css'
import { type ControlLine, controlLines, readControl, remainderOf } from './controlLines.ts'
import { CONTROL_TEXTS } from './texts.ts'

interface Props {
  readonly table: TargetTable
  readonly totals: TableTotals
  readonly edit: Session['edit']
  readonly history: StepHistory
  readonly onClose: () => void
}

export function ControlDialog({ table, totals, edit, history, onClose }: Props) {
  const lines = controlLines(table, totals)
  const ofUnits = sumFen(table.units.map(({ control }) => control))
  // What was typed and refused would be gone without a word.
  const close = () => {
    const refused = document.querySelector<HTMLElement>('.control-field[aria-invalid="true"]')
    if (refused) refused.focus()
    else onClose()
  }
  return (
    <WideDialog
      title={CONTROL_TEXTS.title}
      className="control-dialog"
      focus=".control-field"
      history={ownHistory(history, (label) => label.startsWith(CONTROL_TEXTS.step('')))}
      onClose={close}
    >
      <p className="control-lead">{CONTROL_TEXTS.lead}</p>
      <table className="control-table">
        <thead>
          <tr>
            <th scope="col">{CONTROL_TEXTS.rowHeader}</th>
            <th scope="col">{CONTROL_TEXTS.control(table.unit)}</th>
            <th scope="col">{CONTROL_TEXTS.total}</th>
            <th scope="col">{CONTROL_TEXTS.remaining}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.rowId} line={line} table={table} edit={edit} />
          ))}
        </tbody>
      </table>
      {ofUnits === null || table.units.length < 2 ? null : (
        <p className="control-sum">{CONTROL_TEXTS.unitsSum(`${exactAmount(ofUnits, table.unit)} ${table.unit}`)}</p>
      )}
    </WideDialog>
  )
}

interface LineProps {
  readonly line: ControlLine
  readonly table: TargetTable
  readonly edit: Session['edit']
}

function Line({ line, table, edit }: LineProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [said, say] = useState<{ readonly sentence: string; readonly refused: boolean } | null>(null)
  const id = useId()
  const remainder = remainderOf(line, table.unit)
  const text = line.control === null ? '' : exactAmount(line.control, table.unit)

  const commit = () => {
    const reading = readControl(line, draft ?? text, table.unit)
    if (reading.kind === 'refused') {
      say({ sentence: reading.message, refused: true })
      return
    }
    setDraft(null)
    say(null)
    if (reading.kind === 'unchanged') return
    edit(CONTROL_TEXTS.step(line.name), [{ kind: 'setCells', tableId: table.id, cells: [reading.change] }])
    if (reading.note !== null) say({ sentence: reading.note, refused: false })
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      goBy(event.currentTarget, by)
    }
    if (event.key === 'Escape' && draft !== null) {
      // Gives up what was typed; the next Esc closes the dialog.
      event.preventDefault()
      setDraft(null)
      say(null)
    }
  }
  return (
    <tr className={line.rowId === GRAND_TOTAL_ROW ? 'whole' : ''}>
      <th scope="row">{line.name}</th>
      <td>
        <input
          type="text"
          inputMode="decimal"
          className="control-field"
          data-typed={draft === null ? undefined : ''}
          aria-label={CONTROL_TEXTS.controlOf(line.name)}
          aria-invalid={said?.refused === true}
          aria-describedby={said ? id : undefined}
          placeholder={CONTROL_TEXTS.placeholder}
          value={draft ?? text}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={commit}
          onKeyDown={onKey}
        />
        {said ? (
          <p id={id} className={said.refused ? 'control-refused' : 'control-note'} role="alert">
            {said.sentence}
          </p>
        ) : null}
      </td>
      <td>{line.total === null ? '' : exactAmount(line.total, table.unit)}</td>
      <td className={`remainder ${remainder.kind}`}>{remainder.kind === 'none' ? '' : remainder.sentence}</td>
    </tr>
  )
}

/** Enter and the arrow keys go along the column, and what was typed is taken in on the way. */
function goBy(field: HTMLInputElement, by: number): void {
  const all = [...(field.closest('table')?.querySelectorAll<HTMLInputElement>('.control-field') ?? [])]
  const next = all[all.indexOf(field) + by] ?? field
  // At either end too what was typed is taken in.
  field.blur()
  next.focus()
  next.select()
}
