/** The kinds of file that a table can be exported as, in the order of the list, each with a word on what it is for. */
import type { FileFormat } from '../../shared/output/fileFormats.ts'
import type { WorkbookLayout } from '../../shared/output/outputChoices.ts'

export interface ExportKind {
  readonly id: string
  readonly format: FileFormat
  /** Of a workbook; null for what is none. */
  readonly layout: WorkbookLayout | null
  readonly name: string
  readonly purpose: string
}

export const EXPORT_KINDS = [
  {
    id: 'official',
    format: 'xlsx',
    layout: 'official',
    name: 'Excel 正式版式',
    purpose: '官方的七列表样，用来报送、存档，Excel 和 WPS 都能打开，也能再导入。',
  },
  {
    id: 'by-indicator',
    format: 'xlsx',
    layout: 'by-indicator',
    name: 'Excel 一行一个指标',
    purpose: '指标的各部分分列，便于筛选、统计和核对。',
  },
  {
    id: 'pdf',
    format: 'pdf',
    layout: null,
    name: 'PDF',
    purpose: '和打印出来的一样，按“打印预览”中的页面设置排版，用来报送和公开。',
  },
  {
    id: 'txt',
    format: 'txt',
    layout: null,
    name: '指标文字（TXT）',
    purpose: '逐个项目的文字，每条指标一行，便于粘贴到财政系统或邮件里，也能再导入。',
  },
  {
    id: 'html',
    format: 'html',
    layout: null,
    name: '网页（HTML）',
    purpose: '单独一个网页文件，可以放到网站上，也能用浏览器打印。',
  },
  {
    id: 'csv',
    format: 'csv',
    layout: null,
    name: 'CSV',
    purpose: '只有数据，没有版式，供别的软件读取，也能再导入。',
  },
  { id: 'json', format: 'json', layout: null, name: 'JSON', purpose: '供程序读取，金额一律为万元。' },
] as const satisfies readonly ExportKind[]
export type ExportKindId = (typeof EXPORT_KINDS)[number]['id']

export function exportKindOf(id: ExportKindId): ExportKind {
  return EXPORT_KINDS.find((kind) => kind.id === id) as ExportKind
}
