/**
 * The paper beside the sheet: the page of the active row, drawn anew as the table is edited. It never moves the selection
 * by itself, and it is at work only while it can be seen.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import { actionOf } from '../actions/actionTable.ts'
import { tooltip } from '../actions/offers.ts'
import { type Observable, useObservable } from '../observable.ts'
import type { SheetSelection } from '../sheet/sheetProps.ts'
import { AwaitedPage } from './AwaitedPage.tsx'
import { LayoutStatus } from './LayoutStatus.tsx'
import { type Look, PageColumn, type PageColumnHandle } from './PageColumn.tsx'
import { PageZoom } from './PageZoom.tsx'
import { beginnings } from './pagePlaces.ts'
import type { PagesDesk } from './pagesDesk.ts'
import './printing.css'
import { rowNames } from './rowNames.ts'
import { PRINTING_TEXTS } from './texts.ts'
import { usePages } from './usePages.ts'

interface Props {
  /** null where no PDF can be made. */
  readonly desk: PagesDesk | null
  readonly table: TargetTable
  readonly pageSetup: PageSetup
  readonly selection: Observable<SheetSelection | null>
  readonly onRow: (rowId: string) => void
  readonly onPreview: () => void
}

export function PaperPanel({ desk, ...parts }: Props) {
  return (
    <div className="paper-panel">
      {desk ? (
        <Paper key={parts.table.id} {...parts} desk={desk} />
      ) : (
        <p className="quiet-text paper-none">{PRINTING_TEXTS.sideWithoutPdf}</p>
      )}
    </div>
  )
}

function Paper({ desk, table, pageSetup, selection, onRow, onPreview }: Props & { readonly desk: PagesDesk }) {
  const state = usePages(desk, table, pageSetup)
  const zoom = useObservable(desk.zooms.side)
  const setZoom = desk.zooms.side.set
  const rowId = useObservable(selection)?.active.rowId ?? null
  const panel = useRef<HTMLDivElement>(null)
  const column = useRef<PageColumnHandle>(null)
  const [look, setLook] = useState<Look>({ page: 1, percent: 100 })
  const { shown, places } = state
  const rows = useMemo(() => (places ? beginnings(places) : null), [places])
  const names = useMemo(() => rowNames(table), [table])
  const titleOf = (id: string) => PRINTING_TEXTS.rowOfSide(names.get(id) ?? PRINTING_TEXTS.unnamed)
  const isPrinted = rowId === null || !rows || !shown?.isWhole || rows.has(rowId)

  const followed = useRef<string | null>(null)
  useEffect(() => {
    const row = rowId === null ? undefined : rows?.get(rowId)
    // New pages do not take away what somebody is looking at with the mouse.
    if (!row || (followed.current === rowId && panel.current?.matches(':hover'))) return
    followed.current = rowId
    column.current?.showRow(row)
  }, [rowId, rows])

  return (
    <>
      <div className="paper-head">
        <button type="button" title={tooltip('preview', { run: null })} onClick={onPreview}>
          {actionOf('preview').label}
        </button>
        {shown ? <PageZoom zoom={zoom} percent={look.percent} onZoom={setZoom} /> : null}
        {shown ? <span>{PRINTING_TEXTS.page(look.page, shown.pages.count)}</span> : null}
      </div>
      {isPrinted ? null : <p className="quiet-text paper-none">{PRINTING_TEXTS.notPrinted}</p>}
      <div className="preview-pages" ref={panel}>
        {shown ? (
          <PageColumn
            ref={column}
            pages={shown.pages}
            places={places}
            zoom={zoom}
            onZoom={setZoom}
            onLook={setLook}
            marked={rowId}
            opensBy="click"
            {...{ titleOf, onRow }}
          />
        ) : (
          <AwaitedPage {...{ pageSetup, zoom }} />
        )}
        <LayoutStatus desk={desk} state={state} />
      </div>
    </>
  )
}
