/**
 * The files that `export` is given: those named one by one, and in a folder those that hold tables for certain. PDFs, web
 * pages and plain texts of a folder are passed over: they are what is made of tables as often as what tables are made of.
 */
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const SOURCES_IN_FOLDERS = /\.(jxmb|xlsx|xlsm|xlsb|xls|et|ods|csv)$/i
/** Hidden files, and what Excel, WPS and LibreOffice keep beside a workbook that is open. */
const TEMPORARY = /^(\.|~)/

export interface GivenFiles {
  /** In the order given, those of a folder by name; each as the user would name it. */
  readonly files: readonly string[]
  /** What of the folders is not read, folders in them included. */
  readonly passedOver: readonly string[]
}

/** What is not there or cannot be looked into stands among the files, to be refused with them. */
export async function givenFiles(words: readonly string[], folder: string): Promise<GivenFiles> {
  const files = new Map<string, string>()
  const add = (file: string) => {
    const path = resolve(folder, file)
    if (!files.has(path)) files.set(path, file)
  }
  const passedOver: string[] = []
  for (const word of words) {
    const path = resolve(folder, word)
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
    const contents = isFolder ? await contentsOf(path) : null
    if (contents === null) add(word)
    for (const { name, isSource } of contents ?? []) {
      if (isSource) add(join(word, name))
      else passedOver.push(join(word, name))
    }
  }
  return { files: [...files.values()], passedOver }
}

/** By name as people count: 2 before 10. */
const byName = new Intl.Collator('zh-CN', { numeric: true })

/** null where the folder must not be read. */
async function contentsOf(path: string): Promise<{ name: string; isSource: boolean }[] | null> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) return null
  return entries
    .map((entry) => ({
      name: entry.name,
      isSource: !entry.isDirectory() && SOURCES_IN_FOLDERS.test(entry.name) && !TEMPORARY.test(entry.name),
    }))
    .sort((one, other) => byName.compare(one.name, other.name))
}
