/**
 * What is wrong with a workbook's package by the law of the standard, as sentences; nothing where nothing is. An eye of its
 * own: it shares no code with the writer, nor with the reader of this program.
 */
import JSZip from 'jszip'
import { SaxesParser } from 'saxes'
import { GRAMMAR, PREFIXES } from './spreadsheetGrammar.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** The parts by their names, `xl/workbook.xml`. */
type Parts = ReadonlyMap<string, Element>

const CONTENT_TYPES = '[Content_Types].xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** By the last piece of a relationship's type. */
const CONTENT_OF_TYPE: Readonly<Record<string, string>> = {
  [`${OFFICE}/officeDocument`]: `${SPREADSHEET}.sheet.main+xml`,
  [`${OFFICE}/worksheet`]: `${SPREADSHEET}.worksheet+xml`,
  [`${OFFICE}/styles`]: `${SPREADSHEET}.styles+xml`,
  [`${OFFICE}/sharedStrings`]: `${SPREADSHEET}.sharedStrings+xml`,
  [`${OFFICE}/extended-properties`]: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  [`${PACKAGE}/relationships/metadata/core-properties`]: 'application/vnd.openxmlformats-package.core-properties+xml',
}

const HIGHEST_ROW = 409
const LAST_ROW = 1_048_576
const WIDEST_COLUMN = 255
/** Signs of XML 1.0 that it discourages, and those that it does not have; saxes refuses the latter by itself. */
const DISCOURAGED = /[\u0080-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/

export async function packageFaults(workbook: Uint8Array): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(workbook, { checkCRC32: true })
  const names = Object.values(zip.files).flatMap(({ name, dir }) => (dir ? [] : [name]))
  const faults: string[] = []
  if (names[0] !== CONTENT_TYPES) faults.push(`the archive begins with ${names[0]}`)
  const parts = new Map<string, Element>()
  for (const name of names) {
    const xml = (await zip.file(name)?.async('string')) ?? ''
    if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'))
      faults.push(`${name}: no declaration`)
    if (DISCOURAGED.test(xml)) faults.push(`${name}: a sign that XML should not hold`)
    parts.set(name, parsed(name, xml))
  }
  for (const [name, root] of parts) faults.push(...grammarFaults(root, name))
  return [...faults, ...relationshipFaults(parts), ...workbookFaults(parts)]
}

/** Throws where it is not well-formed. */
function parsed(name: string, xml: string): Element {
  const parser = new SaxesParser({ xmlns: true, fileName: name })
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name: of }) => prefix !== 'xmlns' && of !== 'xmlns')
    const element: Element = {
      name: nameOf(uri, local),
      attributes: Object.fromEntries(own.map((one) => [one.uri ? nameOf(one.uri, one.local) : one.local, one.value])),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root.children[0] ?? root
}

function nameOf(uri: string, local: string): string {
  return (PREFIXES[uri] ?? `{${uri}}`) + local
}

function grammarFaults(element: Element, path: string): string[] {
  const at = `${path} <${element.name}${element.attributes.r ? ` ${element.attributes.r}` : ''}>`
  const rule = GRAMMAR[element.name]
  if (!rule) return [`${at}: unknown`]
  const faults: string[] = []
  for (const [name, value] of Object.entries(element.attributes)) {
    const allowed = rule.attributes?.[name]
    if (!allowed) faults.push(`${at}: attribute ${name}`)
    else if (!allowed.test(value)) faults.push(`${at}: ${name}="${value}"`)
  }
  for (const name of rule.required ?? []) if (!(name in element.attributes)) faults.push(`${at}: no ${name}`)
  if (!(rule.text ?? /^$/).test(element.text)) faults.push(`${at}: the text “${element.text.slice(0, 40)}”`)
  if (/^\s|\s$/.test(element.text) && element.name === 't' && element.attributes['xml:space'] !== 'preserve')
    faults.push(`${at}: blanks that are not preserved`)
  const order = rule.children ?? []
  let last = -1
  for (const child of element.children) {
    const place = order.indexOf(child.name)
    if (place === -1) faults.push(`${at}: <${child.name}> in it`)
    else if (place < last) faults.push(`${at}: <${child.name}> behind <${order[last]}>`)
    else if (place === last && rule.single) faults.push(`${at}: <${child.name}> again`)
    last = Math.max(last, place)
  }
  const { count } = element.attributes
  if (count !== undefined && element.name !== 'sst' && Number(count) !== element.children.length)
    faults.push(`${at}: count ${count} of ${element.children.length}`)
  return [...faults, ...element.children.flatMap((child) => grammarFaults(child, at))]
}

