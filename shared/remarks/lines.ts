/**
 * The 审核意见单 line by line, as workbook and paper both have it: its columns, what stands over them and in each row. Units
 * are bands across the table; a project's name stands in each of its rows, so that a row says what it is about at the
 * top of a page, and when it is filtered or copied.
 */
import { countAll, SEVERITIES, SEVERITY_WORDS } from '../checks/severity.ts'
import type { Remark, RemarkedUnit, RemarkSetAside, RemarkSheet } from './remarks.ts'
import type { RemarkReport } from './report.ts'
import { REMARK_TEXTS } from './texts.ts'

export interface LineColumn {
  readonly header: string
  /** In full-width characters; together they fill A4 landscape at 9 pt. */
  readonly width: number
  readonly align: 'left' | 'center'
}

export const REMARK_COLUMNS: readonly LineColumn[] = [
  { header: '序号', width: 3, align: 'center' },
  { header: '项目', width: 13, align: 'left' },
  { header: '所在栏目', width: 6, align: 'center' },
  { header: '原文', width: 14, align: 'left' },
  { header: '审核意见', width: 21, align: 'left' },
  { header: '级别', width: 3, align: 'center' },
  { header: '修改建议', width: 13, align: 'left' },
  { header: '修改情况', width: 12, align: 'left' },
]

export const SUMMARY_COLUMNS: readonly LineColumn[] = [
  { header: '序号', width: 3, align: 'center' },
  { header: '文件', width: 19, align: 'left' },
  { header: '部门名称', width: 19, align: 'left' },
  { header: '年度', width: 4, align: 'center' },
  ...SEVERITIES.map((severity) => ({ header: SEVERITY_WORDS[severity], width: 4, align: 'center' }) as const),
  { header: '备注', width: 28, align: 'left' },
]

export type Line =
  /** Goes across all columns. */
  | { readonly kind: 'band' | 'sentence'; readonly text: string }
  /** One text for each column. A stronger line over a row that `opens` another project sets it off. */
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly opens: boolean }

export interface Lined {
  readonly title: string
  /** What stands between the title and the columns, each line with what stands left and right. */
  readonly heading: readonly { readonly left: string; readonly right: string }[]
  readonly columns: readonly LineColumn[]
  readonly lines: readonly Line[]
  /** Under the table; null where there is nothing to sign. */
  readonly signature: string | null
}

export function linesOfSheet(sheet: RemarkSheet): Lined {
  const { counts, units, setAside, year } = sheet
  const total = countAll(counts)
  const setAsidePart: readonly Line[] =
    setAside.length === 0
      ? []
      : [{ kind: 'band', text: REMARK_TEXTS.setAside(setAside.length) }, ...setAside.map(setAsideLine)]
  return {
    title: REMARK_TEXTS.title,
    heading: [
      { left: REMARK_TEXTS.department(sheet.department), right: year === null ? '' : REMARK_TEXTS.year(year) },
      { left: REMARK_TEXTS.file(sheet.fileName), right: REMARK_TEXTS.date(sheet.date) },
      { left: REMARK_TEXTS.counts(total, counts) + (total === 0 ? '' : REMARK_TEXTS.legend), right: '' },
    ],
    columns: REMARK_COLUMNS,
    lines: [
      ...(total === 0 ? [{ kind: 'sentence', text: REMARK_TEXTS.nothing } as const] : units.flatMap(unitLines)),
      ...setAsidePart,
    ],
    signature: REMARK_TEXTS.signature,
  }
}

export function linesOfSummary({ date, files }: RemarkReport): Lined {
  const refused = files.filter(({ refusal }) => refusal !== null).length
  const rows = files.flatMap(({ fileName, sheets, refusal }) =>
    refusal === null
      ? sheets.map(({ department, year, counts }) => [
          fileName,
          department,
          year === null ? '' : String(year),
          ...SEVERITIES.map((severity) => String(counts[severity])),
          countAll(counts) === 0 ? REMARK_TEXTS.noRemarks : '',
        ])
      : [[fileName, '', '', '', '', '', refusal]],
  )
  return {
    title: REMARK_TEXTS.summary,
    heading: [{ left: REMARK_TEXTS.summaryCounts(files.length, refused), right: REMARK_TEXTS.date(date) }],
    columns: SUMMARY_COLUMNS,
    lines: rows.map((cells, at) => ({ kind: 'row', cells: [String(at + 1), ...cells], opens: false })),
    signature: null,
  }
}

function unitLines({ name, remarks }: RemarkedUnit): Line[] {
  const heading = name === null ? REMARK_TEXTS.wholeTable : REMARK_TEXTS.unit(name)
  return [{ kind: 'band', text: REMARK_TEXTS.remarkCount(heading, remarks.length) }, ...remarks.map(remarkLine)]
}

function remarkLine(remark: Remark, at: number): Line {
  // Several repairs are several ways out, of which one is enough.
  const suggestion = remark.suggestions.join('；或')
  return { kind: 'row', cells: [...remarkCells(remark), suggestion, ''], opens: at > 0 && remark.number === 1 }
}

/** The reason goes under the sentence: it may be long, and the column for the unit's answer stays free. */
function setAsideLine(remark: RemarkSetAside): Line {
  const row = remark.unit === '' ? remark.row : `${remark.row}（${remark.unit}）`
  const message = `${remark.message}\n${REMARK_TEXTS.reason(remark.reason)}`
  return { kind: 'row', cells: [...remarkCells({ ...remark, row, message }), '', ''], opens: false }
}

function remarkCells({ number, row, column, cell, written, message, severity }: Remark): string[] {
  const place = cell === null ? column : `${column}\n${cell}`
  return [String(number), row, place, written, message, SEVERITY_WORDS[severity]]
}
