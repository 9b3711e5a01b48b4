/**
 * The real PDF's pages between their thumbnails and the page setup. They open at the row that is active in the sheet, and a
 * row on a page leads back to the sheet.
 */
import { type ComponentProps, useEffect, useMemo, useRef, useState } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import { isField } from '../app/leaveField.ts'
import { useObservable } from '../observable.ts'
import { AwaitedPage } from './AwaitedPage.tsx'
import { LayoutStatus } from './LayoutStatus.tsx'
import { type Look, PageColumn, type PageColumnHandle } from './PageColumn.tsx'
import { PageField } from './PageField.tsx'
import { PageStrip } from './PageStrip.tsx'
import { PageZoom } from './PageZoom.tsx'
import { PreviewBar } from './PreviewBar.tsx'
import { pageKey } from './pageKeys.ts'
import { beginnings } from './pagePlaces.ts'
import type { PagesDesk } from './pagesDesk.ts'
import type { PdfPages } from './pdfPages.ts'
import { rowNames } from './rowNames.ts'
import { FitAdviceList } from './setup/FitAdviceList.tsx'
import { PageSetupPanel } from './setup/PageSetupPanel.tsx'
import { PRINTING_TEXTS } from './texts.ts'
import { usePages } from './usePages.ts'
import { steppedZoom } from './zoom.ts'

interface Kept {
  readonly rowId: string
  /** What was shown then. */
  readonly pages: PdfPages
  readonly page: number
}

interface Props {
  readonly bar: Omit<ComponentProps<typeof PreviewBar>, 'isShown' | 'giveKeys' | 'children'>
  readonly setup: {
    readonly table: TargetTable
    readonly pageSetup: PageSetup
    readonly onChange: (pageSetup: PageSetup) => void
  }
  readonly desk: PagesDesk
  readonly activeRow: string | null
  readonly onRow: (rowId: string) => void
}

export function PagedPreview({ bar, setup, desk, activeRow, onRow }: Props) {
  const { table, pageSetup, onChange } = setup
  const state = usePages(desk, table, pageSetup)
  const zoom = useObservable(desk.zooms.preview)
  const setZoom = desk.zooms.preview.set
  const column = useRef<PageColumnHandle>(null)
  const [look, setLook] = useState<Look>({ page: 1, percent: 100 })
  const [marked, setMarked] = useState<string | null>(null)
  /** The row that the pages are still to be opened at; whoever goes elsewhere before has seen enough. */
  const [opening, setOpening] = useState(activeRow)
  /** The row that stays in sight while another setup moves it to another page. */
  const [kept, setKept] = useState<Kept | null>(null)
  const giveKeys = () => column.current?.focus()
  const { shown, places, layout } = state
  const isAllKnown = shown?.isWhole === true && places !== null
  /** Of the setup as it is chosen now. */
  const map = isAllKnown && layout.kind === 'done' ? places : null
  const rows = useMemo(() => (places ? beginnings(places) : null), [places])
  const names = useMemo(() => rowNames(table), [table])
  const titleOf = (rowId: string) => PRINTING_TEXTS.rowOfPreview(names.get(rowId) ?? PRINTING_TEXTS.unnamed)

  const goToPage = (number: number) => {
    setOpening(null)
    setKept(null)
    column.current?.goToPage(number)
  }
  useEffect(() => {
    const row = opening === null ? undefined : rows?.get(opening)
    if (row) {
      setMarked(row.rowId)
      column.current?.showRow(row)
    }
    // What is not among the first pages may be among the others.
    if (row || isAllKnown || look.page > 1) setOpening(null)
  }, [opening, rows, isAllKnown, look])
  const changeSetup = (changed: PageSetup) => {
    const row = column.current?.rowInSight()
    if (shown && row) setKept({ rowId: row.rowId, pages: shown.pages, page: look.page })
    onChange(changed)
  }
  useEffect(() => {
    if (!kept) return
    // Whoever turns the page meanwhile looks at something else.
    if (shown?.pages === kept.pages) {
      if (look.page !== kept.page) setKept(null)
      return
    }
    const row = rows?.get(kept.rowId)
    if (row) column.current?.showRow(row)
    if (row || isAllKnown) setKept(null)
  }, [kept, shown, rows, isAllKnown, look])
  useEffect(() => desk.lookAt(look.page), [desk, look])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (!shown || event.isComposing || (target instanceof Element && target.closest('dialog'))) return
      const key = pageKey(event, isField(target) || target instanceof HTMLSelectElement)
      if (!key) return
      event.preventDefault()
      setOpening(null)
      setKept(null)
      if (key.kind === 'turn') column.current?.turn(key.by)
      else if (key.kind === 'end') column.current?.goToPage(key.of === 'first' ? 1 : shown.pages.count)
      else setZoom(key.kind === 'fit' ? { kind: 'width' } : steppedZoom(look.percent, key.by))
    }
    // Ahead of the window, whose keys of the same names are the sheet's.
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [shown, look, setZoom])

  return (
    <>
      <PreviewBar {...bar} isShown={shown !== null} giveKeys={giveKeys}>
        {shown ? (
          <PageField
            page={look.page}
            count={shown.pages.count}
            isWhole={shown.isWhole}
            onPage={goToPage}
            giveKeys={giveKeys}
          />
        ) : null}
        {shown ? <PageZoom zoom={zoom} percent={look.percent} onZoom={setZoom} /> : null}
      </PreviewBar>
      <div className="preview-body">
        {shown ? <PageStrip pages={shown.pages} page={look.page} onPage={goToPage} /> : <div className="page-strip" />}
        <div className="preview-pages">
          {shown ? (
            <PageColumn
              ref={column}
              pages={shown.pages}
              places={places}
              zoom={zoom}
              onZoom={setZoom}
              onLook={setLook}
              opensBy="double-click"
              {...{ titleOf, marked, onRow }}
            />
          ) : (
            <AwaitedPage {...{ pageSetup, zoom }} />
          )}
          <LayoutStatus desk={desk} state={state} />
        </div>
        <div className="preview-setup">
          <div className="preview-choices">
            <PageSetupPanel {...setup} onChange={changeSetup} map={map} />
          </div>
          <div className="preview-advice">
            <FitAdviceList
              {...{ table, pageSetup }}
              map={map}
              onApply={changeSetup}
              onShowRow={(rowId, page) => {
                goToPage(page)
                setOpening(rowId)
              }}
            />
          </div>
        </div>
      </div>
    </>
  )
}
