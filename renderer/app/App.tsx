/** The window: toolbar, tables, heading, sheet, findings, status line, and the page that may lie over them. */
import { useEffect, useState } from 'react'
import { checkTable } from '../../shared/checks/catalogue.ts'
import type { TargetTable } from '../../shared/form.ts'
import { DEFAULT_PRINT_OPTIONS } from '../../shared/print/options.ts'
import { FindingsPanel } from '../checks/FindingsPanel.tsx'
import { ImportReport } from '../importing/ImportReport.tsx'
import { useFileDrop } from '../importing/useFileDrop.ts'
import { Observable, useObservable } from '../observable.ts'
import { PrintPreview } from '../printing/PrintPreview.tsx'
import { totalsOf } from '../session/totalsOf.ts'
import { Sheet } from '../sheet/Sheet.tsx'
import type { CellPlace } from '../sheet/sheetProps.ts'
import { WorkBanner } from '../work/WorkBanner.tsx'
import './app.css'
import { CommandBar } from './CommandBar.tsx'
import { doingsOf, type Page } from './doings.ts'
import { Heading } from './Heading.tsx'
import { StartView } from './StartView.tsx'
import { StatusLine } from './StatusLine.tsx'
import type { Services } from './services.ts'
import { TableTabs } from './TableTabs.tsx'
import { APP_TEXTS } from './texts.ts'
import { useSteadyFocus } from './useSteadyFocus.ts'

export function App({ services }: { readonly services: Services }) {
  const { session, messages, works } = services
  const state = useObservable(session.state)
  const busy = useObservable(works.running) !== null
  const [page, showPage] = useState<Page>({ kind: 'none' })
  const [active] = useState(() => new Observable<CellPlace | null>(null))
  const [findingsOpen, setFindingsOpen] = useState(true)
  const [options, setOptions] = useState(DEFAULT_PRINT_OPTIONS)

  const table = state.document.tables.find((candidate) => candidate.id === state.activeTableId) ?? null
  const findings = table ? checkTable(table, totalsOf(table)) : []
  const doings = doingsOf({ services, table, options, showPage })
  const covered = page.kind !== 'none'
  useSteadyFocus()
  const dropping = useFileDrop(doings.importDropped)
  useEffect(() => {
    document.title = `${state.fileName} - ${APP_TEXTS.product}`
  }, [state.fileName])

  const edit: typeof session.edit = (...step) => {
    messages.goOn()
    return session.edit(...step)
  }
  const goTo = (place: CellPlace) => table && session.goTo(table.id, place)
  const closePage = () => {
    showPage({ kind: 'none' })
    if (table) session.goTo(table.id, active.get())
  }

  return (
    <div className="app">
      <CommandBar {...{ state, table, active, busy, covered, doings, messages }} />
      <div className="workspace">
        <div className="workspace-under" inert={covered}>
          {table ? (
            <>
              <TableTabs
                tables={state.document.tables}
                activeId={table.id}
                onSelect={(tableId) => session.goTo(tableId, null)}
                onDelete={doings.deleteTable}
              />
              <div className="work-area">
                <main className="paper">
                  <Heading key={table.id} table={table} edit={edit} say={messages.say} />
                  <Sheet
                    table={table}
                    totals={totalsOf(table)}
                    findings={findings}
                    edit={edit}
                    undo={doings.undo}
                    redo={doings.redo}
                    goTo={state.goTo}
                    onActiveCell={active.set}
                    say={messages.say}
                  />
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
            <StartView onImport={doings.importFile} onEmptyTable={doings.newTable} onSample={doings.openSample} />
          )}
        </div>
        <OverlayPage {...{ page, services, table, options, setOptions, doings, closePage }} />
      </div>
      <WorkBanner runner={works} />
      <StatusLine {...{ state, table, findings, active, messages }} onShowFindings={() => setFindingsOpen(true)} />
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
      if (event.key === 'Escape' && !event.defaultPrevented) closePage()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [page.kind, closePage])

  switch (page.kind) {
    case 'none':
      return null
    case 'import':
      return (
        <ImportReport
          imported={page.imported}
          current={table}
          onAdd={doings.addImported}
          onReplace={doings.replaceWithImported}
          onAnother={doings.importFile}
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
