/** The window: toolbar, tables, heading, sheet, findings, status line, and the page that may lie over them. */
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { TableChecker } from '../../shared/checks/tableChecker.ts'
import type { TargetTable } from '../../shared/form.ts'
import { DEFAULT_PRINT_OPTIONS } from '../../shared/print/options.ts'
import type { ActionId } from '../actions/actionTable.ts'
import { KeySheet } from '../actions/KeySheet.tsx'
import type { MenuRequest } from '../actions/menuModel.ts'
import { FindingsPanel } from '../checks/FindingsPanel.tsx'
import { ArrangementStatus } from '../filtering/ArrangementStatus.tsx'
import { FilterBar } from '../filtering/FilterBar.tsx'
import { useFiltering } from '../filtering/useFiltering.ts'
import { ImportPage } from '../importing/ImportPage.tsx'
import { PasteTextDialog } from '../importing/PasteTextDialog.tsx'
import { useFileDrop } from '../importing/useFileDrop.ts'
import { usePastedForm } from '../importing/usePastedForm.ts'
import { Observable, useObservable } from '../observable.ts'
import { PrintPreview } from '../printing/PrintPreview.tsx'
import { QuestionDialog } from '../questions/QuestionDialog.tsx'
import { FindBar } from '../searching/FindBar.tsx'
import { useFinder } from '../searching/useFinder.ts'
import { viewOf } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import { Sheet } from '../sheet/Sheet.tsx'
import type { CellPlace, SheetHandle, SheetSelection } from '../sheet/sheetProps.ts'
import { ZoomControl } from '../viewing/ZoomControl.tsx'
import { WorkBanner } from '../work/WorkBanner.tsx'
import './app.css'
import { CommandBar } from './CommandBar.tsx'
import { doingsOf, type Page } from './doings.ts'
import { Heading } from './Heading.tsx'
import { offersOf } from './offers.ts'
import { StartView } from './StartView.tsx'
import { StatusLine } from './StatusLine.tsx'
import type { Services } from './services.ts'
import { TableTabs } from './TableTabs.tsx'
import { APP_TEXTS } from './texts.ts'
import { useEscapeToSheet } from './useEscapeToSheet.ts'
import { useSteadyFocus } from './useSteadyFocus.ts'

/** A window at least this wide, in pixels, has room for the findings beside the sheet. */
const ROOM_FOR_FINDINGS = 1000

