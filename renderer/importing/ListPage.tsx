/** Several files at once: a line for each with what was read of it, and the ways to take them in together. */
import { type ReactNode, useMemo } from 'react'
import { AppError } from '../../shared/errors.ts'
import type { TargetDocument, TargetTable } from '../../shared/form.ts'
import { type Merge, mergeTables, sourceOfReading } from '../../shared/merging/merging.ts'
import { exactAmount, type Fen, sumFen } from '../../shared/money.ts'
import { newIdentity } from '../newIdentity.ts'
import type { Questions } from '../questions/questions.ts'
import { takeFocus } from './FileOutcomes.tsx'
import type { DeskState, ImportDesk, ImportItem } from './importDesk.ts'
import './listPage.css'
import { ListOutcomes } from './ListOutcomes.tsx'
import { MergeNotes } from './MergeNotes.tsx'
import type { Outcome } from './outcomes.ts'
import { verdict } from './Proofs.tsx'
import type { ReadFile } from './readFile.ts'
import { grandTotal, type ImportSummary, proofOf, totalDifference } from './summary.ts'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly desk: ImportDesk
  readonly state: DeskState
  readonly document: TargetDocument
  readonly current: TargetTable | null
  readonly ask: Questions['ask']
  readonly onTake: (outcome: Outcome, taken: readonly ImportItem[]) => void
  readonly onAddFiles: () => void
  readonly onClose: () => void
}

export function ListPage({ desk, state: { items, returnedFrom }, document, current, ask, ...on }: Props) {
  const settled = items.filter(({ status }) => status === 'done').length
  const waiting = settled < items.length
  // One file at a time is read, be it for the first time or anew.
  const busy = items.some(({ status }) => status === 'reading')
  const title = IMPORTING_TEXTS.listTitle(items.length)
  const taken = items.filter(({ read, refusal }) => read !== null && refusal === null)
  const refused = items.filter((item) => !taken.includes(item))
  // Put together once for every change of the list, not for every picture of it.
  const merge = useMemo(() => (waiting ? null : mergeOf(items)), [waiting, items])
  return (
    <section className="page import-page" aria-label={title}>
      <header className="import-head">
        <h1>{title}</h1>
        <div className="import-outcomes">
          <ListOutcomes {...{ taken, refused, merge, document, current, ask }} ready={!waiting} onTake={on.onTake} />
          <button type="button" onClick={() => busy || on.onAddFiles()} aria-disabled={busy}>
            {IMPORTING_TEXTS.addFiles}
          </button>
          <button type="button" onClick={on.onClose}>
            {IMPORTING_TEXTS.cancel}
          </button>
        </div>
      </header>
      {waiting ? (
        <div className="import-progress">
          <span role="status">{IMPORTING_TEXTS.progress(settled, items.length)}</span>
          <progress aria-label={title} value={settled} max={items.length} />
          <button type="button" onClick={() => (busy ? desk.stop() : void desk.readWaiting())}>
            {busy ? IMPORTING_TEXTS.stop : IMPORTING_TEXTS.goOn}
          </button>
        </div>
      ) : (
        <p className="import-hint">{IMPORTING_TEXTS.listHint}</p>
      )}
      <div className="import-list">
        <table>
          <thead>
            <tr>
              <th scope="col">{IMPORTING_TEXTS.listFile}</th>
              <th scope="col">{IMPORTING_TEXTS.listState}</th>
              <th scope="col">{IMPORTING_TEXTS.listDepartment}</th>
              <th scope="col">{IMPORTING_TEXTS.listYear}</th>
              <th scope="col" className="number">
                {IMPORTING_TEXTS.listUnits}
              </th>
              <th scope="col" className="number">
                {IMPORTING_TEXTS.listProjects}
              </th>
              <th scope="col" className="number">
                {IMPORTING_TEXTS.listSum}
              </th>
              <th scope="col">{IMPORTING_TEXTS.listProof}</th>
              <th scope="col">{IMPORTING_TEXTS.listRemarks}</th>
              <th scope="col">{IMPORTING_TEXTS.listActions}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <FileLine key={item.id} {...{ desk, item, busy }} returned={item.id === returnedFrom} />
            ))}
          </tbody>
          <SumLine reads={items.flatMap(({ read }) => read ?? [])} />
        </table>
        {merge ? <MergeNotes notes={merge.notes} /> : null}
      </div>
    </section>
  )
}

