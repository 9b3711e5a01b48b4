/** A table as the bytes of a file, in any of the formats, with what the user has to know of it. */
import { AppError } from '../../shared/errors.ts'
import type { TargetTable } from '../../shared/form.ts'
import { formJsonOfTable } from '../../shared/formJson.ts'
import { printCsv } from '../../shared/output/csv.ts'
import type { BoundFormat, FileFormat } from '../../shared/output/fileFormats.ts'
import type { OutputChoices } from '../../shared/output/outputChoices.ts'
import { pagesTold } from '../../shared/output/pagesTold.ts'
import { printPlainText } from '../../shared/output/plainText.ts'
import { namesTold, publicChoices, publishedVersion } from '../../shared/output/publicVersion.ts'
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
  parts: MakingParts,
): Promise<Making> {
  switch (format) {
    case 'xlsx':
    case 'pdf':
    case 'html':
      return makeBoundFile([table], format, output, parts)
    case 'json':
      return { bytes: Buffer.from(jsonText(formJsonOfTable(table))), told: [] }
    case 'csv':
      return { bytes: Buffer.from(printCsv(table)), told: [] }
    case 'txt':
      return { bytes: Buffer.from(printPlainText(table)), told: [] }
  }
}

/** Tables one after another in one file. Throws what `makeFile` throws. */
export async function makeBoundFile(
  tables: readonly TargetTable[],
  format: BoundFormat,
  output: OutputChoices,
  { findPdfEngine, signal }: MakingParts,
): Promise<Making> {
  const { pageSetup } = output
  const told = () => [...new Set(tables.flatMap((table) => pagesTold(table, pageSetup)))]
  switch (format) {
    case 'xlsx':
      return writeWorkbook(tables, output, signal)
    case 'pdf': {
      const engine = findPdfEngine()
      if (!engine) throw new AppError('no-pdf-engine')
      const bytes = await engine.print(printHtml(tables, pageSetup, { fonts: true, paperOnly: true }), true, signal)
      return { bytes, told: told() }
    }
    case 'html':
      return { bytes: Buffer.from(printHtml(tables, pageSetup)), told: told() }
  }
}

/** The public version (公开版), without the projects that `output` names. Throws `nothing-published` besides. */
export async function makePublicFile(
  table: TargetTable,
  format: FileFormat,
  output: OutputChoices,
  parts: MakingParts,
): Promise<Making> {
  const version = publishedVersion(table, output.unpublished)
  const { bytes, told } = await makeFile(version.table, format, publicChoices(output), parts)
  return { bytes, told: [...told, ...namesTold(version)] }
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
