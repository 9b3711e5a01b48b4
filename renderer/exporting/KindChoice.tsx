/** The kinds of file, one of which is chosen, and what may be chosen about a workbook. */
import { useId } from 'react'
import { errorMessage } from '../../shared/errors.ts'
import { EXPORT_KINDS, type ExportKindId, exportKindOf } from './exportKinds.ts'
import { EXPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly chosen: ExportKindId
  readonly onChoose: (id: ExportKindId) => void
  /** Whether a workbook's sheet is locked. */
  readonly locked: boolean
  readonly onLocked: (locked: boolean) => void
  /** Whether PDFs can be made here. */
  readonly pdf: boolean
}

export function KindChoice({ chosen, onChoose, locked, onLocked, pdf }: Props) {
  const id = useId()
  return (
    <div className="export-kinds">
      <fieldset>
        <legend>{EXPORTING_TEXTS.kind}</legend>
        {EXPORT_KINDS.map((kind) => {
          const isMissing = kind.format === 'pdf' && !pdf
          return (
            <label key={kind.id} className="export-kind">
              <input
                type="radio"
                name={id}
                checked={kind.id === chosen}
                disabled={isMissing}
                aria-describedby={`${id}${kind.id}`}
                onChange={() => onChoose(kind.id)}
              />
              <span>{kind.name}</span>
              <small id={`${id}${kind.id}`}>{isMissing ? errorMessage('no-pdf-engine') : kind.purpose}</small>
            </label>
          )
        })}
      </fieldset>
      {exportKindOf(chosen).format === 'xlsx' ? (
        <label className="export-option">
          <input
            type="checkbox"
            checked={locked}
            aria-describedby={`${id}locked`}
            onChange={({ target }) => onLocked(target.checked)}
          />
          <span>{EXPORTING_TEXTS.locked}</span>
          <small id={`${id}locked`}>{EXPORTING_TEXTS.lockedHint}</small>
        </label>
      ) : null}
    </div>
  )
}
