/** What the command line understands, and nothing else: words to a closed union, with a sentence for words that are off. */
import { parseArgs } from 'node:util'

export const EXPORT_FORMATS = ['xlsx', 'pdf', 'html', 'json', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** `table` counts from 1 and picks one table of a document that holds several. */
export type CommandLine =
  | { verb: 'import'; file: string; json: boolean; table: number | null }
  | { verb: 'check'; file: string; json: boolean; table: number | null }
  | { verb: 'export'; file: string; to: string; format: ExportFormat; table: number | null }
  | { verb: 'merge'; files: readonly string[]; to: string; format: ExportFormat; json: boolean }
  | { verb: 'help' }
  | { verb: 'wrong'; message: string }

export const USAGE = `用法：
  npm run --silent cli -- import 文件 [--json]            读取各种格式的表或本程序的文档，列出读到的内容
  npm run --silent cli -- check 文件 [--json]             检查合计与必填项
  npm run --silent cli -- export 文件 --to 输出文件       导出，按扩展名为 ${EXPORT_FORMATS.map((format) => `.${format}`).join(' ')}
  npm run --silent cli -- merge 文件… --to 输出文件 [--json]  把多个文件汇总成一张表，每个单位一块
选项：
  --table N    文档里有几张表时，指明第几张
  --help       显示本说明
`

export function readCommandLine(words: readonly string[]): CommandLine {
  let parsed: ReturnType<typeof parseWords>
  try {
    parsed = parseWords(words)
  } catch {
    return { verb: 'wrong', message: '有不认识的选项。' }
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
    const output = outputOf(values.to)
    return 'message' in output ? { verb: 'wrong', ...output } : { verb, files: [file, ...rest], ...output, json }
  }
  if (rest.length > 0) return { verb: 'wrong', message: '一次只能处理一个文件。' }
  const table = values.table === undefined ? null : Number(values.table)
  if (table !== null && !(Number.isInteger(table) && table > 0)) {
    return { verb: 'wrong', message: '--table 后面请写第几张表，例如 --table 2。' }
  }
  if (verb !== 'export') {
    if (values.to !== undefined) return { verb: 'wrong', message: '--to 只用于 export 和 merge。' }
    return { verb, file, json, table }
  }
  const output = outputOf(values.to)
  if ('message' in output) return { verb: 'wrong', ...output }
  if (json) return { verb: 'wrong', message: 'export 请用 --to 输出文件.json。' }
  return { verb, file, ...output, table }
}

/** Where to write and what, or a sentence on what is off. */
function outputOf(to: string | undefined): { to: string; format: ExportFormat } | { message: string } {
  if (to === undefined) return { message: '请用 --to 给出输出文件。' }
  const extension = /\.([^.\\/]+)$/.exec(to)?.[1]?.toLowerCase()
  const format = EXPORT_FORMATS.find((candidate) => candidate === extension)
  return format ? { to, format } : { message: `--to 的扩展名只能是 ${EXPORT_FORMATS.join('、')}。` }
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
