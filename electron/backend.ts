/**
 * Wires the services to the contract: one function per procedure, nothing more. It knows no front door; what differs
 * between them comes in as `surroundings`.
 */
import { basename } from 'node:path'
import { checkTable } from '../shared/checks/tableChecker.ts'
import type { Backend } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { fileNameFor, type TargetTable } from '../shared/form.ts'
import type { FileFormat } from '../shared/output/fileFormats.ts'
import { exportFileName } from '../shared/output/fileName.ts'
import { leftOutText, publicVersion } from '../shared/output/publicVersion.ts'
import { rowsOfBeginning } from '../shared/print/beginning.ts'
import type { PageSetup } from '../shared/print/pageSetup.ts'
import { printHtml } from '../shared/print/printHtml.ts'
import { NO_CELLS } from '../shared/remarks/cellsOfReading.ts'
import { printedDate } from '../shared/remarks/printedDate.ts'
import { remarksOf } from '../shared/remarks/remarks.ts'
import type { RemarkReport } from '../shared/remarks/report.ts'
import { tableTotals } from '../shared/totals.ts'
import { writeRemarks } from './excel/remarks.ts'
import { makeFile, makePublicFile } from './output/makeFile.ts'
import { KeptThread } from './reading/keptThread.ts'
import { RunningWorks } from './runningWorks.ts'
import type { DocumentStore } from './store/documentStore.ts'
import type { Surroundings } from './surroundings.ts'

/** How long reading one file may take, in milliseconds. */
export const READING_DEADLINE = 60_000
/** How long the thread that reads files waits for another, in milliseconds. */
const KEPT_THREAD = 60_000

const MIMES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  html: 'text/html',
}

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

  const preview = (source: TargetTable, pageSetup: PageSetup, firstRows: number | null, workId: string) =>
    works.run(workId, ({ signal, tell }) => {
      tell({ stage: firstRows === null ? '正在排版' : '正在排版前几页', done: 0, total: null })
      if (!surroundings.pdf) throw new AppError('no-pdf-engine')
      const purpose = { rowLinks: true, fonts: true, paperOnly: true, ...(firstRows === null ? {} : { firstRows }) }
      return surroundings.pdf.print(printHtml([source], pageSetup, purpose), false, signal)
    })

  return {
    'app.about': async () => ({ version, surroundings: surroundings.kind, pdf: surroundings.pdf !== null }),
    'document.read': async () => ({
      ...store.history(),
      fileName: basename(store.path),
      document: store.read(),
      views: store.views(),
      output: store.output(),
    }),
    'document.apply': async ({ revision, label, commands }) => store.apply(revision, label, commands),
    'document.undo': async ({ revision }) => store.undo(revision),
    'document.redo': async ({ revision }) => store.redo(revision),
    'view.save': async ({ tableId, view }) => {
      store.saveView(tableId, view)
      return {}
    },
    'output.save': async ({ output }) => {
      store.saveOutput(output)
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
    'export.file': async ({ tableId, format, output, isPublic, workId }) => {
      const source = table(tableId)
      const make = isPublic ? makePublicFile : makeFile
      const { bytes, told } = await works.run(workId, ({ signal, tell }) => {
        tell({ stage: '正在生成文件', done: 0, total: null })
        return make(source, format, output, { findPdfEngine: () => surroundings.pdf, signal })
      })
      const suggestedName = exportFileName(source, { format, layout: output.workbook.layout, isPublic })
      return { saved: await surroundings.saveFile({ suggestedName, mime: MIMES[format], bytes }), told: [...told] }
    },
    'export.unpublished': async ({ tableId, output }) => {
      const source = table(tableId)
      const { leftOut } = publicVersion(source, output.unpublished)
      const bytes = Buffer.from(`\ufeff${leftOutText(source, leftOut)}`)
      const suggestedName = fileNameFor(source, '未公开项目清单', 'txt')
      return surroundings.saveFile({ suggestedName, mime: MIMES.txt, bytes })
    },
    'export.remarks': async ({ tableId, workId }) => {
      const source = table(tableId)
      const bytes = await works.run(workId, ({ tell }) => {
        tell({ stage: '正在生成审核意见单', done: 0, total: null })
        return writeRemarks(remarkReport(source))
      })
      const suggestedName = fileNameFor(source, '审核意见单', 'xlsx')
      return surroundings.saveFile({ suggestedName, mime: MIMES.xlsx, bytes })
    },
    'print.preview': async ({ tableId, pageSetup, part, workId }) => {
      const source = table(tableId)
      const firstRows = part === 'beginning' ? rowsOfBeginning(source, pageSetup) : null
      const bytes = await preview(source, pageSetup, firstRows, workId)
      return { base64: Buffer.from(bytes).toString('base64'), isWhole: firstRows === null }
    },
    'print.paper': async ({ tableId, pageSetup }) => ({
      outcome: await surroundings.printPaper(printHtml([table(tableId)], pageSetup, { fonts: true }), pageSetup),
    }),
    'work.progress': async ({ workId }) => works.progress(workId),
    'work.cancel': async ({ workId }) => {
      works.cancel(workId)
      return {}
    },
  }
}
