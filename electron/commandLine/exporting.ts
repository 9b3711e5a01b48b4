/** A table as the bytes of a file, in any of the formats that `--to` takes. */
import { AppError } from '../../shared/errors.ts'
import type { TargetTable } from '../../shared/form.ts'
import { formJsonOfTable } from '../../shared/formJson.ts'
import { printCsv } from '../../shared/print/csv.ts'
import { DEFAULT_PRINT_OPTIONS } from '../../shared/print/options.ts'
import { printHtml } from '../../shared/print/printHtml.ts'
import { writeWorkbook } from '../excel/write.ts'
import type { PdfEngine } from '../surroundings.ts'
import type { ExportFormat } from './arguments.ts'

/** Throws `no-pdf-engine`, `pdf-failed` and `text-too-long`; `findPdfEngine` is called for a PDF only. */
export async function exported(
  table: TargetTable,
  format: ExportFormat,
  findPdfEngine: () => PdfEngine | null,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(table)
    case 'pdf': {
      const engine = findPdfEngine()
      if (!engine) throw new AppError('no-pdf-engine')
      return engine.print(printHtml(table, DEFAULT_PRINT_OPTIONS), new AbortController().signal)
    }
    case 'html':
      return Buffer.from(printHtml(table, DEFAULT_PRINT_OPTIONS))
    case 'json':
      return Buffer.from(jsonText(formJsonOfTable(table)))
    case 'csv':
      return Buffer.from(printCsv(table))
  }
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
