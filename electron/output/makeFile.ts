/** A table as the bytes of a file, in any of the formats, with what the user has to know of it. */
import { AppError } from '../../shared/errors.ts'
import type { TargetTable } from '../../shared/form.ts'
import { formJsonOfTable } from '../../shared/formJson.ts'
import { printCsv } from '../../shared/output/csv.ts'
import type { FileFormat } from '../../shared/output/fileFormats.ts'
import type { OutputChoices } from '../../shared/output/outputChoices.ts'
import { printHtml } from '../../shared/print/printHtml.ts'
import { writeWorkbook } from '../excel/write.ts'
import type { PdfEngine } from '../surroundings.ts'

export interface MakingParts {
  /** Called only when a PDF is asked for; null where no engine can be had. */
  readonly findPdfEngine: () => PdfEngine | null
  readonly signal: AbortSignal
}

export interface Making {
  readonly bytes: Uint8Array
  /** Sentences on what the file does not say itself. */
  readonly told: readonly string[]
}

/** Throws `no-pdf-engine`, `pdf-failed`, `cancelled` and `text-too-long`. */
export async function makeFile(
  table: TargetTable,
  format: FileFormat,
  output: OutputChoices,
  { findPdfEngine, signal }: MakingParts,
): Promise<Making> {
  const { pageSetup } = output
  switch (format) {
    case 'xlsx':
      return { bytes: await writeWorkbook(table), told: [] }
    case 'pdf': {
      const engine = findPdfEngine()
      if (!engine) throw new AppError('no-pdf-engine')
      return { bytes: await engine.print(printHtml([table], pageSetup), true, signal), told: [] }
    }
    case 'html':
      return { bytes: Buffer.from(printHtml([table], pageSetup)), told: [] }
    case 'json':
      return { bytes: Buffer.from(jsonText(formJsonOfTable(table))), told: [] }
    case 'csv':
      return { bytes: Buffer.from(printCsv(table)), told: [] }
    case 'txt':
      throw new AppError('internal')
  }
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
