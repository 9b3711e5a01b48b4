/** The words of a command line taken apart into options and the rest, and the output file that `--to` names. */
import { parseArgs } from 'node:util'

const OPTIONS = {
  json: { type: 'boolean' },
  to: { type: 'string' },
  as: { type: 'string' },
  table: { type: 'string' },
  'each-unit': { type: 'boolean' },
  layout: { type: 'string' },
  locked: { type: 'boolean' },
  public: { type: 'boolean' },
  'leave-out': { type: 'string', multiple: true },
  overwrite: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export type Options = ReturnType<typeof parsed>['values']
export type OptionName = keyof typeof OPTIONS

/** A sentence on what is off with the words. */
export interface Wrong {
  readonly message: string
}

export function takenApart(words: readonly string[]): ReturnType<typeof parsed> | Wrong {
  try {
    return parsed(words)
  } catch (error) {
    const lacksValue = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    if (!lacksValue) return { message: '有不认识的选项。' }
    const message =
      '--to 后面请写输出文件或文件夹，--as 后面请写格式，--table 后面请写第几张表，--layout 后面请写版式，--leave-out 后面请写项目名，其他选项不带内容。'
    return { message }
  }
}

function parsed(words: readonly string[]) {
  return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
}

/** Where to write and what by the name's ending, or what is off. */
export function outputOf<Format extends string>(
  to: string | undefined,
  formats: readonly Format[],
): { to: string; format: Format } | Wrong {
  if (to === undefined) return { message: '请用 --to 给出输出文件。' }
  const extension = /\.([^.\\/]+)$/.exec(to)?.[1]?.toLowerCase()
  const format = formats.find((candidate) => candidate === extension)
  return format ? { to, format } : { message: `--to 的扩展名只能是 ${formats.join('、')}。` }
}
