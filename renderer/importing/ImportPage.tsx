/** The page that shows what was read before any of it is taken into the document: one file, or the list of several. */
import type { TargetDocument, TargetTable } from '../../shared/form.ts'
import { useObservable } from '../observable.ts'
import type { Questions } from '../questions/questions.ts'
import { FileOutcomes, takeFocus } from './FileOutcomes.tsx'
import { FilePage } from './FilePage.tsx'
import './importing.css'
import { alikeTo, type ImportDesk, type ImportItem } from './importDesk.ts'
import { ListPage } from './ListPage.tsx'
import type { Outcome } from './outcomes.ts'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly desk: ImportDesk
  readonly document: TargetDocument
  /** The table that is shown; null where there is none. */
  readonly current: TargetTable | null
  readonly ask: Questions['ask']
  readonly onTake: (outcome: Outcome, taken: readonly ImportItem[]) => void
  /** Chooses another file in place of this one. */
  readonly onAnother: () => void
  /** Chooses more files beside these. */
  readonly onAddFiles: () => void
  readonly onClose: () => void
}

export function ImportPage({ desk, onAnother, ...props }: Props) {
  const state = useObservable(desk.state)
  const { items } = state
  const open = items.find(({ id }) => id === state.openId)
  const item = open ?? (desk.several ? undefined : items[0])
  if (!item) return <ListPage desk={desk} state={state} {...props} />
  const { read } = item
  if (!read) return <Refusal message={item.refusal ?? ''} onAnother={onAnother} onClose={props.onClose} />
  const alike = alikeTo(items, item.id).length
  const incoming = { fileName: item.file.name, table: read.table }
  return (
    <FilePage key={item.id} {...{ desk, item, read }}>
      {desk.several ? (
        <>
          <button type="button" className="primary" ref={takeFocus} onClick={() => desk.open(null)}>
            {IMPORTING_TEXTS.back}
          </button>
          {alike > 0 ? (
            <button type="button" onClick={() => void desk.settleAlike(item.id)}>
              {IMPORTING_TEXTS.settleAlike(alike)}
            </button>
          ) : null}
        </>
      ) : (
        <FileOutcomes
          incoming={incoming}
          document={props.document}
          current={props.current}
          ready={item.status === 'done' && item.refusal === null}
          onTake={(outcome) => props.onTake(outcome, [item])}
          onClose={props.onClose}
        />
      )}
    </FilePage>
  )
}

interface RefusalProps {
  readonly message: string
  readonly onAnother: () => void
  readonly onClose: () => void
}

function Refusal({ message, onAnother, onClose }: RefusalProps) {
  return (
    <section className="page" aria-label={IMPORTING_TEXTS.refusedTitle}>
      <div className="import-refusal">
        <h1>{IMPORTING_TEXTS.refusedTitle}</h1>
        <p role="alert">{message}</p>
        <div className="import-buttons">
          <button type="button" className="primary" ref={takeFocus} onClick={onAnother}>
            {IMPORTING_TEXTS.another}
          </button>
          <button type="button" onClick={onClose}>
            {IMPORTING_TEXTS.close}
          </button>
        </div>
      </div>
    </section>
  )
}
