/** An OpenDocument spreadsheet to sheets, from a package (.ods, .ots) or from a single XML file (.fods). */
import { AppError } from '../../../shared/errors.ts'
import type { ZipArchive } from '../bytes/zip.ts'
import type { Workbook } from '../sheet.ts'
import { parseXml } from '../xml.ts'
import { Styles } from './styles.ts'
import { Tables } from './tables.ts'

/** Throws `encrypted`, `corrupt`, `too-large`, `unsafe-xml`, or `not-spreadsheet` for other documents. */
export function readOds(zip: ZipArchive): Workbook {
  if (isEncrypted(zip)) throw new AppError('encrypted')
  const content = zip.read('content.xml')
  if (!content) throw new AppError('not-spreadsheet')
  const styles = new Styles()
  const shared = zip.read('styles.xml')
  if (shared)
    parseXml(shared, {
      open: (name, attribute) => styles.open(name, attribute),
      close: (name) => styles.close(name),
    })
  const meta = zip.read('meta.xml')
  return { sheets: readTables(content, styles), keywords: meta ? readKeywords(meta) : '' }
}

/** Throws as `readOds` does. */
export function readFlatOds(bytes: Uint8Array): Workbook {
  return { sheets: readTables(bytes, new Styles()), keywords: readKeywords(bytes) }
}

function readTables(content: Uint8Array, styles: Styles): Workbook['sheets'] {
  const tables = new Tables(styles)
  parseXml(content, tables)
  if (!tables.isSpreadsheet) throw new AppError('not-spreadsheet')
  return tables.sheets
}

/** Parts are encrypted one by one, or the package as a whole. */
function isEncrypted(zip: ZipArchive): boolean {
  if (zip.names.includes('encrypted-package')) return true
  const manifest = zip.read('META-INF/manifest.xml')
  let found = false
  if (manifest)
    parseXml(manifest, {
      open(name) {
        if (name === 'encryption-data') found = true
      },
    })
  return found
}

function readKeywords(meta: Uint8Array): string {
  const keywords: string[] = []
  let inside = false
  parseXml(meta, {
    open(name) {
      inside = name === 'keyword'
      if (inside) keywords.push('')
    },
    text(text) {
      if (inside) keywords.push((keywords.pop() ?? '') + text)
    },
    close() {
      inside = false
    },
  })
  return keywords.join(', ').trim()
}
