/** What `export` is asked for: its words to a command, with a sentence for words that do not go together. */
import { FILE_FORMATS, type FileFormat, holdsManyTables } from '../../../shared/output/fileFormats.ts'
import { WORKBOOK_LAYOUTS, type WorkbookLayout } from '../../../shared/output/outputChoices.ts'
import { type Options, outputOf, type Wrong } from '../words.ts'

/** One file, whatever is given; or a folder with a file for each table or unit. */
export type ExportTarget =
  | { readonly kind: 'file'; readonly to: string; readonly format: FileFormat }
  | { readonly kind: 'folder'; readonly to: string; readonly format: FileFormat; readonly overwrite: boolean }

export interface ExportCommand {
  /** Files and folders. */
  readonly files: readonly string[]
  readonly target: ExportTarget
  /** Counts from 1; null for all tables of a document. */
  readonly table: number | null
  /** A file for each spending unit instead of each table. */
  readonly eachUnit: boolean
  /** null for a document's own. */
  readonly layout: WorkbookLayout | null
  /** Whether workbooks are locked also where a document does not ask for it. */
  readonly locked: boolean
  /** The public version, without what the documents leave out and without projects of these names; null for the whole. */
  readonly publication: { readonly leaveOut: readonly string[] } | null
  readonly json: boolean
}

/** A sentence for several files that one file is wanted of. */
export function cannotBeOne(format: FileFormat): string {
  return `多个文件不能写成一个 ${format} 文件。请用 --to 文件夹 --as ${format} 分别写出，或用 merge 汇总成一张表。`
}

export function readExport(files: readonly string[], table: number | null, options: Options): ExportCommand | Wrong {
  const target = targetOf(options)
  if ('message' in target) return target
  const eachUnit = options['each-unit'] ?? false
  if (target.kind === 'file') {
    if (eachUnit) return { message: '--each-unit 会写出多个文件，请用 --to 文件夹 --as 格式。' }
    if (options.overwrite) return { message: '--overwrite 只在 --to 是文件夹时使用。' }
    if (files.length > 1 && !holdsManyTables(target.format)) return { message: cannotBeOne(target.format) }
  }
  if (files.length > 1 && table !== null) return { message: '导出多个文件时不用 --table。' }
  const layout = layoutOf(options.layout)
  if (layout !== null && typeof layout === 'object') return layout
  const locked = options.locked ?? false
  if (target.format !== 'xlsx' && (layout !== null || locked)) {
    return { message: '--layout 和 --locked 只用于导出 xlsx。' }
  }
  const leaveOut = options['leave-out'] ?? []
  if (leaveOut.length > 0 && !options.public) return { message: '--leave-out 要和 --public 一起使用。' }
  if (leaveOut.some((name) => name.trim() === '')) return { message: '--leave-out 后面请写项目名。' }
  const publication = options.public ? { leaveOut } : null
  return { files, target, table, eachUnit, layout, locked, publication, json: options.json ?? false }
}

function targetOf({ to, as, overwrite }: Options): ExportTarget | Wrong {
  const file = outputOf(to, FILE_FORMATS)
  if (as === undefined) {
    if (!('message' in file)) return { kind: 'file', ...file }
    const known = FILE_FORMATS.join('、')
    return to === undefined
      ? { message: '请用 --to 给出输出文件或文件夹。' }
      : { message: `--to 的扩展名只能是 ${known}；要写到文件夹，请加 --as 格式。` }
  }
  const format = FILE_FORMATS.find((candidate) => candidate === as.toLowerCase())
  if (!format) return { message: `--as 后面只能是 ${FILE_FORMATS.join('、')}。` }
  if (to === undefined) return { message: '请用 --to 给出输出文件夹。' }
  if (!('message' in file)) return { message: '用 --as 时 --to 请写文件夹；只写一个文件就不用 --as。' }
  return { kind: 'folder', to, format, overwrite: overwrite ?? false }
}

function layoutOf(word: string | undefined): WorkbookLayout | null | Wrong {
  if (word === undefined) return null
  const layout = WORKBOOK_LAYOUTS.find((candidate) => candidate === word)
  return layout ?? { message: `--layout 后面只能是 ${WORKBOOK_LAYOUTS.join('、')}。` }
}
