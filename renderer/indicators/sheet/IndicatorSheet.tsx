/**
 * One project's indicators as a small sheet of its own, with the keys, the clipboard and the undo of the main one. React
 * paints the table; the text area over it and all that is typed belong to the controller.
 */
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { ActionMenu } from '../../actions/ActionMenu.tsx'
import { useObservable } from '../../observable.ts'
import { withMark } from '../../suggesting/openList.ts'
import { SuggestionList } from '../../suggesting/SuggestionList.tsx'
import { INDICATOR_COLUMNS } from '../indicatorColumns.ts'
import type { IndicatorSheetProps } from '../indicatorSheetProps.ts'
import '../../sheet/sheet.css'
import { IndicatorTable } from './IndicatorTable.tsx'
import { IndicatorController } from './indicatorController.ts'
import './indicatorSheet.css'
import { takeSuggestion } from './lineEditing.ts'
import { menuOffer } from './lineMenu.ts'
import { LINE_TEXTS } from './texts.ts'
import { Voice } from './Voice.tsx'

/** Fills its container, which must be a flex container with a height of its own. */
export function IndicatorSheet(props: IndicatorSheetProps) {
  const host = useRef<HTMLDivElement>(null)
  const [controller, setController] = useState<IndicatorController | null>(null)
  const latest = useRef(props)
  const listId = useId()

  useLayoutEffect(() => {
    latest.current = props
    controller?.update(props)
  })

  useLayoutEffect(() => {
    if (!host.current) return
    const sheet = new IndicatorController(host.current, latest.current, listId)
    setController(sheet)
    return () => {
      setController(null)
      sheet.destroy()
    }
  }, [listId])

  return (
    <div className="indicator-sheet" ref={host}>
      <div className="indicator-scroller">
        {controller ? <Painted controller={controller} findings={props.findings} /> : null}
      </div>
      {controller ? <Overlays controller={controller} listId={listId} /> : null}
    </div>
  )
}

interface PaintedProps extends Pick<IndicatorSheetProps, 'findings'> {
  readonly controller: IndicatorController
}

function Painted({ controller, findings }: PaintedProps) {
  const view = useObservable(controller.view)
  useLayoutEffect(() => controller.painted())
  return (
    <>
      <IndicatorTable view={view} findings={findings} />
      <Voice view={view} findings={findings} />
    </>
  )
}

interface OverlaysProps {
  readonly controller: IndicatorController
  readonly listId: string
}

/** What lies over the sheet: the list of suggestions and the menu. Outside of what the sheet's own mouse handling hears. */
function Overlays({ controller, listId }: OverlaysProps) {
  const { active, editing, list, menu } = useObservable(controller.view)
  const column = INDICATOR_COLUMNS[active.column] ?? 'name'
  return (
    <>
      {editing ? (
        <SuggestionList
          id={listId}
          label={LINE_TEXTS.suggestions(column)}
          list={list}
          cell={controller.editor.element.getBoundingClientRect()}
          onMark={(at) => {
            controller.list = withMark(controller.list, at)
            controller.changed()
          }}
          onTake={(suggestion) => takeSuggestion(controller, suggestion)}
        />
      ) : null}
      {menu ? (
        <ActionMenu
          request={menu}
          offerOf={(id) => menuOffer(controller, id)}
          onClose={() => {
            controller.menu = null
            controller.changed()
          }}
        />
      ) : null}
    </>
  )
}
