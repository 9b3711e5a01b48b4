/**
 * The tables of the predefined encodings of simplified Chinese, which a PDF may name instead of carrying its own
 * (ISO 32000-1, 9.7.5.2). They come with pdf.js; the build lays them beside the program.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Others, for other scripts and for the rare UTF-8 and UTF-32, are not carried. */
const CARRIED = /^(?:Adobe-GB1-UCS2|(?:GB|UniGB-(?:UCS2|UTF16)-)[\w-]*[HV])\.bcmap$/

/** null for one that is not carried. */
export async function readCharacterMap(fileName: string): Promise<Uint8Array | null> {
  if (!CARRIED.test(fileName)) return null
  const path = new URL(fileName, folder())
  return existsSync(path) ? new Uint8Array(await readFile(path)) : null
}

function folder(): URL {
  const beside = new URL('./cmaps/', import.meta.url)
  if (existsSync(beside)) return beside
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return new URL('./cmaps/', pathToFileURL(library))
}
