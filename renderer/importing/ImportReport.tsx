/** The page that says what was read from a file, before it is taken into the document or not. */
import { type ReactNode, useState } from 'react'
import { type TargetTable, tableName } from '../../shared/form.ts'
import { columnOf } from '../../shared/layout.ts'
import { type AmountUnit, exactAmount, type Fen, fen } from '../../shared/money.ts'
import type { ReadingNote, ReadingWarning } from '../../shared/reading.ts'
import './importing.css'
import type { Imported } from './readFile.ts'
import type { ImportSummary } from './summary.ts'
import { IMPORTING_TEXTS } from './texts.ts'

type Read = Extract<Imported, { kind: 'read' }>

interface Props {
  readonly imported: Imported
  /** The table that could be replaced. */
  readonly current: TargetTable | null
  readonly onAdd: (read: Read) => void
  readonly onReplace: (read: Read, current: TargetTable) => void
  readonly onAnother: () => void
  readonly onClose: () => void
}

export function ImportReport({ imported, current, onAdd, onReplace, onAnother, onClose }: Props) {
  if (imported.kind === 'refused') {
    return (
      <Page title={IMPORTING_TEXTS.refusedTitle}>
        <p className="import-refusal" role="alert">
          {imported.message}
        </p>
        <div className="import-buttons">
          <button type="button" className="primary" ref={takeFocus} onClick={onAnother}>
            {IMPORTING_TEXTS.another}
          </button>
          <button type="button" onClick={onClose}>
            {IMPORTING_TEXTS.close}
          </button>
        </div>
      </Page>
    )
  }
  return (
    <Page title={IMPORTING_TEXTS.title}>
      <div className="import-buttons">
        <button type="button" className="primary" ref={takeFocus} onClick={() => onAdd(imported)}>
          {IMPORTING_TEXTS.add}
        </button>
        {current ? (
          <button type="button" onClick={() => onReplace(imported, current)}>
            {IMPORTING_TEXTS.replace(tableName(current))}
          </button>
        ) : null}
        <button type="button" onClick={onClose}>
          {IMPORTING_TEXTS.cancel}
        </button>
      </div>
      <Facts read={imported} />
      <Proofs summary={imported.summary} unit={imported.reading.form.unit} />
      <Remarks {...imported.reading} />
    </Page>
  )
}

/** A ref for the button that Enter should press once the page is there. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus()
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="page import-report" aria-label={title}>
      <div className="import-sheet">
        <h1>{title}</h1>
        {children}
      </div>
    </section>
  )
}

function Facts({ read: { reading, summary } }: { readonly read: Read }) {
  const { form } = reading
  const kept = summary.verbatim > 0 ? IMPORTING_TEXTS.verbatim(summary.verbatim) : ''
  const facts: readonly (readonly [string, string])[] = [
    [IMPORTING_TEXTS.fileName, reading.fileName],
    [IMPORTING_TEXTS.sheetName, reading.sheetName],
    [IMPORTING_TEXTS.department, form.department || IMPORTING_TEXTS.notGiven],
    [IMPORTING_TEXTS.year, form.year === null ? IMPORTING_TEXTS.notGiven : String(form.year)],
    [IMPORTING_TEXTS.content, IMPORTING_TEXTS.counts(summary.units, summary.projects, summary.indicators) + kept],
    [IMPORTING_TEXTS.moneyUnit, form.unit],
  ]
  return (
    <dl>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function Proofs({ summary, unit }: { readonly summary: ImportSummary; readonly unit: AmountUnit }) {
  const { proofs, unitsThatDiffer, projectsThatDiffer } = summary
  const amount = (value: Fen | null) => (value === null ? IMPORTING_TEXTS.blank : exactAmount(value, unit))
  return (
    <>
      <h2>{IMPORTING_TEXTS.proof}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{IMPORTING_TEXTS.proofColumn}</th>
            <th scope="col">{IMPORTING_TEXTS.proofStated}</th>
            <th scope="col">{IMPORTING_TEXTS.proofComputed}</th>
            <th scope="col">{IMPORTING_TEXTS.proofResult}</th>
          </tr>
        </thead>
        <tbody>
          {proofs.map(({ column, stated, computed, difference }) => (
            <tr key={column} className={difference ? 'differs' : ''}>
              <th scope="row">{columnOf(column).header}</th>
              <td>{amount(stated)}</td>
              <td>{amount(computed)}</td>
              <td>{stated === null && computed === null ? '' : verdict(difference, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unitsThatDiffer > 0 ? <p>{IMPORTING_TEXTS.unitsDiffer(unitsThatDiffer)}</p> : null}
      {projectsThatDiffer > 0 ? <p>{IMPORTING_TEXTS.projectsDiffer(projectsThatDiffer)}</p> : null}
    </>
  )
}

function verdict(difference: Fen | null, unit: AmountUnit): string {
  if (difference === null) return IMPORTING_TEXTS.notStated
  if (difference === 0) return IMPORTING_TEXTS.agrees
  const amount = exactAmount(fen(Math.abs(difference)), unit)
  return difference > 0 ? IMPORTING_TEXTS.more(amount) : IMPORTING_TEXTS.less(amount)
}

function Remarks({ warnings, notes }: { warnings: readonly ReadingWarning[]; notes: readonly ReadingNote[] }) {
  if (warnings.length + notes.length === 0) return <p>{IMPORTING_TEXTS.nothingToNote}</p>
  const kinds = ['left-out', 'changed', 'assumed'] as const
  return (
    <>
      <RemarkList title={IMPORTING_TEXTS.warnings(warnings.length)} remarks={warnings} />
      {kinds.map((kind) => {
        const remarks = notes.filter((note) => note.kind === kind)
        const title = IMPORTING_TEXTS.noteGroup(IMPORTING_TEXTS.notes[kind], remarks.length)
        return <RemarkList key={kind} title={title} remarks={remarks} />
      })}
    </>
  )
}

/** A long list begins short, so that the groups below it are seen too. */
const SHOWN_AT_FIRST = 8

function RemarkList({ title, remarks }: { title: string; remarks: readonly { message: string; at: string | null }[] }) {
  const [all, setAll] = useState(false)
  if (remarks.length === 0) return null
  // What is said twice of the same cell, or of none, is shown once.
  const distinct = [...new Map(remarks.map((remark) => [`${remark.at} ${remark.message}`, remark]))]
  const hidden = all ? 0 : Math.max(0, distinct.length - SHOWN_AT_FIRST)
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {distinct.slice(0, distinct.length - hidden).map(([key, { message, at }]) => (
          <li key={key}>
            <span className="import-address">{at}</span>
            {message}
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
