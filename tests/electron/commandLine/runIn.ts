/** The command line as a user runs it in a folder, without a PDF engine; what it prints is handed back. */
import { type CommandLineParts, runCommandLine } from '../../../electron/commandLine/run.ts'

const WORKER = new URL('../../../electron/reading/readerWorker.ts', import.meta.url)

export async function runIn(folder: string, words: readonly string[], differing: Partial<CommandLineParts> = {}) {
  let out = ''
  let err = ''
  const code = await runCommandLine(words, {
    workerUrl: WORKER,
    findPdfEngine: () => null,
    interruption: () => new AbortController().signal,
    now: () => new Date(2026, 2, 9),
    folder,
    terminalColumns: null,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    ...differing,
  })
  return { code, out, err }
}
