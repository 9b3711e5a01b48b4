/**
 * Our page with its table in hand instead of behind a door. The sheet alone is given its rows, as the plain grid is, and
 * sums and findings; the whole window has to work all that out. What is timed is their own work up to the first painted rows.
 */
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '../../../renderer/app/App.tsx'
import { Messages } from '../../../renderer/app/messages.ts'
import { Questions } from '../../../renderer/questions/questions.ts'
import { Session } from '../../../renderer/session/session.ts'
import { PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import { Sheet } from '../../../renderer/sheet/Sheet.tsx'
import { tableRows } from '../../../renderer/sheet/tableRows.ts'
import { WorkRunner } from '../../../renderer/work/runner.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import type { Backend } from '../../../shared/contract.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { DEFAULT_OUTPUT_CHOICES } from '../../../shared/output/outputChoices.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { DEFAULT_SHEET_VIEW } from '../../../shared/sheetView.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { benchTable } from '../benchTable.ts'

export type OurPart = 'sheet' | 'window'

export interface OurPage {
  /** Makes the table, which takes no part in any measurement. */
  prepare(part: OurPart, projects: number, seed: number): void
  /** Shows what was prepared; the time from here until the first rows are painted, in milliseconds. */
  show(): Promise<number>
}

declare global {
  interface Window {
    ours: OurPage
  }
}

let pageOf: (() => Promise<ReactNode>) | null = null

window.ours = {
  prepare: (part, projects, seed) => {
    const table = benchTable(projects, seed)
    const sheet = part === 'sheet' ? sheetOf(table) : null
    pageOf = sheet ? async () => sheet : () => windowOf(table)
  },
  show: async () => {
    if (!pageOf) throw new Error('nothing was prepared')
    const start = performance.now()
    createRoot(document.getElementById('root') as HTMLElement).render(await pageOf())
    const isThere = () => Boolean(document.querySelector('.ag-row[row-index="1"] [col-id="name"]')?.textContent)
    return (await window.stopwatch.painted(isThere)) - start
  },
}

function sheetOf(shown: TargetTable): ReactNode {
  const totals = tableTotals(shown)
  // The cells' texts too: the plain grid has them in hand.
  tableRows(shown, totals)
  return (
    <Sheet
      table={shown}
      totals={totals}
      checked={checkTable(shown, totals, DEFAULT_SETTINGS)}
      view={DEFAULT_SHEET_VIEW}
      onView={nothing}
      arrangement={PAPER_ORDER}
      found={null}
      edit={() => false}
      goTo={null}
      onSelection={nothing}
      onHandle={nothing}
      perform={nothing}
      openMenu={nothing}
      say={nothing}
      refuse={nothing}
      ask={async () => null}
      importText={nothing}
    />
  )
}

async function windowOf(shown: TargetTable): Promise<ReactNode> {
  const backend = backendWith(shown)
  const messages = new Messages()
  const session = await Session.open({ backend, say: messages.say, fail: messages.fail, wait: async () => undefined })
  const works = new WorkRunner(backend)
  return <App services={{ backend, session, messages, questions: new Questions(), works, pdf: false }} />
}

/** Answers what the window asks while it opens. */
function backendWith(shown: TargetTable): Backend {
  const history = { revision: 0, undoLabel: null, redoLabel: null }
  const read = {
    ...history,
    fileName: 'bench.jxmb',
    views: {},
    output: DEFAULT_OUTPUT_CHOICES,
    document: { ...EMPTY_DOCUMENT, tables: [shown] },
  }
  return { 'document.read': async () => read } as Partial<Backend> as Backend
}

function nothing(): void {}
