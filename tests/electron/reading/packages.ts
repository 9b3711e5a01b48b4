/** Small workbooks written by hand, so that tests can hold what no spreadsheet program would write. */
import { formOfWorkbook } from '../../../electron/reading/form/formOfWorkbook.ts'
import { readXlsx } from '../../../electron/reading/xlsx/readXlsx.ts'
import type { FormReading } from '../../../shared/reading.ts'
import { writeZip } from './zipFile.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const utf8 = (text: string) => new TextEncoder().encode(text)

export const OFFICIAL_HEADER = [
  '项目名称（资金使用单位）',
  '总计',
  '财政拨款',
  '财政专户拨款',
  '其他资金',
  '绩效目标',
  '绩效指标',
]

/** A text, a number, a whole `<c>` element, or null for no cell. */
export type CellContent = string | number | null

export function rowXml(cells: readonly CellContent[], attributes = ''): string {
  return `<row ${attributes}>${cells.map(cellXml).join('')}</row>`
}

function cellXml(content: CellContent): string {
  if (content === null) return '<c/>'
  if (typeof content === 'number') return `<c><v>${content}</v></c>`
  if (content.startsWith('<c')) return content
  const escaped = content.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`
}

export function sheetXml(rows: string, behind = '', before = ''): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`
}

export interface SheetSource {
  readonly name: string
  readonly xml: string
  readonly state?: string
}

/** A workbook of these sheets; `parts` are added, or replace parts of the same name. */
export function packageOf(sheets: readonly SheetSource[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const content: Record<string, string> = {
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" state="${state ?? 'visible'}" r:id="r${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...parts,
  }
  return writeZip(Object.entries(content).map(([name, text]) => ({ name, content: utf8(text) })))
}

function relationships(targets: readonly [type: string, target: string][]): string {
  return `<Relationships>${targets
    .map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
}

/** A workbook with one sheet of these rows. */
export function workbookOf(rows: readonly (readonly CellContent[])[], behind = ''): Uint8Array {
  return packageOf([{ name: '表10', xml: sheetXml(rows.map((row) => rowXml(row)).join(''), behind) }])
}

/** Title, department line and header, then the given rows from row 4 on. */
export function formOf(rows: readonly (readonly CellContent[])[], behind = ''): Uint8Array {
  return workbookOf(
    [
      ['项目支出绩效目标表（含转移支付项目）'],
      ['部门名称：某部门', null, null, null, null, null, '单位：万元'],
      OFFICIAL_HEADER,
      ...rows,
    ],
    behind,
  )
}

/** What an .xlsx file says, without the thread and the other formats. */
export function readXlsxForm(bytes: Uint8Array, fileName: string): FormReading {
  return { fileName, ...formOfWorkbook(readXlsx(bytes)) }
}
