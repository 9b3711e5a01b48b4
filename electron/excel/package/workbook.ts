/**
 * A workbook as the bytes of an .xlsx file: its sheets, texts and looks, and what the file says of itself. It holds no date
 * and nothing of the machine, so that the same sheets give the same bytes. Source: ECMA-376, parts 1 and 2.
 */
import type { Looks } from './look.ts'
import { definedNames, sheetPieces, type WrittenSheet } from './sheet.ts'
import { attributeText, DECLARATION, elementText } from './xml.ts'
import { type Part, packZip } from './zip.ts'

/** '' where there is nothing to say. */
export interface DocumentProperties {
  readonly title: string
  readonly subject: string
  /** Asked for when all texts have been written. */
  readonly keywords: () => string
  readonly company: string
}

const PROGRAM = '绩效目标表'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Texts that make one piece of the part that holds them. */
const TEXTS_AT_ONCE = 200

/** Throws `cancelled`. Looks may be numbered until the last row has come; `seen` is told of every text as it is written. */
export function packWorkbook(
  sheets: readonly WrittenSheet[],
  looks: Looks,
  properties: DocumentProperties,
  seen: (text: string) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return packZip(partsOf(sheets, looks, properties, seen), signal)
}

function* partsOf(
  sheets: readonly WrittenSheet[],
  looks: Looks,
  properties: DocumentProperties,
  seen: (text: string) => void,
): Generator<Part> {
  const whole = (name: string, xml: string): Part => ({ name, pieces: [DECLARATION + xml] })
  const texts = new SharedTexts(seen)
  yield whole('[Content_Types].xml', contentTypes(sheets.length))
  yield whole('_rels/.rels', PACKAGE_PARTS)
  yield whole('xl/workbook.xml', workbookXml(sheets))
  yield whole('xl/_rels/workbook.xml.rels', workbookParts(sheets.length))
  for (const [at, sheet] of sheets.entries())
    yield {
      name: `xl/worksheets/sheet${at + 1}.xml`,
      pieces: sheetPieces(sheet, at === 0, (text) => texts.numberOf(text)),
    }
  yield { name: 'xl/sharedStrings.xml', pieces: texts.pieces() }
  yield whole('xl/styles.xml', looks.xml())
  yield whole('docProps/core.xml', coreProperties(properties))
  yield whole('docProps/app.xml', programProperties(properties))
}

/** Every text once, in the order in which they came. */
class SharedTexts {
  private readonly numbers = new Map<string, number>()
  private readonly seen: (text: string) => void
  private uses = 0

  constructor(seen: (text: string) => void) {
    this.seen = seen
  }

  numberOf(text: string): number {
    this.uses++
    this.seen(text)
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.numbers.size)
    return this.numbers.size - 1
  }

  *pieces(): Generator<string> {
    yield `${DECLARATION}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.numbers.size}">`
    let piece = ''
    let count = 0
    for (const text of this.numbers.keys()) {
      piece += `<si><t xml:space="preserve">${elementText(text)}</t></si>`
      if (++count % TEXTS_AT_ONCE > 0) continue
      yield piece
      piece = ''
    }
    yield `${piece}</sst>`
  }
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    ...numbers(sheets).map((at) => part(`/xl/worksheets/sheet${at}.xml`, `${SPREADSHEET}.worksheet+xml`)),
    part('/xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    part('/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('')
}

const PACKAGE_PARTS = relationships([
  [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
])

function workbookParts(sheets: number): string {
  return relationships([
    ...numbers(sheets).map((at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at}.xml`] as const),
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ])
}

function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const items = parts.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function coreProperties({ title, subject, keywords }: DocumentProperties): string {
  const element = (name: string, text: string) => (text === '' ? '' : `<${name}>${elementText(text)}</${name}>`)
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', PROGRAM),
    element('cp:keywords', keywords()),
    '</cp:coreProperties>',
  ].join('')
}

function programProperties({ company }: DocumentProperties): string {
  const spender = company === '' ? '' : `<Company>${elementText(company)}</Company>`
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PROGRAM}</Application>${spender}</Properties>`
}

/** Every sum is worked out anew when the file is opened. */
function workbookXml(sheets: readonly WrittenSheet[]): string {
  const items = sheets.map(
    ({ name }, at) => `<sheet name="${attributeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>`,
    `<sheets>${items.join('')}</sheets><definedNames>${sheets.map(definedNames).join('')}</definedNames>`,
    '<calcPr calcId="171027" fullCalcOnLoad="1"/></workbook>',
  ].join('')
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}
