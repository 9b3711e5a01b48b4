/** What the command line understands, and nothing else: words to a closed union, with a sentence for words that are off. */
import { FILE_FORMATS, type FileFormat } from '../../shared/output/fileFormats.ts'
import { type ExportCommand, readExport } from './exporting/command.ts'
import { type OptionName, type Options, outputOf, takenApart } from './words.ts'

/** What remarks can be written as. */
const REMARK_FORMATS = ['xlsx', 'pdf'] as const
export type RemarkFormat = (typeof REMARK_FORMATS)[number]
export interface RemarksOutput {
  readonly to: string
  readonly format: RemarkFormat
}

/** `table` counts from 1 and picks one table of a document that holds several. */
export type CommandLine =
  | { verb: 'import'; file: string; json: boolean; table: number | null }
  | { verb: 'check'; files: readonly string[]; json: boolean; table: number | null; output: RemarksOutput | null }
  | ({ verb: 'export' } & ExportCommand)
  | { verb: 'merge'; files: readonly string[]; to: string; format: FileFormat; json: boolean }
  | { verb: 'help' }
  | { verb: 'wrong'; message: string }

type Verb = Exclude<CommandLine['verb'], 'help' | 'wrong'>

export const USAGE = `用法：
  npm run --silent cli -- import 文件 [--json]            读取各种格式的表或本程序的文档，列出读到的内容
  npm run --silent cli -- check 文件… [--json] [--to 意见单]  按审核意见检查，可一次检查多个文件；意见单为 ${REMARK_FORMATS.map((format) => `.${format}`).join(' 或 ')}
  npm run --silent cli -- export 文件 --to 输出文件       导出，按扩展名为 ${FILE_FORMATS.map((format) => `.${format}`).join(' ')}
  npm run --silent cli -- export 文件或文件夹… --to 合订.pdf  全部表合订成一个 PDF（或 html），页码连续；写成 .xlsx 时每张表一个工作表
  npm run --silent cli -- export 文件或文件夹… --to 文件夹 --as 格式  每张表一个文件，用来源文件的名字
  npm run --silent cli -- merge 文件… --to 输出文件 [--json]  把多个文件汇总成一张表，每个单位一块
选项：
  --table N    文档里有几张表时，指明第几张
  --json       在标准输出上只写一份 JSON，供其他程序读取
  --help       显示本说明
export 的选项：
  --each-unit        每个资金使用单位一个文件，用单位的名字，合计是这个单位的
  --overwrite        输出文件夹里有同名文件时替换它；不写时保留原有文件，并说明哪些没有写出
  --layout 版式      xlsx 的版式：official（正式版式）或 by-indicator（一行一个指标）；不写时按文档里的选择
  --locked           xlsx 加锁，防止误改（没有密码）
  --public           公开版：不列入文档里选定不公开的项目，合计重新计算，并列出没有列入的项目
  --leave-out 项目名  公开版另外不列入的项目，可以写几次
文件夹只读取其中的表格文件和 .jxmb 文档，不进入下一级文件夹。任何时候都不会覆盖来源文件。
退出码：0 已完成（有没有审核意见都是 0，条数见 --json 的 counts）；1 有文件不能读取或写出；2 命令写法不对；130 中途按了 Ctrl+C
`

const TAKEN: Readonly<Record<Verb, readonly OptionName[]>> = {
  import: ['json', 'table'],
  check: ['json', 'table', 'to'],
  export: ['json', 'table', 'to', 'as', 'each-unit', 'layout', 'locked', 'public', 'leave-out', 'overwrite'],
  merge: ['json', 'to'],
}

export function readCommandLine(words: readonly string[]): CommandLine {
  const apart = takenApart(words)
  if ('message' in apart) return { verb: 'wrong', ...apart }
  const { values, positionals } = apart
  const [verb, file, ...rest] = positionals
  if (values.help || verb === undefined || verb === 'help') return { verb: 'help' }
  if (verb !== 'import' && verb !== 'check' && verb !== 'export' && verb !== 'merge') {
    return { verb: 'wrong', message: `没有“${verb}”这个命令。` }
  }
  const foreign = Object.keys(values).find((name) => !TAKEN[verb].some((taken) => taken === name))
  if (foreign !== undefined) return { verb: 'wrong', message: `${verb} 不用 --${foreign}。` }
  if (file === undefined) return { verb: 'wrong', message: '请给出要处理的文件。' }
  const table = values.table === undefined ? null : Number(values.table)
  if (table !== null && !(Number.isInteger(table) && table > 0)) {
    return { verb: 'wrong', message: '--table 后面请写第几张表，例如 --table 2。' }
  }
  return commandOf(verb, [file, ...rest], table, values)
}

function commandOf(
  verb: Verb,
  files: readonly [string, ...string[]],
  table: number | null,
  options: Options,
): CommandLine {
  const json = options.json ?? false
  switch (verb) {
    case 'import':
      if (files.length > 1) return { verb: 'wrong', message: 'import 一次只能处理一个文件。' }
      return { verb, file: files[0], json, table }
    case 'check': {
      if (files.length > 1 && table !== null) return { verb: 'wrong', message: '检查多个文件时不用 --table。' }
      const output = options.to === undefined ? null : outputOf(options.to, REMARK_FORMATS)
      if (output && 'message' in output) return { verb: 'wrong', ...output }
      return { verb, files, json, table, output }
    }
    case 'export': {
      const command = readExport(files, table, options)
      return 'message' in command ? { verb: 'wrong', ...command } : { verb, ...command }
    }
    case 'merge': {
      const output = outputOf(options.to, FILE_FORMATS)
      return 'message' in output ? { verb: 'wrong', ...output } : { verb, files, ...output, json }
    }
  }
}
