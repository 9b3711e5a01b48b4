/**
 * Wires the services to the contract: one function per procedure, nothing more. It knows no front door; what differs
 * between them comes in as `surroundings`.
 */
import { basename } from 'node:path'
import { checkTable } from '../shared/checks/tableChecker.ts'
import type { Backend } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { fileNameFor, type TargetTable, tableFileName } from '../shared/form.ts'
import type { PrintOptions } from '../shared/print/options.ts'
import { printHtml } from '../shared/print/printHtml.ts'
import { NO_CELLS } from '../shared/remarks/cellsOfReading.ts'
import { printedDate } from '../shared/remarks/printedDate.ts'
import { remarksOf } from '../shared/remarks/remarks.ts'
import type { RemarkReport } from '../shared/remarks/report.ts'
import { tableTotals } from '../shared/totals.ts'
import { writeRemarks } from './excel/remarks.ts'
import { writeWorkbook } from './excel/write.ts'
import { KeptThread } from './reading/keptThread.ts'
import { RunningWorks } from './runningWorks.ts'
import type { DocumentStore } from './store/documentStore.ts'
import type { PdfEngine, Surroundings } from './surroundings.ts'

/** How long reading one file may take, in milliseconds. */
export const READING_DEADLINE = 60_000
/** How long the thread that reads files waits for another, in milliseconds. */
const KEPT_THREAD = 60_000

export const WORKBOOK_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const PDF_MIME = 'application/pdf'

export interface BackendParts {
  readonly store: DocumentStore
  readonly surroundings: Surroundings
  /** The module of the reading worker, `reading/readerWorker`. */
  readonly workerUrl: URL
  readonly version: string
  readonly now: () => Date
}

export function createBackend({ store, surroundings, workerUrl, version, now }: BackendParts): Backend {
  const works = new RunningWorks()
  const reader = new KeptThread(workerUrl, KEPT_THREAD)

  const table = (tableId: string): TargetTable => {
    const found = store.read().tables.find((candidate) => candidate.id === tableId)
    if (!found) throw new AppError('unknown-table')
    return found
  }

  const remarkReport = (source: TargetTable): RemarkReport => {
    const date = printedDate(now())
    const fileName = basename(store.path)
    const checked = checkTable(source, tableTotals(source), store.read().settings)
    const sheet = remarksOf({ table: source, checked, fileName, cellOf: NO_CELLS }, date)
    return { date, files: [{ fileName, sheets: [sheet], refusal: null }] }
  }

  const pdf = (tableId: string, options: PrintOptions, workId: string): Promise<Uint8Array> =>
    works.run(workId, ({ signal, tell }) => {
      tell({ stage: '正在排版', done: 0, total: null })
      return engine(surroundings).print(printHtml(table(tableId), options), signal)
    })

  return {
    'app.about': async () => ({ version, surroundings: surroundings.kind, pdf: surroundings.pdf !== null }),
    'document.read': async () => ({
      ...store.history(),
      fileName: basename(store.path),
      document: store.read(),
      views: store.views(),
    }),
    'document.apply': async ({ revision, label, commands }) => store.apply(revision, label, commands),
    'document.undo': async ({ revision }) => store.undo(revision),
    'document.redo': async ({ revision }) => store.redo(revision),
    'view.save': async ({ tableId, view }) => {
      store.saveView(tableId, view)
      return {}
    },
    'import.read': ({ fileName, base64, choices, workId }) =>
      works.run(workId, ({ signal, tell }) => {
        tell({ stage: '正在读取文件', done: 0, total: null })
        const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
        const wishes = { choices, remembered: choices ? new Map() : store.mappings() }
        return reader.read(bytes, fileName, { signal, deadlineMs: READING_DEADLINE }, wishes)
      }),
    'import.remember': async ({ headerKey, mapping }) => {
      store.rememberMapping(headerKey, mapping)
      return {}
    },
    'export.workbook': async ({ tableId, workId }) => {
      const source = table(tableId)
      const bytes = await works.run(workId, ({ tell }) => {
        tell({ stage: '正在生成工作簿', done: 0, total: null })
        return writeWorkbook(source)
      })
      return surroundings.saveFile({ suggestedName: tableFileName(source, 'xlsx'), mime: WORKBOOK_MIME, bytes })
    },
    'export.remarks': async ({ tableId, workId }) => {
      const source = table(tableId)
      const bytes = await works.run(workId, ({ tell }) => {
        tell({ stage: '正在生成审核意见单', done: 0, total: null })
        return writeRemarks(remarkReport(source))
      })
      const suggestedName = fileNameFor(source, '审核意见单', 'xlsx')
      return surroundings.saveFile({ suggestedName, mime: WORKBOOK_MIME, bytes })
    },
    'export.pdf': async ({ tableId, options, workId }) => {
      const bytes = await pdf(tableId, options, workId)
      return surroundings.saveFile({ suggestedName: tableFileName(table(tableId), 'pdf'), mime: PDF_MIME, bytes })
    },
    'print.preview': async ({ tableId, options, workId }) => ({
      base64: Buffer.from(await pdf(tableId, options, workId)).toString('base64'),
    }),
    'print.paper': async ({ tableId, options }) => ({
      outcome: await surroundings.printPaper(printHtml(table(tableId), options), options.paper),
    }),
    'work.progress': async ({ workId }) => works.progress(workId),
    'work.cancel': async ({ workId }) => {
      works.cancel(workId)
      return {}
    },
  }
}

function engine(surroundings: Surroundings): PdfEngine {
  if (!surroundings.pdf) throw new AppError('no-pdf-engine')
  return surroundings.pdf
}
