/** A file of the user's, read into what the report shows. Nothing of the document changes here. */
import { AppError } from '../../shared/errors.ts'
import type { TargetTable } from '../../shared/form.ts'
import { type FormReading, LARGEST_FILE, type ReadingChoices, tableOfReading } from '../../shared/reading.ts'
import { type Services, sentenceFor } from '../app/services.ts'
import { base64OfFile } from '../base64.ts'
import { newIdentity } from '../newIdentity.ts'
import { WORK_TEXTS } from '../work/texts.ts'
import { type ImportSummary, summarise } from './summary.ts'

export interface ReadFile {
  readonly kind: 'read'
  readonly reading: FormReading
  /** The table that the reading becomes when the user takes it. */
  readonly table: TargetTable
  readonly summary: ImportSummary
}

export type Imported = ReadFile | { readonly kind: 'refused'; readonly message: string }

/** `choices` null lets the program judge, by what it remembers of the file's header. Never throws; null when cancelled. */
export async function readFile(
  services: Pick<Services, 'backend' | 'works'>,
  file: File,
  choices: ReadingChoices | null,
): Promise<Imported | null> {
  try {
    if (file.size > LARGEST_FILE) throw new AppError('too-large')
    const reading = await services.works.run(WORK_TEXTS.reading(file.name), async (workId) => {
      const base64 = await bytesOf(file)
      return services.backend['import.read']({ fileName: file.name, base64, choices, workId })
    })
    const table = tableOfReading(reading.form, newIdentity)
    return { kind: 'read', reading, table, summary: summarise(reading, table) }
  } catch (error) {
    const message = sentenceFor(error, file.name)
    return message === null ? null : { kind: 'refused', message }
  }
}

/** A folder can be dropped like a file, and a file can vanish: the browser then cannot read it. */
async function bytesOf(file: File): Promise<string> {
  try {
    return await base64OfFile(file)
  } catch (error) {
    throw new AppError('file-unreadable', {}, error)
  }
}
