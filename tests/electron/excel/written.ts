/** Workbooks as tests want them: of one table, by the usual choices but for those that the test is about. */
import { writeWorkbook } from '../../../electron/excel/write.ts'
import type { TargetTable } from '../../../shared/form.ts'
import { DEFAULT_OUTPUT_CHOICES, type OutputChoices } from '../../../shared/output/outputChoices.ts'
import type { PageSetup } from '../../../shared/print/pageSetup.ts'

export interface Wishes {
  readonly workbook?: Partial<OutputChoices['workbook']>
  readonly pageSetup?: Partial<PageSetup>
}

export function written(table: TargetTable, wishes: Wishes = {}): ReturnType<typeof writeWorkbook> {
  const { workbook, pageSetup } = DEFAULT_OUTPUT_CHOICES
  const choices = {
    workbook: { ...workbook, ...wishes.workbook },
    pageSetup: { ...pageSetup, ...wishes.pageSetup },
  }
  return writeWorkbook([table], choices, new AbortController().signal)
}

export async function bytesOf(table: TargetTable, wishes: Wishes = {}): Promise<Uint8Array> {
  return (await written(table, wishes)).bytes
}
