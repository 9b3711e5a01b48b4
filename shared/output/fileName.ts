/** The name under which an exported table is offered for saving: what kind of file it is can be told from it. */
import { fileNameFor, type TargetTable } from '../form.ts'
import type { FileFormat } from './fileFormats.ts'
import type { WorkbookLayout } from './outputChoices.ts'

export interface ExportedKind {
  readonly format: FileFormat
  readonly layout: WorkbookLayout
  readonly isPublic: boolean
}

export function exportFileName(
  table: Pick<TargetTable, 'department' | 'year'>,
  { format, layout, isPublic }: ExportedKind,
): string {
  const remarks = [
    ...(format === 'xlsx' && layout === 'by-indicator' ? ['一行一个指标'] : []),
    ...(isPublic ? ['公开版'] : []),
  ]
  return fileNameFor(table, `项目支出绩效目标表${remarks.map((remark) => `（${remark}）`).join('')}`, format)
}