/** null where there is nothing to put together, or its sums leave the safe range. */
function mergeOf(items: readonly ImportItem[]): Merge | null {
  const sources = items.flatMap(({ file, read, refusal, fingerprint }) => {
    if (!read || refusal !== null) return []
    return [{ ...sourceOfReading(read.reading, read.table, fingerprint), fileName: file.name }]
  })
  try {
    return sources.length > 0 ? mergeTables(sources, newIdentity) : null
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

interface LineProps {
  readonly desk: ImportDesk
  readonly item: ImportItem
  /** A file is being read. */
  readonly busy: boolean
  /** It was looked at last: the keys are where they were. */
  readonly returned: boolean
}

function FileLine({ desk, item, busy, returned }: LineProps) {
  const { id, file, read, refusal } = item
  const buttons = (
    <td className="import-line-buttons">
      {read ? (
        <button
          type="button"
          aria-label={IMPORTING_TEXTS.viewOf(file.name)}
          ref={returned ? takeFocus : null}
          aria-disabled={busy}
          onClick={() => busy || desk.open(id)}
        >
          {IMPORTING_TEXTS.view}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={IMPORTING_TEXTS.removeOf(file.name)}
        onClick={({ currentTarget }) => {
          focusNeighbour(currentTarget)
          desk.remove(id)
        }}
      >
        {IMPORTING_TEXTS.remove}
      </button>
    </td>
  )
  if (!read) {
    return (
      <tr className={refusal === null ? '' : 'refused'}>
        <th scope="row">{file.name}</th>
        <td>{stateOf(item)}</td>
        <td colSpan={7}>{refusal ?? ''}</td>
        {buttons}
      </tr>
    )
  }
  const { form } = read.reading
  return (
    <tr className={refusal === null ? '' : 'refused'}>
      <th scope="row">{file.name}</th>
      <td>{stateOf(item)}</td>
      <td>{form.department}</td>
      <td>{form.year ?? ''}</td>
      <td className="number">{read.summary.units}</td>
      <td className="number">{read.summary.projects}</td>
      <td className="number">{amountText(grandTotal(read.summary))}</td>
      <td>{proofWords(read.summary)}</td>
      <td>{IMPORTING_TEXTS.remarks(read.reading.warnings.length, read.reading.notes.length)}</td>
      {buttons}
    </tr>
  )
}

/** Its line is about to go: the keys stay in the list, or go to the page's head with the last line. */
function focusNeighbour(button: HTMLElement): void {
  const line = button.closest('tr')
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling
  const next = neighbour?.querySelector<HTMLElement>('button:last-of-type')
  const head = button.closest('.import-page')?.querySelector<HTMLElement>('.import-head button')
  const target = next ?? head
  target?.focus()
}

/** By how much 总计 differs; where another figure does, it is seen in the file. */
function proofWords(summary: ImportSummary): ReactNode {
  const proof = proofOf(summary)
  if (proof === 'agrees') return IMPORTING_TEXTS.agrees
  if (proof === 'not-stated') return IMPORTING_TEXTS.notStated
  const difference = totalDifference(summary)
  const words = difference ? verdict(difference, '万元') : IMPORTING_TEXTS.differs
  return <strong className="differs">{words}</strong>
}

function stateOf({ status, refusal, read }: ImportItem): string {
  if (status === 'waiting') return IMPORTING_TEXTS.waiting
  if (status === 'reading') return IMPORTING_TEXTS.reading
  if (refusal === null) return IMPORTING_TEXTS.wasRead
  return read ? IMPORTING_TEXTS.changeRefused : IMPORTING_TEXTS.wasRefused
}

function SumLine({ reads }: { readonly reads: readonly ReadFile[] }) {
  const count = (of: (read: ReadFile) => number) => reads.reduce((sum, read) => sum + of(read), 0)
  return (
    <tfoot>
      <tr>
        <th scope="row">{IMPORTING_TEXTS.listSums}</th>
        <td colSpan={3} />
        <td className="number">{count(({ summary }) => summary.units)}</td>
        <td className="number">{count(({ summary }) => summary.projects)}</td>
        <td className="number">{amountText(sumFen(reads.map(({ summary }) => grandTotal(summary))))}</td>
        <td colSpan={3} />
      </tr>
    </tfoot>
  )
}

function amountText(amount: Fen | null): string {
  return amount === null ? '' : exactAmount(amount, '万元')
}
