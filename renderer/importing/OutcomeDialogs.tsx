/** What must be settled before a file joins the tables that are there: which of them, which year, and what happens to it. */
import { useId, useState } from 'react'
import { isBudgetYear, type TargetDocument, type TargetTable, tableName } from '../../shared/form.ts'
import { APP_TEXTS } from '../app/texts.ts'
import { newIdentity } from '../newIdentity.ts'
import { Dialog } from './Dialog.tsx'
import {
  appending,
  asNewYear,
  type Incoming,
  type Outcome,
  proposedYear,
  replacing,
  sameNamedUnits,
  saysOtherTable,
  sizeOf,
} from './outcomes.ts'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly incoming: Incoming
  readonly document: TargetDocument
  /** The table that is shown; the first choice. */
  readonly current: TargetTable
  readonly onTake: (outcome: Outcome) => void
  readonly onCancel: () => void
}

export function NewYearDialog({ incoming, document, current, onTake, onCancel }: Props) {
  const [of, setOf] = useState(current)
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const text = typed ?? String(proposedYear(incoming.table, of) ?? '')
  const confirm = () => {
    const year = text.trim() === '' ? null : Number(text)
    if (year !== null && !isBudgetYear(year)) setProblem(APP_TEXTS.yearWrong)
    else if (year !== null && year === of.year) setProblem(IMPORTING_TEXTS.sameYear(tableName(of)))
    else onTake(asNewYear(incoming, document, of, year))
  }
  return (
    <Dialog
      title={IMPORTING_TEXTS.newYearTitle}
      confirm={IMPORTING_TEXTS.newYearConfirm}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <TableSelect label={IMPORTING_TEXTS.newYearOf} {...{ document, value: of, onChange: setOf }} />
      <label className="dialog-field">
        <span>{IMPORTING_TEXTS.newYear}</span>
        <input
          className="year-field"
          inputMode="numeric"
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : id}
          onChange={(event) => {
            setTyped(event.target.value)
            setProblem(null)
          }}
        />
      </label>
      {problem === null ? null : (
        <p id={id} className="dialog-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="question-detail">{IMPORTING_TEXTS.newYearLead(tableName(of))}</p>
    </Dialog>
  )
}

export function ReplaceDialog({ incoming, current, onTake, onCancel }: Props) {
  return (
    <Dialog
      title={IMPORTING_TEXTS.replaceTitle(tableName(current))}
      confirm={IMPORTING_TEXTS.replaceConfirm}
      onConfirm={() => onTake(replacing(incoming, current))}
      onCancel={onCancel}
    >
      <p className="question-detail">{IMPORTING_TEXTS.replaceLead(sizeOf([current]), sizeOf([incoming.table]))}</p>
      {saysOtherTable(incoming, current) ? (
        <p className="dialog-problem" role="alert">
          {IMPORTING_TEXTS.otherTable(tableName(incoming.table))}
        </p>
      ) : null}
    </Dialog>
  )
}

export function AppendDialog({ incoming, document, current, onTake, onCancel }: Props) {
  const [to, setTo] = useState(current)
  const same = sameNamedUnits([incoming.table], to)
  return (
    <Dialog
      title={IMPORTING_TEXTS.appendTitle}
      confirm={IMPORTING_TEXTS.appendConfirm}
      onConfirm={() => onTake(appending([incoming], to, newIdentity))}
      onCancel={onCancel}
    >
      <TableSelect label={IMPORTING_TEXTS.appendTo} {...{ document, value: to, onChange: setTo }} />
      <p className="question-detail">{IMPORTING_TEXTS.appendLead(sizeOf([incoming.table]))}</p>
      {same.length > 0 ? (
        <p className="dialog-problem" role="alert">
          {IMPORTING_TEXTS.sameUnits(same)}
        </p>
      ) : null}
    </Dialog>
  )
}

interface TableSelectProps {
  readonly label: string
  readonly document: TargetDocument
  readonly value: TargetTable
  readonly onChange: (table: TargetTable) => void
}

function TableSelect({ label, document: { tables }, value, onChange }: TableSelectProps) {
  return (
    <label className="dialog-field">
      <span>{label}</span>
      <select
        value={value.id}
        onChange={(event) => {
          const chosen = tables.find(({ id }) => id === event.target.value)
          if (chosen) onChange(chosen)
        }}
      >
        {tables.map((table) => (
          <option key={table.id} value={table.id}>
            {tableName(table)}
          </option>
        ))}
      </select>
    </label>
  )
}