/** Every part is of a known type and led to, and nothing leads nowhere. */
function relationshipFaults(parts: Parts): string[] {
  const faults: string[] = []
  const types = parts.get(CONTENT_TYPES)
  const overrides = new Map(
    types?.children.flatMap(({ attributes: { PartName, ContentType } }) =>
      PartName ? [[PartName.slice(1), ContentType ?? '']] : [],
    ),
  )
  const defaults = new Set(types?.children.flatMap(({ attributes: { Extension } }) => Extension ?? []))
  const led = new Set([CONTENT_TYPES])
  for (const [name, root] of parts) {
    if (!name.endsWith('.rels')) continue
    led.add(name)
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const ids = root.children.map(({ attributes }) => attributes.Id)
    if (new Set(ids).size < ids.length) faults.push(`${name}: an Id twice`)
    for (const { attributes } of root.children) {
      const target = folder + attributes.Target
      led.add(target)
      if (!parts.has(target)) faults.push(`${name}: leads to ${target}`)
      const expected = CONTENT_OF_TYPE[attributes.Type ?? '']
      if (expected === undefined || overrides.get(target) !== expected) faults.push(`${target}: content type`)
    }
  }
  for (const name of parts.keys()) {
    if (!led.has(name)) faults.push(`${name}: nothing leads to it`)
    if (name !== CONTENT_TYPES && !overrides.has(name) && !defaults.has(name.replace(/^.*\./, '')))
      faults.push(`${name}: no content type`)
  }
  for (const name of overrides.keys()) if (!parts.has(name)) faults.push(`${CONTENT_TYPES}: ${name} is missing`)
  return faults
}

function workbookFaults(parts: Parts): string[] {
  const workbook = parts.get('xl/workbook.xml')
  const links = new Map(
    parts.get('xl/_rels/workbook.xml.rels')?.children.map(({ attributes: { Id, Target } }) => [Id, Target]),
  )
  const texts = parts.get('xl/sharedStrings.xml')
  const styles = parts.get('xl/styles.xml')
  if (!workbook || !texts || !styles) return ['a part is missing']
  const sheets = below(workbook, 'sheets')
  const names = sheets.map(({ attributes }) => attributes.name ?? '')
  const faults: string[] = []
  if (sheets.length === 0) faults.push('no sheet')
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) faults.push('two sheets of one name')
  if (new Set(sheets.map(({ attributes }) => attributes.sheetId)).size < sheets.length) faults.push('a sheetId twice')
  const looks = below(styles, 'cellXfs').length
  const used: number[] = []
  sheets.forEach(({ attributes }, at) => {
    const part = `xl/${links.get(attributes['r:id'])}`
    const sheet = parts.get(part)
    if (!sheet) faults.push(`${part} is missing`)
    else faults.push(...sheetFaults(sheet, part, at === 0, looks, used))
  })
  if (Number(texts.attributes.count) !== used.length) faults.push(`${texts.attributes.count} uses of ${used.length}`)
  if (Number(texts.attributes.uniqueCount) !== texts.children.length) faults.push('uniqueCount')
  if (new Set(texts.children.map((one) => one.children[0]?.text)).size < texts.children.length)
    faults.push('a text twice')
  for (const number of used) if (number >= texts.children.length) faults.push(`no text ${number}`)
  return [...faults, ...nameFaults(workbook, names), ...styleFaults(styles)]
}

