/**
 * Exporting by choice: the kind of file, the public version and what it leaves out, a line on what will be made, and then what
 * was made. What is not published is kept with the document as soon as it is ticked, the kind of workbook once one was made;
 * findings are named and hold up nothing.
 */
import { useState } from 'react'
import { countProjects, type TargetTable } from '../../shared/form.ts'
import { isOfPages } from '../../shared/output/fileFormats.ts'
import { exportFileName } from '../../shared/output/fileName.ts'
import type { OutputChoices } from '../../shared/output/outputChoices.ts'
import { pagesTold } from '../../shared/output/pagesTold.ts'
import { withoutUnits } from '../../shared/output/partOfTable.ts'
import {
  goneOf,
  type PublicVersion,
  publicChoices,
  publicVersion,
  secretNames,
  sumOfLeftOut,
} from '../../shared/output/publicVersion.ts'
import type { Services } from '../app/services.ts'
import { WideDialog } from '../dialogs/WideDialog.tsx'
import { useObservable } from '../observable.ts'
import { totalsOf } from '../session/totalsOf.ts'
import { WorkBanner } from '../work/WorkBanner.tsx'
import { ExportResult } from './ExportResult.tsx'
import { type ExportKindId, exportKindOf } from './exportKinds.ts'
import { type Exported, exportTable, saveUnpublished } from './exportTable.ts'
import './exporting.css'
import { KindChoice } from './KindChoice.tsx'
import { EXPORTING_TEXTS, sumText } from './texts.ts'
import { UnpublishedList } from './UnpublishedList.tsx'

interface Props {
  readonly services: Services
  readonly table: TargetTable
  readonly output: OutputChoices
  /** What has been made already, to begin with what is to be said of it; null to begin with the choices. */
  readonly made: Exported | null
  /** Findings of the gravest kind. */
  readonly errors: number
  readonly onFindings: () => void
  readonly onClose: () => void
}

const WHOLE = (table: TargetTable): PublicVersion => ({ table, leftOut: [] })

