/** What the command line understands, and nothing else: words to a closed union, with a sentence for words that are off. */
import { parseArgs } from 'node:util'
import { FILE_FORMATS, type FileFormat } from '../../shared/output/fileFormats.ts'

/** What remarks can be written as. */
export const REMARK_FORMATS = ['xlsx', 'pdf'] as const
export type RemarkFormat = (typeof REMARK_FORMATS)[number]
export interface RemarksOutput {
  readonly to: string
  readonly format: RemarkFormat
}

/** `table` counts from 1 and picks one table of a document that holds several. */
export type CommandLine =
  | { verb: 'import'; file: string; json: boolean; table: number | null }
  | { verb: 'check'; files: readonly string[]; json: boolean; table: number | null; output: RemarksOutput | null }
  | { verb: 'export'; file: string; to: string; format: FileFormat; table: number | null }
  | { verb: 'merge'; files: readonly string[]; to: string; format: FileFormat; json: boolean }
  | { verb: 'help' }
  | { verb: 'wrong'; message: string }

export const USAGE = `用法：
  npm run --silent cli -- import 文件 [--json]            读取各种格式的表或本程序的文档，列出读到的内容
  npm run --silent cli -- check 文件… [--json] [--to 意见单]  按审核意见检查，可一次检查多个文件；意见单为 ${REMARK_FORMATS.map((format) => `.${format}`).join(' 或 ')}
  npm run --silent cli -- export 文件 --to 输出文件       导出，按扩展名为 ${FILE_FORMATS.map((format) => `.${format}`).join(' ')}
  npm run --silent cli -- merge 文件… --to 输出文件 [--json]  把多个文件汇总成一张表，每个单位一块
选项：
  --table N    文档里有几张表时，指明第几张
  --help       显示本说明
退出码：0 已完成（有没有审核意见都是 0，条数见 --json 的 counts）；1 有文件不能读取或写出；2 命令写法不对
`

export function readCommandLine(words: readonly string[]): CommandLine {
  let parsed: ReturnType<typeof parseWords>
  try {
    parsed = parseWords(words)
  } catch (error) {
    const lacksValue = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    const message = lacksValue
      ? '--to 后面请写输出文件，--table 后面请写第几张表，其他选项不带内容。'
      : '有不认识的选项。'
    return { verb: 'wrong', message }
  }
  const { values, positionals } = parsed
  const [verb, file, ...rest] = positionals
  if (values.help || verb === undefined || verb === 'help') return { verb: 'help' }
  if (verb !== 'import' && verb !== 'check' && verb !== 'export' && verb !== 'merge') {
    return { verb: 'wrong', message: `没有“${verb}”这个命令。` }
  }
  if (file === undefined) return { verb: 'wrong', message: '请给出要处理的文件。' }
  const json = values.json ?? false
  if (verb === 'merge') {
    if (values.table !== undefined) return { verb: 'wrong', message: 'merge 汇总文档里的每张表，不用 --table。' }
    const output = outputOf(values.to, FILE_FORMATS)
    return 'message' in output ? { verb: 'wrong', ...output } : { verb, files: [file, ...rest], ...output, json }
  }
  const table = values.table === undefined ? null : Number(values.table)
  if (table !== null && !(Number.isInteger(table) && table > 0)) {
    return { verb: 'wrong', message: '--table 后面请写第几张表，例如 --table 2。' }
  }
  if (verb === 'check') {
    const files = [file, ...rest]
    if (files.length > 1 && table !== null) return { verb: 'wrong', message: '检查多个文件时不用 --table。' }
    const output = values.to === undefined ? null : outputOf(values.to, REMARK_FORMATS)
    if (output && 'message' in output) return { verb: 'wrong', ...output }
    return { verb, files, json, table, output }
  }
  if (rest.length > 0) return { verb: 'wrong', message: '一次只能处理一个文件。' }
  if (verb === 'import') {
    if (values.to !== undefined) return { verb: 'wrong', message: '--to 只用于 check、export 和 merge。' }
    return { verb, file, json, table }
  }
  const output = outputOf(values.to, FILE_FORMATS)
  if ('message' in output) return { verb: 'wrong', ...output }
  if (json) return { verb: 'wrong', message: 'export 请用 --to 输出文件.json。' }
  return { verb, file, ...output, table }
}

/** Where to write and what, or a sentence on what is off. */
function outputOf<Format extends string>(
  to: string | undefined,
  formats: readonly Format[],
): { to: string; format: Format } | { message: string } {
  if (to === undefined) return { message: '请用 --to 给出输出文件。' }
  const extension = /\.([^.\\/]+)$/.exec(to)?.[1]?.toLowerCase()
  const format = formats.find((candidate) => candidate === extension)
  return format ? { to, format } : { message: `--to 的扩展名只能是 ${formats.join('、')}。` }
}

function parseWords(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      to: { type: 'string' },
      table: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}
