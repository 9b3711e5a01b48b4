/**
 * The sheet of indicators alone on a page, with the smallest program around it that keeps a document with undo. It notes
 * what the sheet says and does, for the tests to read.
 */
import { StrictMode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { IndicatorGoTo, IndicatorSheetProps } from '../../../renderer/indicators/indicatorSheetProps.ts'
import { IndicatorSheet } from '../../../renderer/indicators/sheet/IndicatorSheet.tsx'
import type { Finding } from '../../../shared/checks/finding.ts'
import { applyCommands, type Command } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, emptyTable, type Project, type TargetDocument } from '../../../shared/form.ts'
import type { IndicatorHarness } from './harnessState.ts'
import { sampleProject, TABLE_ID } from './sampleIndicators.ts'

interface State {
  readonly shown: string
  readonly document: TargetDocument
  readonly undo: readonly (readonly Command[])[]
  readonly findings: readonly Finding[]
  readonly goTo: IndicatorGoTo | null
}

function documentOf(...projects: Project[]): TargetDocument {
  const table = emptyTable(() => crypto.randomUUID())
  const units = table.units.map((unit) => ({ ...unit, projects }))
  return { ...EMPTY_DOCUMENT, tables: [{ ...table, id: TABLE_ID, units }] }
}

let show: (state: State) => void = () => undefined
let state: State = {
  shown: sampleProject().id,
  document: documentOf(sampleProject()),
  undo: [],
  findings: [],
  goTo: null,
}

function change(next: Partial<State>): void {
  state = { ...state, ...next }
  show(state)
}

function projectOf({ document, shown }: State): Project {
  const project = document.tables[0]?.units[0]?.projects.find(({ id }) => id === shown)
  if (!project) throw new Error('the document has no project')
  return project
}

const harness: IndicatorHarness = {
  edits: [],
  said: [],
  performed: [],
  asked: [],
  refuses: false,
  project: () => projectOf(state),
  show: (project) =>
    flushSync(() => change({ document: documentOf(projectOf(state), project), shown: project.id, undo: [] })),
  find: (findings) => flushSync(() => change({ findings })),
  goTo: (goTo) => flushSync(() => change({ goTo })),
}
window.indicators = harness

function edit(label: string, commands: readonly Command[]): boolean {
  if (harness.refuses) return false
  harness.edits.push(label)
  const { document, inverse } = applyCommands(state.document, commands)
  change({ document, undo: [...state.undo, inverse] })
  return true
}

function perform(id: string): void {
  harness.performed.push(id)
  const last = state.undo.at(-1)
  if (id !== 'undo' || !last) return
  change({ document: applyCommands(state.document, last).document, undo: state.undo.slice(0, -1) })
}

const suggest: IndicatorSheetProps['suggest'] = ({ column }, typed) => {
  harness.asked.push(`${column}|${typed}`)
  if (column === 'level2' && typed !== '') {
    return [
      {
        text: '11-数量指标',
        detail: '产出指标',
        changes: { level1Code: '1', level1: '产出指标', level2Code: '11', level2: '数量指标' },
        blank: null,
      },
      {
        text: '12-质量指标',
        detail: '产出指标',
        changes: { level1Code: '1', level1: '产出指标', level2Code: '12', level2: '质量指标' },
        blank: null,
      },
    ]
  }
  if (column !== 'annualValue') return []
  const text = '≥X人'
  return [{ text, detail: '', changes: { annualValue: text }, blank: { start: 1, end: 2 } }]
}

const meant: IndicatorSheetProps['meant'] = ({ column }, typed) =>
  column === 'level2' && typed === '12' ? { level2Code: '12', level2: '质量指标' } : null

function Page() {
  const [shown, setShown] = useState(state)
  show = setShown
  return (
    <>
      <button type="button">别处</button>
      <IndicatorSheet
        tableId={TABLE_ID}
        project={projectOf(shown)}
        findings={shown.findings}
        edit={edit}
        suggest={suggest}
        meant={meant}
        goTo={shown.goTo}
        perform={perform}
        say={(message) => harness.said.push(message)}
        refuse={(message) => message !== null && harness.said.push(message)}
        leave={() => harness.performed.push('leave')}
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
