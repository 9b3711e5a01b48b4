/** What the program was started with: a document to open (double-clicked, or dropped on the icon) and where its data lives. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Launch {
  /** The whole path of a document; null for the default one. */
  readonly document: string | null
  /** The whole path of the data folder; null for the usual one. */
  readonly data: string | null
}

/**
 * Reads the words of a command line. Which of them belong to Electron differs between a packaged program and one run from
 * sources, so a document is known by its extension alone. Linux desktops hand over a file: address instead of a path. `folder`
 * is what relative paths start from.
 */
export function readLaunch(words: readonly string[], folder: string): Launch {
  const isDocument = (word: string) => !word.startsWith('-') && /\.jxmb$/i.test(word)
  const dataAt = words.indexOf('--data')
  const data = dataAt < 0 ? undefined : words[dataAt + 1]
  const document = words.findLast(isDocument)
  return {
    document: document === undefined ? null : documentPath(document, folder),
    data: data === undefined ? null : resolve(folder, data),
  }
}

function documentPath(word: string, folder: string): string {
  try {
    return word.startsWith('file://') ? fileURLToPath(word) : resolve(folder, word)
  } catch {
    // An address of another machine, or none at all: as a path it will not be found, and that is said by its name.
    return resolve(folder, word)
  }
}
