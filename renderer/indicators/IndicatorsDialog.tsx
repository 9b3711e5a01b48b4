/**
 * The same indicators with the window's whole width for them. It is about the project that is selected in the table behind
 * it: its keys for the next project, and an undo, move that selection, and closing it leads back to where it is now.
 */
import { useEffect, useRef } from 'react'
import { projectOf } from '../../shared/projectPlaces.ts'
import type { ProgramActionId } from '../actions/actionTable.ts'
import { tooltip } from '../actions/offers.ts'
import { actionOfKey } from '../actions/pressedKey.ts'
import type { Messages } from '../app/messages.ts'
import { WideDialog } from '../dialogs/WideDialog.tsx'
import { type Observable, useObservable } from '../observable.ts'
import type { GoTo, SheetHandle, SheetSelection } from '../sheet/sheetProps.ts'
import { type IndicatorParts, ProjectIndicators } from './ProjectIndicators.tsx'
import { PANEL_TEXTS } from './texts.ts'

interface Props extends IndicatorParts {
  readonly selection: Observable<SheetSelection | null>
  readonly sheet: Observable<SheetHandle | null>
  /** Where an undo leads. */
  readonly goTo: GoTo | null
  readonly messages: Pick<Messages, 'current'>
  readonly onClose: () => void
}

/** What the dialog's keys can do; whatever else the program does would happen behind it. */
const HERE: readonly ProgramActionId[] = [
  'undo',
  'redo',
  'save',
  'previous-project',
  'next-project',
  'edit-code-book',
  'help',
]

export function IndicatorsDialog({ selection, sheet, goTo, messages, onClose, ...parts }: Props) {
  const rowId = useObservable(selection)?.active.rowId
  const project = rowId === undefined ? null : projectOf(parts.table, rowId)
  const message = useObservable(messages.current)
  const before = useRef(goTo)

  // The sheet does not go anywhere by itself while a dialog has the keys.
  useEffect(() => {
    const [place] = goTo?.places ?? []
    if (goTo !== before.current && place) sheet.get()?.show(place)
    before.current = goTo
  }, [goTo, sheet])

  const perform = (id: ProgramActionId) => {
    if (HERE.includes(id)) parts.perform(id)
  }
  const button = (id: 'previous-project' | 'next-project', label: string) => (
    <button type="button" title={tooltip(id, { run: null })} onClick={() => perform(id)}>
      {label}
    </button>
  )
  return (
    <WideDialog
      title={PANEL_TEXTS.dialogTitle(project?.name || PANEL_TEXTS.unnamed)}
      className="indicators-dialog own-scroller"
      focus="textarea"
      actions={
        <>
          {button('previous-project', PANEL_TEXTS.previous)}
          {button('next-project', PANEL_TEXTS.next)}
          <button type="button" onClick={() => perform('edit-code-book')}>
            {PANEL_TEXTS.codeBook}
          </button>
        </>
      }
      onKey={(event) => {
        const action = actionOfKey(event, ['window'])
        const id = HERE.find((candidate) => candidate === action?.id)
        if (!action) return
        event.preventDefault()
        if (id) parts.perform(id)
      }}
      onClose={onClose}
    >
      {project ? (
        <ProjectIndicators project={project} {...parts} perform={perform} leave={onClose} />
      ) : (
        <p className="quiet-text indicators-none">{PANEL_TEXTS.noProject}</p>
      )}
      <output className={`indicators-message ${message?.tone ?? ''}`}>{message?.text}</output>
    </WideDialog>
  )
}
