/** Files of tags, by what their first element is: web pages and XML spreadsheets are read, other XML is refused by name. */
import { AppError } from '../../../shared/errors.ts'
import { decodeText } from '../bytes/decodeText.ts'
import { readFlatOds } from '../ods/readOds.ts'
import type { Workbook } from '../sheet.ts'
import { mailParts } from './mailParts.ts'
import { readHtml } from './readHtml.ts'
import { readSpreadsheetXml } from './readSpreadsheetXml.ts'

/** As much as is searched for what a file says about itself. */
const SEARCHED = 4_096

/** Throws `AppError` with a `RefusalCode`. */
export function readMarkup(bytes: Uint8Array): Workbook {
  const text = decodeText(bytes, declaredEncoding(bytes))
  if (text === null) throw new AppError('not-spreadsheet')
  const { root, isXml, hasSubset } = beginning(text)
  const name = root.replace(/^.*:/, '')
  // Definitions in the document itself are how entities are made to explode; no honest file here has any.
  if (hasSubset) throw new AppError('unsafe-xml')
  if (name === 'Workbook') return readSpreadsheetXml(text)
  if (root === 'office:document') return readFlatOds(bytes)
  if (isXml && !/^html$/i.test(name) && !/<table[\s>]/i.test(text)) throw new AppError('not-spreadsheet')
  return readHtml([text])
}

/** A page in one file: its pages are the sheets, in order. Throws `AppError` with a `RefusalCode`. */
export function readMail(bytes: Uint8Array): Workbook {
  const pages: string[] = []
  const styleSheets: string[] = []
  for (const { type, charset, content } of mailParts(bytes)) {
    const list = /^text\/html|xhtml/.test(type) ? pages : type === 'text/css' ? styleSheets : null
    const text = list && decodeText(content, charset ?? declaredEncoding(content))
    if (text) list.push(text)
  }
  // Excel's row of tabs is a page with a table of links.
  return readHtml(
    pages.filter((page) => !page.includes('fnUpdateTabs') || !/<a href="?sheet\d+\.htm/i.test(page)),
    styleSheets,
  )
}

/** The `charset` of a page or the `encoding` of an XML declaration, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SEARCHED)).toString('latin1')
  return (
    /<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ??
    /charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ??
    null
  )
}

interface Beginning {
  /** The first element's name as it is written; '' where there is none. */
  readonly root: string
  /** The file says so, or its first element is none of HTML's. */
  readonly isXml: boolean
  /** Its document type brings definitions of its own. */
  readonly hasSubset: boolean
}

function beginning(text: string): Beginning {
  let at = 0
  let isXml = false
  let hasSubset = false
  const skipTo = (end: string): void => {
    const found = text.indexOf(end, at)
    at = found < 0 ? text.length : found + end.length
  }
  for (;;) {
    at = text.indexOf('<', at)
    if (at < 0) return { root: '', isXml, hasSubset }
    if (text.startsWith('<?', at)) {
      isXml ||= /^<\?xml\s/i.test(text.slice(at, at + 6))
      skipTo('>')
    } else if (text.startsWith('<!--', at)) skipTo('-->')
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      const start = at
      skipTo('>')
      hasSubset ||= text.slice(start, at).includes('[')
    } else if (text.startsWith('<!', at)) at++
    else {
      const root = /^<([a-z][\w:.-]*)/i.exec(text.slice(at, at + 200))?.[1]
      if (root === undefined) at++
      else return { root, isXml: isXml || root.includes(':'), hasSubset }
    }
  }
}
