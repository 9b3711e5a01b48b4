/** The window: toolbar, tables, heading, sheet, findings, status line, and the page that may lie over them. */
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { countAll } from '../../shared/checks/severity.ts'
import { NOTHING_FOUND, TableChecker } from '../../shared/checks/tableChecker.ts'
import type { ActionId } from '../actions/actionTable.ts'
import { KeySheet } from '../actions/KeySheet.tsx'
import type { MenuRequest } from '../actions/menuModel.ts'
import { FindingsPanel } from '../checks/FindingsPanel.tsx'
import { reviewOf } from '../checks/review.ts'
import { newReviewDesk } from '../checks/reviewDesk.ts'
import { ExportDialog } from '../exporting/ExportDialog.tsx'
import type { Exported } from '../exporting/exportTable.ts'
import { ArrangementStatus } from '../filtering/ArrangementStatus.tsx'
import { FilterBar } from '../filtering/FilterBar.tsx'
import { useFiltering } from '../filtering/useFiltering.ts'
import { PasteTextDialog } from '../importing/PasteTextDialog.tsx'
import { useFileDrop } from '../importing/useFileDrop.ts'
import { usePastedForm } from '../importing/usePastedForm.ts'
import { IndicatorsPanel } from '../indicators/IndicatorsPanel.tsx'
import type { IndicatorAsked } from '../indicators/ProjectIndicators.tsx'
import { PANEL_TEXTS } from '../indicators/texts.ts'
import { Observable, useObservable } from '../observable.ts'
import { newPagesDesk } from '../printing/newPagesDesk.ts'
import { PaperPanel } from '../printing/PaperPanel.tsx'
import { QuestionDialog } from '../questions/QuestionDialog.tsx'
import { projectBeside } from '../rows/projectSteps.ts'
import { FindBar } from '../searching/FindBar.tsx'
import { useFinder } from '../searching/useFinder.ts'
import { viewOf } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import { arranged } from '../sheet/arrangement.ts'
import { Sheet } from '../sheet/Sheet.tsx'
import type { CellPlace, SheetHandle, SheetSelection } from '../sheet/sheetProps.ts'
import { tableRows } from '../sheet/tableRows.ts'
import { type Side, SidePanel } from '../side/SidePanel.tsx'
import { ZoomControl } from '../viewing/ZoomControl.tsx'
import { WorkBanner } from '../work/WorkBanner.tsx'
import './app.css'
import { CommandBar } from './CommandBar.tsx'
import { doingsOf, type Page } from './doings.ts'
import { Heading } from './Heading.tsx'
import { OverlayPage } from './OverlayPage.tsx'
import { offersOf } from './offers.ts'
import { StartView } from './StartView.tsx'
import { StatusLine } from './StatusLine.tsx'
import type { Services } from './services.ts'
import { TableTabs } from './TableTabs.tsx'
import { APP_TEXTS } from './texts.ts'
import { useEscapeToSheet } from './useEscapeToSheet.ts'
import { useSteadyFocus } from './useSteadyFocus.ts'
import { type WorkDialog, WorkDialogs } from './WorkDialogs.tsx'

/** A window at least this wide, in pixels, has room for the side area beside the sheet. */
const ROOM_FOR_SIDE = 1000

