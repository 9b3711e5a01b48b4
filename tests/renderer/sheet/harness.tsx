/**
 * The sheet alone on a page, with the published table in it and the smallest program around it that keeps a document
 * with undo. It notes what the sheet says and does, for the tests to read.
 */
import { StrictMode, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ProgramActionId } from '../../../renderer/actions/actionTable.ts'
import { type Arrangement, PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import { Sheet } from '../../../renderer/sheet/Sheet.tsx'
import type { GoTo } from '../../../renderer/sheet/sheetProps.ts'
import { viewOffers } from '../../../renderer/viewing/viewOffers.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { applyCommands, type Command } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetDocument, type TargetTable } from '../../../shared/form.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import { DEFAULT_SHEET_VIEW, type SheetView } from '../../../shared/sheetView.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { checkedOf } from '../../shared/checks/checkedOf.ts'
import type { Harness } from './harnessState.ts'

interface State {
  readonly document: TargetDocument
  readonly undo: readonly (readonly Command[])[]
  readonly findings: readonly Finding[]
  readonly goTo: GoTo | null
  readonly view: SheetView
  readonly arrangement: Arrangement
}

let show: (state: State) => void = () => undefined
let state: State = {
  document: { ...EMPTY_DOCUMENT, tables: [sampleTable(() => crypto.randomUUID())] },
  undo: [],
  findings: [],
  goTo: null,
  view: DEFAULT_SHEET_VIEW,
  arrangement: PAPER_ORDER,
}

function change(next: Partial<State>): void {
  state = { ...state, ...next }
  flushSync(() => show(state))
}

function firstTable(document: TargetDocument): TargetTable {
  const [table] = document.tables
  if (!table) throw new Error('the document has no table')
  return table
}

function edit(label: string, commands: readonly Command[]): boolean {
  harness.edits.push(label)
  const { document, inverse } = applyCommands(state.document, commands)
  change({ document, undo: [...state.undo, inverse] })
  return true
}

const harness: Harness = {
  edits: [],
  said: [],
  performed: [],
  menus: [],
  questions: [],
  imported: [],
  answers: [],
  get active() {
    return this.selection?.active ?? null
  },
  selection: null,
  handle: null,
  view: () => state.view,
  setView: (view) => change({ view }),
  arrange: (arrangement) => change({ arrangement }),
  table: () => firstTable(state.document),
  edit,
  goTo: (rowId: string, column: ColumnKey) => change({ goTo: { places: [{ rowId, column }] } }),
  find: (findings) => change({ findings }),
  replaceTable: (table) => change({ document: { ...EMPTY_DOCUMENT, tables: [table] } }),
}
window.harness = harness

function perform(id: ProgramActionId): void {
  harness.performed.push(id)
  const changeView = (view: SheetView | null, sentence: string | null) => {
    if (view) change({ view })
    if (sentence !== null) harness.said.push(sentence)
  }
  const offers = viewOffers(state.view, harness.selection?.columns ?? [], changeView)
  if (id in offers) offers[id as keyof typeof offers].run?.()
  const last = state.undo.at(-1)
  if (id !== 'undo' || !last) return
  change({ document: applyCommands(state.document, last).document, undo: state.undo.slice(0, -1) })
}

function Page() {
  const [shown, setShown] = useState(state)
  show = setShown
  const table = firstTable(shown.document)
  const totals = useMemo(() => tableTotals(table), [table])
  const checked = useMemo(() => checkedOf(shown.findings), [shown.findings])
  return (
    <>
      <button type="button">别处</button>
      <Sheet
        table={table}
        totals={totals}
        checked={checked}
        edit={edit}
        view={shown.view}
        onView={(view) => change({ view })}
        arrangement={shown.arrangement}
        found={null}
        goTo={shown.goTo}
        onSelection={(selection) => {
          harness.selection = selection
        }}
        onHandle={(handle) => {
          harness.handle = handle
        }}
        perform={perform}
        openMenu={(request) => harness.menus.push(request)}
        ask={async (question) => {
          harness.questions.push(question)
          return harness.answers.shift() ?? null
        }}
        importText={(text) => harness.imported.push(text)}
        say={(message) => harness.said.push(message)}
        refuse={(message) => message !== null && harness.said.push(message)}
      />
    </>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
}