export function App({ services }: { readonly services: Services }) {
  const { session, messages, questions, works } = services
  const state = useObservable(session.state)
  const busy = useObservable(works.running) !== null
  const [page, showPage] = useState<Page>({ kind: 'none' })
  const [selection] = useState(() => new Observable<SheetSelection | null>(null))
  const [sheet] = useState(() => new Observable<SheetHandle | null>(null))
  const [menu, openMenu] = useState<MenuRequest | null>(null)
  const [keysShown, showKeys] = useState(false)
  const [textAsked, askText] = useState(false)
  const department = useRef<HTMLInputElement>(null)
  const [findingsOpen, setFindingsOpen] = useState(() => window.innerWidth >= ROOM_FOR_FINDINGS)
  const [checker] = useState(() => new TableChecker())
  const [options, setOptions] = useState(DEFAULT_PRINT_OPTIONS)

  const table = state.document.tables.find((candidate) => candidate.id === state.activeTableId) ?? null
  const findings = table ? checker.check(table, totalsOf(table), state.document.settings).findings : []
  const doings = doingsOf({
    services,
    table,
    options,
    page,
    showPage,
    askForText: () => askText(true),
    showKeys: () => showKeys(true),
    department,
  })
  const covered = page.kind !== 'none'
  const edit: typeof session.edit = (...step) => {
    messages.goOn()
    return session.edit(...step)
  }
  const { say } = messages
  const filter = useFiltering({ session: session.state, table, findings, say })
  const { arrangement } = filter.state
  const { hidden } = viewOf(state, state.activeTableId)
  const search = useFinder({ session: session.state, table, arrangement, hidden, selection, sheet, edit, say })
  const situation = { state, table, covered, busy, filter, finder: search.finder }
  const offersNow = () => offersOf({ ...situation, selection: selection.get() }, doings, sheet.get())
  const perform = (id: ActionId) => offersNow()(id).run?.()
  useSteadyFocus()
  const dropping = useFileDrop(doings.importDropped)
  usePastedForm(table || covered || busy ? null : doings.importText)
  useEffect(() => {
    document.title = `${state.fileName} - ${APP_TEXTS.product}`
  }, [state.fileName])

  const toSheet = () => sheet.get()?.focus()
  useEscapeToSheet(toSheet)
  const goTo = (place: CellPlace) => table && session.goTo(table.id, [place])
  const showTable = (tableId: string) => {
    // An edit that is still open was refused, and is lost with its table.
    if (selection.get()?.editing !== true) session.goTo(tableId, [])
  }
  const closePage = () => {
    if (page.kind === 'import') page.desk.stop()
    // While a page lies over the sheet, the sheet takes no focus.
    flushSync(() => showPage({ kind: 'none' }))
    toSheet()
  }

  return (
    <div className="app">
      <CommandBar {...{ ...situation, selection, sheet, doings, menu, openMenu }} />
      <div className="workspace">
        <div className="workspace-under" inert={covered}>
          {table ? (
            <>
              <TableTabs
                tables={state.document.tables}
                activeId={table.id}
                onSelect={showTable}
                offerOf={(id) => offersNow()(id)}
                openMenu={openMenu}
              />
              <div className="work-area">
                <main className="paper">
                  <Heading key={table.id} {...{ table, edit, say, department }} />
                  {filter.state.open ? <FilterBar {...filter} leave={toSheet} /> : null}
                  <div className="sheet-area">
                    <Sheet
                      table={table}
                      totals={totalsOf(table)}
                      findings={findings}
                      view={viewOf(state, table.id)}
                      onView={(view) => session.setView(table.id, view)}
                      arrangement={arrangement}
                      found={search.found}
                      edit={edit}
                      goTo={state.goTo}
                      onSelection={selection.set}
                      onHandle={(handle) => {
                        sheet.set(handle)
                        if (!handle) selection.set(null)
                      }}
                      perform={perform}
                      openMenu={openMenu}
                      say={messages.say}
                      refuse={messages.refuse}
                      ask={questions.ask}
                      importText={doings.importText}
                    />
                    {search.bar ? (
                      <FindBar
                        {...search.bar}
                        filtered={filter.projects !== null}
                        selection={selection}
                        leave={toSheet}
                      />
                    ) : null}
                  </div>
                </main>
                <FindingsPanel
                  table={table}
                  findings={findings}
                  open={findingsOpen}
                  onToggle={() => setFindingsOpen(!findingsOpen)}
                  onGoTo={goTo}
                  onFix={(fix, place) => edit(fix.label, fix.commands) && goTo(place)}
                />
              </div>
            </>
          ) : (
            <StartView
              onImport={doings.importFile}
              onText={doings.askForText}
              onEmptyTable={doings.newTable}
              onSample={doings.openSample}
            />
          )}
        </div>
        <OverlayPage {...{ page, services, table, options, setOptions, doings, closePage }} />
      </div>
      <WorkBanner runner={works} />
      <StatusLine
        {...{ state, table, findings, selection, messages }}
        onShowFindings={() => setFindingsOpen(true)}
        leave={toSheet}
      >
        {table ? <ArrangementStatus {...filter} leave={toSheet} /> : null}
        {table ? <ZoomControl zoom={viewOf(state, table.id).zoom} offerOf={offersNow()} /> : null}
      </StatusLine>
      {keysShown ? <KeySheet onClose={() => showKeys(false)} /> : null}
      {textAsked ? (
        <PasteTextDialog
          onText={(text) => {
            askText(false)
            doings.importText(text)
          }}
          onCancel={() => askText(false)}
        />
      ) : null}
      <QuestionDialog questions={questions} />
      {dropping ? <div className="drop-overlay">{APP_TEXTS.dropHere}</div> : null}
    </div>
  )
}

interface OverlayProps {
  readonly page: Page
  readonly services: Services
  readonly table: TargetTable | null
  readonly options: typeof DEFAULT_PRINT_OPTIONS
  readonly setOptions: (options: typeof DEFAULT_PRINT_OPTIONS) => void
  readonly doings: ReturnType<typeof doingsOf>
  readonly closePage: () => void
}

function OverlayPage({ page, services, table, options, setOptions, doings, closePage }: OverlayProps) {
  useEffect(() => {
    if (page.kind === 'none') return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // A file that was opened from the list leads back to it.
      if (page.kind === 'import' && page.desk.state.get().openId !== null) page.desk.open(null)
      else closePage()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [page, closePage])

  switch (page.kind) {
    case 'none':
      return null
    case 'import':
      return (
        <ImportPage
          desk={page.desk}
          document={services.session.state.get().document}
          current={table}
          ask={services.questions.ask}
          onTake={doings.takeIn}
          onAnother={doings.importFile}
          onAddFiles={doings.addFiles}
          onClose={closePage}
        />
      )
    case 'preview':
      return table ? (
        <PrintPreview
          services={services}
          table={table}
          options={options}
          onOptions={setOptions}
          onPrint={doings.print}
          onPdf={doings.exportPdf}
          onClose={closePage}
        />
      ) : null
  }
}
