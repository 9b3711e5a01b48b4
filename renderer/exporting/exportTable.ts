/**
 * Makes a file of a table by the choices that are kept with the document, and hands it to the user. Everything typed is saved
 * first, because the backend makes the file.
 */
import type { TargetTable } from '../../shared/form.ts'
import type { FileFormat } from '../../shared/output/fileFormats.ts'
import { type LeftOut, publicVersion } from '../../shared/output/publicVersion.ts'
import { type Services, sentenceFor } from '../app/services.ts'
import { WORK_TEXTS } from '../work/texts.ts'
import { deliver } from './deliver.ts'

export interface ExportRequest {
  readonly table: TargetTable
  readonly format: FileFormat
  readonly isPublic: boolean
}

/** A file that was made. */
export interface Exported {
  readonly kind: 'made'
  /** Where it is. */
  readonly sentence: string
  /** What the user has to know of it that it does not say itself. */
  readonly told: readonly string[]
  /** Projects that the public version leaves out; null for what is no public version. */
  readonly leftOut: readonly LeftOut[] | null
}

export type ExportOutcome =
  | Exported
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'none' }

const TITLES: Readonly<Partial<Record<FileFormat, string>>> = { pdf: WORK_TEXTS.pdf, xlsx: WORK_TEXTS.workbook }

/** Never throws; `none` where the user has called it off. */
export async function exportTable(
  { backend, session, works }: Pick<Services, 'backend' | 'session' | 'works'>,
  { table, format, isPublic }: ExportRequest,
): Promise<ExportOutcome> {
  const { output } = session.state.get()
  try {
    const { saved, told } = await works.run(TITLES[format] ?? WORK_TEXTS.file, async (workId) => {
      await session.saved()
      return backend['export.file']({ tableId: table.id, format, output, isPublic, workId })
    })
    const sentence = deliver(saved)
    if (sentence === null) return { kind: 'none' }
    const leftOut = isPublic ? publicVersion(table, output.unpublished).leftOut : null
    return { kind: 'made', sentence, told, leftOut }
  } catch (error) {
    const sentence = sentenceFor(error)
    return sentence === null ? { kind: 'none' } : { kind: 'failed', sentence }
  }
}

/** The list of what the public version leaves out as a file of its own. What was said of it; null when called off. */
export async function saveUnpublished(
  { backend, session }: Pick<Services, 'backend' | 'session'>,
  tableId: string,
): Promise<string | null> {
  const { output } = session.state.get()
  try {
    return deliver(await backend['export.unpublished']({ tableId, output }))
  } catch (error) {
    return sentenceFor(error)
  }
}
