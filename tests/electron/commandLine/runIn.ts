/** The command line as a user runs it in a folder, without a PDF engine; what it prints is handed back. */
import { runCommandLine } from '../../../electron/commandLine/run.ts'

const WORKER = new URL('../../../electron/reading/readerWorker.ts', import.meta.url)

export async function runIn(folder: string, words: readonly string[]) {
  let out = ''
  let err = ''
  const code = await runCommandLine(words, {
    workerUrl: WORKER,
    findPdfEngine: () => null,
    now: () => new Date(2026, 2, 9),
    folder,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}