export function App({ services }: { readonly services: Services }) {
  const { session, messages, questions, works } = services
  const state = useObservable(session.state)
  const busy = useObservable(works.running) !== null
  const [page, showPage] = useState<Page>({ kind: 'none' })
  const [selection] = useState(() => new Observable<SheetSelection | null>(null))
  const [sheet] = useState(() => new Observable<SheetHandle | null>(null))
  const [menu, openMenu] = useState<MenuRequest | null>(null)
  const [keysShown, showKeys] = useState(false)
  const [dialogs, setDialogs] = useState<readonly WorkDialog[]>([])
  const [indicatorAsked, askIndicator] = useState<IndicatorAsked | null>(null)
  const [textAsked, askText] = useState(false)
  const [exporting, setExporting] = useState<{ readonly made: Exported | null } | null>(null)
  const department = useRef<HTMLInputElement>(null)
  const [side, setSide] = useState<Side>(() => ({ tab: 'checks', open: window.innerWidth >= ROOM_FOR_SIDE }))
  const [checker] = useState(() => new TableChecker())
  const [desk] = useState(newReviewDesk)
  const [pagesDesk] = useState(() => newPagesDesk(services))

  const table = state.document.tables.find((candidate) => candidate.id === state.activeTableId) ?? null
  const checked = table ? checker.check(table, totalsOf(table), state.document.settings) : NOTHING_FOUND
  const doings = doingsOf({
    services,
    table,
    page,
    showPage,
    askForText: () => askText(true),
    showKeys: () => showKeys(true),
    editIndicators: () => openDialog('indicators'),
    editCodeBook: () => openDialog('code-book'),
    stepProject: (by) => stepProject(by),
    stepFinding: (by) => review.step(by),
    editRules: () => openDialog('rules'),
    editControl: () => openDialog('control'),
    showExport: (made) => setExporting({ made }),
    department,
  })
  const covered = page.kind !== 'none'
  const edit: typeof session.edit = (...step) => {
    messages.goOn()
    return session.edit(...step)
  }
  const { say } = messages
  const filter = useFiltering({ session: session.state, table, checked, say })
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
    window.document.title = `${state.fileName} - ${APP_TEXTS.product}`
  }, [state.fileName])

  const toSheet = () => sheet.get()?.focus()
  useEscapeToSheet(toSheet)
  const goTo = (place: CellPlace) => table && session.goTo(table.id, [place])
  const openDialog = (dialog: WorkDialog) => {
    messages.goOn()
    setDialogs((open) => [...open.filter((one) => one !== dialog), dialog])
  }
  const closeDialog = (dialog: WorkDialog) => setDialogs((open) => open.filter((one) => one !== dialog))
  const stepProject = (by: 1 | -1) => {
    const active = selection.get()?.active
    const rows = table ? arranged(tableRows(table, totalsOf(table)), arrangement) : []
    const rowId = active ? projectBeside(rows, active.rowId, by) : null
    if (active && rowId !== null) sheet.get()?.show({ rowId, column: active.column })
    else say(by === 1 ? PANEL_TEXTS.noNext : PANEL_TEXTS.noPrevious)
  }
  const goToIndicator = (projectId: string, indicatorId: string) => {
    goTo({ rowId: projectId, column: 'indicators' })
    setSide({ tab: 'indicators', open: true })
    askIndicator({ projectId, indicatorId })
  }
  const review = reviewOf({
    session,
    edit,
    say,
    table,
    checked,
    recheck: (changed) => checker.check(changed, totalsOf(changed), session.state.get().document.settings),
    arrangement,
    selection,
    chosen: desk.chosen,
    listed: side.open && side.tab === 'checks',
    goToIndicator,
  })
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
  const goToRow = (rowId: string) => goTo({ rowId, column: selection.get()?.active.column ?? 'name' })
  const leaveForRow = (rowId: string) => {
    closePage()
    goToRow(rowId)
  }
  const { document } = state
  const { refuse } = messages
  const arrived = () => askIndicator(null)
  // What lies below a step that is being taken back is not known yet, and may be none of a dialog's.
  const settled = (go: () => void) => () => session.undoing || go()
  const { undoLabel, redoLabel } = state
  const dialogHistory = { undoLabel, redoLabel, undo: settled(doings.undo), redo: settled(doings.redo) }
  const indicatorParts = { document, checked, asked: indicatorAsked, arrived, edit, perform, say, refuse }

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
                      checked={checked}
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
                <SidePanel side={side} onSide={setSide} counts={{ checks: countAll(checked.counts) }}>
                  {side.tab === 'checks' ? (
                    <FindingsPanel
                      {...{ table, checked, review, desk, selection }}
                      onRules={() => openDialog('rules')}
                      onControl={() => openDialog('control')}
                      onRemarks={() => perform('export-remarks')}
                    />
                  ) : null}
                  {side.tab === 'indicators' ? (
                    <IndicatorsPanel {...indicatorParts} table={table} selection={selection} leave={toSheet} />
                  ) : null}
                  {side.tab === 'paper' && !covered ? (
                    <PaperPanel
                      desk={services.pdf ? pagesDesk : null}
                      {...{ table, selection }}
                      pageSetup={state.output.pageSetup}
                      onRow={goToRow}
                      onPreview={() => perform('preview')}
                    />
                  ) : null}
                </SidePanel>
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
        <OverlayPage
          {...{ page, services, table, doings, closePage, pagesDesk, leaveForRow }}
          activeRow={selection.get()?.active.rowId ?? null}
        />
      </div>
      <WorkBanner runner={works} />
      <StatusLine
        {...{ state, table, checked, selection, messages }}
        onShowFindings={() => setSide({ tab: 'checks', open: true })}
        leave={toSheet}
      >
        {table ? <ArrangementStatus {...filter} leave={toSheet} /> : null}
        {table ? <ZoomControl zoom={viewOf(state, table.id).zoom} offerOf={offersNow()} /> : null}
      </StatusLine>
      <WorkDialogs
        {...{ dialogs, state, table, indicatorParts, selection, sheet, messages, edit }}
        history={dialogHistory}
        onClose={closeDialog}
      />
      {table && exporting ? (
        <ExportDialog
          {...{ services, table }}
          output={state.output}
          made={exporting.made}
          errors={checked.counts.error}
          onFindings={() => {
            setExporting(null)
            setSide({ tab: 'checks', open: true })
          }}
          onClose={() => setExporting(null)}
        />
      ) : null}
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
