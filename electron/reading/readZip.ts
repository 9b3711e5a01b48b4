/** A zip by what it holds: three kinds of workbook are zip packages, and so are documents and archives of any files. */
import { AppError } from '../../shared/errors.ts'
import { openZip, type ZipArchive } from './bytes/zip.ts'
import { readOds } from './ods/readOds.ts'
import type { Workbook } from './sheet.ts'
import { readXlsb } from './xlsb/readXlsb.ts'
import { readXlsx } from './xlsx/readXlsx.ts'

/** Throws `empty`, `corrupt`, `encrypted`, `too-large`, `unsafe-xml` or `not-spreadsheet`. */
export function readZip(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes)
  if (zip.names.length === 0) throw new AppError('empty')
  if (isOpenDocument(zip)) return readOds(zip)
  return zip.names.some((name) => /^xl\/workbook\.bin$/i.test(name)) ? readXlsb(zip) : readXlsx(bytes)
}

function isOpenDocument(zip: ZipArchive): boolean {
  const has = (name: string) => zip.names.some((candidate) => candidate.toLowerCase() === name)
  return !has('[content_types].xml') && (has('mimetype') || has('meta-inf/manifest.xml'))
}