/** Pushes the numbers of the texts to `used`. */
function sheetFaults(sheet: Element, part: string, isFirst: boolean, looks: number, used: number[]): string[] {
  const faults: string[] = []
  const [view] = below(sheet, 'sheetViews')
  if ((view?.attributes.tabSelected === '1') !== isFirst) faults.push(`${part}: tabSelected`)
  let lastColumn = 0
  for (const { attributes } of below(sheet, 'cols')) {
    const [from, to] = [Number(attributes.min), Number(attributes.max)]
    if (from !== lastColumn + 1 || to < from) faults.push(`${part}: column ${from} to ${to}`)
    if (Number(attributes.width) > WIDEST_COLUMN) faults.push(`${part}: column ${from} is ${attributes.width} wide`)
    lastColumn = to
  }
  let lastRow = 0
  for (const row of below(sheet, 'sheetData')) {
    const number = Number(row.attributes.r)
    if (number <= lastRow || number > LAST_ROW) faults.push(`${part}: row ${number} behind ${lastRow}`)
    if (Number(row.attributes.ht ?? 0) > HIGHEST_ROW) faults.push(`${part}: row ${number} is too high`)
    lastRow = number
    let column = 0
    for (const cell of row.children) {
      const { r = '', s = '0', t } = cell.attributes
      const place = placed(r)
      if (place.row !== number || place.column <= column) faults.push(`${part}: ${r} in row ${number}`)
      if (place.column > lastColumn) faults.push(`${part}: ${r} beyond the last column`)
      column = place.column
      if (Number(s) >= looks) faults.push(`${part}: ${r} has no look ${s}`)
      const value = cell.children.find(({ name }) => name === 'v')
      if (t === 's') used.push(Number(value?.text))
      if (t !== undefined && !value) faults.push(`${part}: ${r} has a type and no value`)
      if (cell.children.some(({ name }) => name === 'f') && !value) faults.push(`${part}: ${r} has no result`)
    }
  }
  const taken = new Map<string, string>()
  for (const { attributes } of below(sheet, 'mergeCells')) {
    const [from, to] = (attributes.ref ?? '').split(':').map(placed)
    if (
      !from ||
      !to ||
      from.row > to.row ||
      from.column > to.column ||
      (from.row === to.row && from.column === to.column)
    )
      faults.push(`${part}: merges ${attributes.ref}`)
    else
      for (let row = from.row; row <= to.row; row++)
        for (let column = from.column; column <= to.column; column++) {
          const other = taken.get(`${row} ${column}`)
          if (other) faults.push(`${part}: ${attributes.ref} and ${other} overlap`)
          taken.set(`${row} ${column}`, attributes.ref ?? '')
        }
  }
  return faults
}

/** What a page consists of, and its first rows: `'Name'!$A$1:$G$19` and `'Name'!$1:$3`. */
function nameFaults(workbook: Element, sheets: readonly string[]): string[] {
  const seen = new Set<string>()
  return below(workbook, 'definedNames').flatMap(({ attributes, text }) => {
    const { name, localSheetId } = attributes
    const key = `${name} ${localSheetId}`
    const isTwice = seen.has(key)
    seen.add(key)
    const quoted = `'${(sheets[Number(localSheetId)] ?? '?').replaceAll("'", "''")}'!`
    const range = name === '_xlnm.Print_Area' ? /^\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/ : /^\$\d+:\$\d+$/
    const isRight = !isTwice && text.startsWith(quoted) && range.test(text.slice(quoted.length))
    return isRight ? [] : [`the name ${key} is ${text}`]
  })
}

function styleFaults(styles: Element): string[] {
  const faults: string[] = []
  const count = (name: string) => below(styles, name).length
  const patterns = below(styles, 'fills').map((fill) => fill.children[0]?.attributes.patternType)
  if (patterns[0] !== 'none' || patterns[1] !== 'gray125') faults.push('the first two fills are not those of Excel')
  const formats = below(styles, 'numFmts').map(({ attributes }) => attributes.numFmtId)
  if (new Set(formats).size < formats.length) faults.push('a number format twice')
  const limits = { fontId: count('fonts'), fillId: count('fills'), borderId: count('borders') }
  for (const list of ['cellStyleXfs', 'cellXfs'])
    for (const { attributes } of below(styles, list)) {
      for (const [name, limit] of Object.entries(limits))
        if (Number(attributes[name]) >= limit) faults.push(`${list}: ${name} ${attributes[name]} of ${limit}`)
      const format = attributes.numFmtId ?? '0'
      if (Number(format) >= 164 && !formats.includes(format)) faults.push(`${list}: no number format ${format}`)
      if (list === 'cellXfs' && !(Number(attributes.xfId) < count('cellStyleXfs'))) faults.push(`${list}: xfId`)
    }
  for (const { attributes } of below(styles, 'cellStyles'))
    if (Number(attributes.xfId) >= count('cellStyleXfs')) faults.push('a named style has no look')
  return faults
}

function below(root: Element, name: string): readonly Element[] {
  return root.children.find((child) => child.name === name)?.children ?? []
}

function placed(reference: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
  return { row: Number(row), column: [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) }
}
