/**
 * The sheet alone on a page, with the published table in it and the smallest program around it that keeps a document
 * with undo. It notes what the sheet says and does, for the tests to read.
 */
import { StrictMode, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Sheet } from '../../../renderer/sheet/Sheet.tsx'
import type { CellPlace } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { applyCommands, type Command } from '../../../shared/commands.ts'
import type { TargetDocument, TargetTable } from '../../../shared/form.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import { tableTotals } from '../../../shared/totals.ts'
import type { Harness } from './harnessState.ts'

interface State {
  readonly document: TargetDocument
  readonly undo: readonly (readonly Command[])[]
  readonly findings: readonly Finding[]
  readonly goTo: CellPlace | null
}

let show: (state: State) => void = () => undefined
let state: State = {
  document: { tables: [sampleTable(() => crypto.randomUUID())] },
  undo: [],
  findings: [],
  goTo: null,
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
  undone: 0,
  redone: 0,
  active: null,
  table: () => firstTable(state.document),
  edit,
  goTo: (rowId: string, column: ColumnKey) => change({ goTo: { rowId, column } }),
  find: (findings) => change({ findings }),
  replaceTable: (table) => change({ document: { tables: [table] } }),
}
window.harness = harness

function undo(): void {
  harness.undone += 1
  const last = state.undo.at(-1)
  if (!last) return
  change({ document: applyCommands(state.document, last).document, undo: state.undo.slice(0, -1) })
}

function redo(): void {
  harness.redone += 1
}

function Page() {
  const [shown, setShown] = useState(state)
  show = setShown
  const table = firstTable(shown.document)
  const totals = useMemo(() => tableTotals(table), [table])
  return (
    <>
      <button type="button">别处</button>
      <Sheet
        table={table}
        totals={totals}
        findings={shown.findings}
        edit={edit}
        undo={undo}
        redo={redo}
        goTo={shown.goTo}
        onActiveCell={(place) => {
          harness.active = place
        }}
        say={(message) => harness.said.push(message)}
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