export function ExportDialog({ services, table, output, made, errors, onFindings, onClose }: Props) {
  const { session, works, pdf } = services
  const [kindId, setKind] = useState<ExportKindId>(output.workbook.layout)
  const [locked, setLocked] = useState(output.workbook.locked)
  const [isPublic, setPublic] = useState(false)
  const [exported, setExported] = useState(made)
  const [refusal, refuse] = useState<string | null>(null)
  const busy = useObservable(works.running) !== null
  const kind = exportKindOf(kindId)
  const layout = kind.layout ?? output.workbook.layout
  const version = isPublic ? publicVersion(table, output.unpublished) : WHOLE(table)
  // What is made of pages is no more of the table than they print.
  const printed = isPublic ? publicChoices(output).pageSetup : output.pageSetup
  const content = isOfPages(kind.format) ? withoutUnits(version.table, printed.omittedUnits) : version.table
  const gone = goneOf(output.unpublished, session.state.get().document.tables)
  const isEmpty = version.leftOut.length > 0 && countProjects(version.table) === 0

  const make = async () => {
    if (busy || isEmpty) return
    refuse(null)
    session.setOutput({ ...output, workbook: { layout, locked } })
    const outcome = await exportTable(services, { table, format: kind.format, isPublic })
    if (outcome.kind === 'made') setExported(outcome)
    if (outcome.kind === 'failed') refuse(outcome.sentence)
  }
  const forgetGone = () =>
    session.setOutput({ ...output, unpublished: output.unpublished.filter((id) => !gone.includes(id)) })
  /** A file that nobody waits for any longer is not made. */
  const close = () => {
    if (busy) works.cancel()
    onClose()
  }
  if (exported) {
    const goOn = () => setExported(null)
    return (
      <WideDialog
        key="made"
        title={EXPORTING_TEXTS.title}
        className="export-dialog"
        focus=".export-done"
        onClose={onClose}
      >
        <ExportResult exported={exported} table={table} onSaveList={() => saveUnpublished(services, table.id)} />
        <div className="export-result-buttons">
          <button type="button" onClick={goOn}>
            {EXPORTING_TEXTS.goOn}
          </button>
          <button type="button" className="primary export-done" onClick={onClose}>
            {EXPORTING_TEXTS.done}
          </button>
        </div>
      </WideDialog>
    )
  }
  return (
    <WideDialog
      key="choices"
      title={EXPORTING_TEXTS.title}
      className="export-dialog own-scroller"
      focus=".export-kind input:checked"
      onClose={close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <div className="export-choices">
          <KindChoice chosen={kindId} onChoose={setKind} locked={locked} onLocked={setLocked} pdf={pdf} />
          <div className="export-version">
            <h2>{EXPORTING_TEXTS.version}</h2>
            <label className="export-option">
              <input type="checkbox" checked={isPublic} onChange={({ target }) => setPublic(target.checked)} />
              <span>{EXPORTING_TEXTS.isPublic}</span>
              <small>{EXPORTING_TEXTS.isPublicHint}</small>
            </label>
            {isPublic ? (
              <UnpublishedList
                table={table}
                unpublished={output.unpublished}
                onUnpublished={(unpublished) => session.setOutput({ ...output, unpublished })}
              />
            ) : null}
            {isPublic ? <LeftOutLine version={version} isEmpty={isEmpty} unit={table.unit} /> : null}
            {isPublic && gone.length > 0 ? (
              <p className="export-secret" role="status">
                {EXPORTING_TEXTS.gone(gone.length)}
                <button type="button" className="quiet" onClick={forgetGone}>
                  {EXPORTING_TEXTS.forgetGone}
                </button>
              </p>
            ) : null}
          </div>
        </div>
        <footer className="export-footer">
          <div>
            {isEmpty ? null : <p>{summaryOf(content)}</p>}
            {isOfPages(kind.format) ? pagesTold(version.table, printed).map((told) => <p key={told}>{told}</p>) : null}
            <p className="export-quiet">{exportFileName(table, { format: kind.format, layout, isPublic })}</p>
            {errors > 0 ? (
              <button
                type="button"
                className="quiet export-errors"
                title={EXPORTING_TEXTS.errorsHint}
                onClick={onFindings}
              >
                {EXPORTING_TEXTS.errors(errors)}
              </button>
            ) : null}
            {refusal === null ? null : (
              <p className="export-refusal" role="alert">
                {refusal}
              </p>
            )}
          </div>
          <WorkBanner runner={works} />
          <button type="submit" className="primary" aria-disabled={busy || isEmpty}>
            {busy ? EXPORTING_TEXTS.making : EXPORTING_TEXTS.make}
          </button>
        </footer>
      </form>
    </WideDialog>
  )
}

interface LeftOutProps {
  readonly version: PublicVersion
  readonly isEmpty: boolean
  readonly unit: TargetTable['unit']
}

function LeftOutLine({ version, isEmpty, unit }: LeftOutProps) {
  const { leftOut } = version
  const secret = secretNames(version)
  const sum = sumText(sumOfLeftOut(leftOut), unit)
  return (
    <div className="export-left-out" role="status">
      <p>{leftOut.length === 0 ? EXPORTING_TEXTS.none : EXPORTING_TEXTS.leftOut(leftOut.length, sum)}</p>
      {isEmpty ? <p className="export-refusal">{EXPORTING_TEXTS.everythingLeftOut}</p> : null}
      {secret.length > 0 ? <p className="export-secret">{EXPORTING_TEXTS.secretNames(secret)}</p> : null}
    </div>
  )
}

function summaryOf(table: TargetTable): string {
  const sum = sumText(totalsOf(table).grand.shown.total, table.unit)
  return EXPORTING_TEXTS.summary(table.units.length, countProjects(table), sum)
}
