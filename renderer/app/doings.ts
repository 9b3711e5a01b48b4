/**
 * What the commands do: each ties the session, the backend and the page that is shown together. Failures become the
 * sentence in the status line; nothing here throws.
 */
import type { RefObject } from 'react'
import { emptyTable, type TargetTable, tableName } from '../../shared/form.ts'
import type { FileFormat } from '../../shared/output/fileFormats.ts'
import { sampleTable } from '../../shared/sample/sample.ts'
import type { SheetView } from '../../shared/sheetView.ts'
import { deliver } from '../exporting/deliver.ts'
import { type Exported, exportTable } from '../exporting/exportTable.ts'
import type { ImportDesk } from '../importing/importDesk.ts'
import { newIdentity } from '../newIdentity.ts'
import { printHere } from '../printing/printHere.ts'
import { PRINTING_TEXTS } from '../printing/texts.ts'
import type { PossibleGesture } from '../rows/rowGesture.ts'
import { GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import { WORK_TEXTS } from '../work/texts.ts'
import { type ImportDoings, importDoingsOf } from './importDoings.ts'
import { type Services, sentenceFor } from './services.ts'
import { APP_TEXTS } from './texts.ts'

/** What lies over the sheet. */
export type Page =
  | { readonly kind: 'none' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'import'; readonly desk: ImportDesk }

interface Parts {
  readonly services: Services
  readonly table: TargetTable | null
  readonly page: Page
  readonly showPage: (page: Page) => void
  /** Opens the dialog that takes a table's text. */
  readonly askForText: () => void
  readonly showKeys: () => void
  /** Opens the wide dialog with the selected project's indicators. */
  readonly editIndicators: () => void
  readonly editCodeBook: () => void
  /** Selects the next project (1) or the previous one (-1) on the screen. */
  readonly stepProject: (by: 1 | -1) => void
  /** Goes to the next cell with findings (1) or the previous one (-1). */
  readonly stepFinding: (by: 1 | -1) => void
  readonly editRules: () => void
  readonly editControl: () => void
  /** Opens the dialog of exporting: with the choices, or with what is to be said of a file that was made. */
  readonly showExport: (made: Exported | null) => void
  readonly department: RefObject<HTMLInputElement | null>
}

/** In characters: what can be read in the status line before it goes away. */
const LONGEST_SAID = 110

/** Done by the window itself. */
type HandedOn = 'editIndicators' | 'editCodeBook' | 'stepProject' | 'stepFinding' | 'editRules' | 'editControl'

export interface AllDoings extends ImportDoings, Pick<Parts, HandedOn> {
  readonly askForText: () => void
  readonly newTable: () => void
  readonly save: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Says why something is not done now. */
  readonly refuse: (sentence: string) => void
  readonly editRows: (gesture: PossibleGesture) => void
  /** Looks at the table in this way, null for the same as before, and says something of it, null for nothing. */
  readonly changeView: (view: SheetView | null, sentence: string | null) => void
  readonly preview: () => void
  readonly print: () => void
  readonly exportPdf: () => void
  readonly exportWorkbook: () => void
  readonly exportAs: () => void
  readonly exportRemarks: () => void
  readonly help: () => void
  readonly openSample: () => void
  readonly renameTable: () => void
  readonly deleteTable: () => void
}

export function doingsOf(parts: Parts): AllDoings {
  const { services, table, showPage, askForText, showKeys, showExport, department } = parts
  const { editIndicators, editCodeBook, stepProject, stepFinding, editRules, editControl } = parts
  const { backend, session, works, messages } = services

  const failed = (error: unknown) => {
    const sentence = sentenceFor(error)
    if (sentence !== null) messages.fail(sentence)
  }

  /** Shows a table from its first cell and lets the keys go there. */
  const showTable = ({ id, units: [unit] }: TargetTable) =>
    session.goTo(id, [{ rowId: unit?.id ?? GRAND_TOTAL_ROW, column: 'name' }])

  /** Adds a table behind the active one and shows it from its first cell. */
  const addTable = (label: string, added: TargetTable): boolean => {
    const { tables } = session.state.get().document
    const at = tables.findIndex((candidate) => candidate.id === table?.id) + 1
    if (!session.edit(label, [{ kind: 'insertTable', at, table: added }])) return false
    showPage({ kind: 'none' })
    messages.goOn()
    showTable(added)
    return true
  }

  /** Of what is on the screen: everything typed is saved first, because the backend makes the file. */
  const exportRemarks = async ({ id: tableId }: TargetTable) => {
    try {
      const saved = await works.run(WORK_TEXTS.remarks, async (workId) => {
        await session.saved()
        return backend['export.remarks']({ tableId, workId })
      })
      const sentence = deliver(saved)
      if (sentence !== null) messages.say(sentence)
    } catch (error) {
      failed(error)
    }
  }

  /** By the choices that are kept. What has to be known of the file is said in full where it is more than a line. */
  const exportNow = async (format: FileFormat) => {
    if (!table) return
    const outcome = await exportTable(services, { table, format, isPublic: false })
    if (outcome.kind === 'failed') messages.fail(outcome.sentence)
    if (outcome.kind !== 'made') return
    const said = [outcome.sentence, ...outcome.told].join('')
    if (said.length > LONGEST_SAID) showExport(outcome)
    else messages.say(said)
  }

  const print = async (printed: TargetTable) => {
    const { pageSetup } = session.state.get().output
    try {
      const { outcome } = await works.run(WORK_TEXTS.paper, async () => {
        await session.saved()
        return backend['print.paper']({ tableId: printed.id, pageSetup })
      })
      if (outcome === 'here') printHere(printed, pageSetup)
      if (outcome !== 'cancelled') messages.say(PRINTING_TEXTS.printing)
    } catch (error) {
      failed(error)
    }
  }

  return {
    ...importDoingsOf(parts),
    askForText,
    newTable: () => void addTable(APP_TEXTS.newTable, emptyTable(newIdentity)),
    openSample: () => void addTable(APP_TEXTS.sampleStep, sampleTable(newIdentity)),
    renameTable: () => {
      department.current?.focus()
      department.current?.select()
    },
    deleteTable: () => {
      if (!table) return
      const name = tableName(table)
      const label = APP_TEXTS.deleteTableStep(name.slice(0, 100))
      if (!session.edit(label, [{ kind: 'deleteTable', tableId: table.id }])) return
      const { document, activeTableId } = session.state.get()
      const next = document.tables.find((candidate) => candidate.id === activeTableId)
      if (next) showTable(next)
      messages.say(APP_TEXTS.tableDeleted(name))
    },
    undo: () => {
      messages.goOn()
      session.undo()
    },
    redo: () => {
      messages.goOn()
      session.redo()
    },
    refuse: messages.say,
    editIndicators,
    editCodeBook,
    stepProject,
    stepFinding,
    editRules,
    editControl,
    editRows: (gesture) => {
      // Rows are moved with what stands in them, which an undo on its way is about to change.
      if (session.undoing) {
        messages.say(APP_TEXTS.undoing)
        return
      }
      messages.goOn()
      const { label, commands, select, message } = gesture(newIdentity)
      if (!table || !session.edit(label, commands)) return
      session.goTo(table.id, select)
      if (message !== null) messages.say(message)
    },
    changeView: (view, sentence) => {
      if (table && view) session.setView(table.id, view)
      if (sentence !== null) messages.say(sentence)
    },
    save: () => {
      const { saving } = session.state.get()
      const answer = saving === 'unsaved' ? messages.fail : messages.say
      answer(APP_TEXTS.autosaved[saving])
    },
    help: showKeys,
    preview: () => showPage({ kind: 'preview' }),
    print: () => {
      if (table) void print(table)
    },
    exportPdf: () => void exportNow('pdf'),
    exportWorkbook: () => void exportNow('xlsx'),
    exportAs: () => showExport(null),
    exportRemarks: () => {
      if (table) void exportRemarks(table)
    },
  }
}
