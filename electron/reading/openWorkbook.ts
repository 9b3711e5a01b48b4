/** Bytes to sheets of cells, by the format that the bytes themselves show. A format's own library is loaded on first use. */
import { AppError } from '../../shared/errors.ts'
import { decodeText } from './bytes/decodeText.ts'
import { fileKind } from './bytes/fileKind.ts'
import { LIMITS } from './limits.ts'
import { readZip } from './readZip.ts'
import type { Workbook } from './sheet.ts'
import { readBiff, readXls } from './xls/readXls.ts'

/** Throws `AppError` with a `RefusalCode`. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) throw new AppError('empty')
  if (bytes.length > LIMITS.fileBytes) throw new AppError('too-large')
  const kind = fileKind(bytes)
  switch (kind) {
    case 'zip':
      return readZip(bytes)
    case 'ole2':
      return readXls(bytes)
    case 'biff':
      return readBiff(bytes)
    case 'mail':
      return (await import('./markup/readMarkup.ts')).readMail(bytes)
    case 'markup':
      return (await import('./markup/readMarkup.ts')).readMarkup(bytes)
    case 'text':
      return readText(bytes)
    case 'pdf':
      return (await import('./pdf/readPdf.ts')).readPdf(bytes)
    case 'empty':
      throw new AppError('empty')
    case 'other':
      throw new AppError('not-spreadsheet')
  }
}

async function readText(bytes: Uint8Array): Promise<Workbook> {
  const text = decodeText(bytes)
  if (text === null) throw new AppError('not-spreadsheet')
  const { isDelimited, readCsv } = await import('./csv/readCsv.ts')
  const { readProjectTexts } = await import('./plainText/projectTexts.ts')
  const projects = readProjectTexts(text)
  if (projects) return projects
  if (isDelimited(text)) return readCsv(text)
  return (await import('./plainText/readPlainText.ts')).readPlainText(text)
}
