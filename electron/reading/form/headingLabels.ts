/**
 * Labelled values in the lines above a table, `部门名称：某局`. Label and value may share a cell or stand side by side, one cell
 * may hold several, and the colon may be missing where a cell is nothing but the label.
 */
import type { Cell, Sheet } from '../sheet.ts'
import { oneLine, squeeze } from './labels.ts'

export type LabelMeaning =
  | 'department'
  /** The department that another is under. */
  | 'upper-department'
  /** Who fills in the form: mostly the department, in a unit's own form the unit. */
  | 'payer'
  | 'unit'
  | 'year'
  | 'other'

const LABELS: Readonly<Record<LabelMeaning, readonly string[]>> = {
  department: [
    '部门（单位）名称',
    '部门(单位)名称',
    '部门/单位名称',
    '部门（单位）',
    '部门(单位)',
    '部门名称',
    '部门全称',
    '填报部门名称',
    '填报部门',
    '预算部门名称',
    '预算部门',
    '一级预算部门',
    '编制部门',
    '编报部门',
    '申报部门',
    '部门',
  ],
  'upper-department': ['主管部门名称', '主管部门', '上级主管部门'],
  payer: [
    '单位（部门）名称',
    '单位(部门)名称',
    '单位名称',
    '单位全称',
    '填报单位名称',
    '填报单位',
    '一级预算单位',
    '预算单位名称',
    '预算单位',
    '编报单位',
    '编制单位名称',
    '编制单位',
    '申报单位',
    '资金使用单位',
    '用款单位',
    '项目单位',
  ],
  unit: ['金额单位', '货币单位', '计量单位', '单位'],
  year: ['预算年度', '预算年份', '填报年度', '编制年度', '年度', '年份'],
  other: [
    '填报日期',
    '编制日期',
    '填表日期',
    '制表日期',
    '打印日期',
    '报送日期',
    '申报日期',
    '日期',
    '填报时间',
    '编制时间',
    '币种',
    '填报人',
    '填表人',
    '制表人',
    '经办人',
    '负责人',
    '单位负责人',
    '部门负责人',
    '联系人',
    '联系电话',
    '电话',
    '密级',
    '行政区划',
    '区划',
    '编号',
    '单位编码',
    '部门编码',
    '单位代码',
    '部门代码',
    '预算代码',
  ],
}
const MEANING_BY_LABEL: ReadonlyMap<string, LabelMeaning> = new Map(
  (Object.entries(LABELS) as [LabelMeaning, readonly string[]][]).flatMap(([meaning, labels]) =>
    labels.map((label): [string, LabelMeaning] => [label, meaning]),
  ),
)
const spaced = (label: string) => [...label].map((sign) => sign.replace(/[()/]/, '\\$&')).join('\\s*')
const WORDS = [...MEANING_BY_LABEL.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(spaced)
  .join('|')
/** A label may have a note of its own: 填报单位（盖章）. */
const NOTE = '(?:\\s*[（(][^（）()：:]{1,12}[）)])?'

/** A label opens a cell or follows white space; 单位：万元 is one wherever it stands. */
const LABEL = new RegExp(
  `(?<=^|[\\s（(])(${WORDS})${NOTE}\\s*[:：]|((?:金额|货币|计量)?单位)[:：](?=\\s*[（(]?(?:人民币)?[（(]?[千百十]?[万亿]?元)`,
  'g',
)
const LABEL_ALONE = new RegExp(`^(${WORDS})${NOTE}$`)
/** Words long enough to be a label before mere white space. */
const LABEL_SPACED = new RegExp(
  `^((?:填报|编制|预算)?(?:部门|单位)名称|填报(?:部门|单位)|编制(?:部门|单位)|金额单位|预算年度)${NOTE}\\s+(?=\\S)`,
)

/** A unit of money and no more, with or without its label: 人民币万元, （单位：元）, 万元（保留两位小数）. */
const MONEY_UNIT =
  /^[（(【]?(?:金额|货币|计量)?(?:单位)?[:：]?(?:人民币[:：]?)?[（(]?((?:[千百十]?万|[千百亿])?元)[）)]?(?:人民币)?(?:[（(，,、/%％].*)?[】）)]?$/

export interface Part {
  readonly meaning: LabelMeaning
  readonly value: string
  /** Where the value stands. */
  readonly cell: Cell
}

export interface LabelledCell {
  readonly parts: readonly Part[]
  /** The cell itself, and the one beside it that holds the last value. */
  readonly cells: readonly Cell[]
  /** What stands before the first label. */
  readonly lead: string
  /** Other texts of these cells that are neither label nor value. */
  readonly rest: readonly string[]
}

export function hasLabel(text: string): boolean {
  return text.search(LABEL) >= 0 || LABEL_SPACED.test(text.trim()) || LABEL_ALONE.test(squeeze(text))
}

/** The word of the unit of money, 万元, where a text is nothing else. */
export function moneyUnitAlone(text: string): string | null {
  return MONEY_UNIT.exec(squeeze(text))?.[1] ?? null
}

/** Whether a text is stated as a unit of money at all; 元氏县财政局 is not. */
export function isMoneyUnit(text: string): boolean {
  return moneyUnitAlone(text) !== null || /^[一-鿿]{0,3}元[）)]?$/.test(squeeze(text))
}

/** The labelled values of a cell, or null where it holds no label. */
export function labelledCell(cell: Cell, sheet: Sheet): LabelledCell | null {
  const labels = labelsIn(cell.text)
  const [first] = labels
  if (!first) return null
  const rest: string[] = []
  const lead = leadOf(cell.text, first)
  const parts = labels.map(({ label, to }, at): Part => {
    const end = labels[at + 1]?.from ?? cell.text.length
    const meaning = MEANING_BY_LABEL.get(label) ?? 'other'
    return { meaning, value: trimmedValue(cell.text.slice(to, end), meaning, rest), cell }
  })
  const last = parts.at(-1) as Part
  if (last.value !== '') return { parts, lead, cells: [cell], rest }
  const right = cellRightOf(cell, sheet)
  if (!right || hasLabel(right.text) || (moneyUnitAlone(right.text) !== null) !== (last.meaning === 'unit'))
    return first.isAlone ? null : { parts, lead, cells: [cell], rest }
  const value = trimmedValue(right.text, last.meaning, rest)
  return { parts: [...parts.slice(0, -1), { ...last, value, cell: right }], lead, cells: [cell, right], rest }
}

/** The text up to its first label, all of it where it has none. */
export function textBeforeLabels(text: string): string {
  const [first] = labelsIn(text)
  return first ? leadOf(text, first) : text
}

function leadOf(text: string, first: FoundLabel): string {
  return text
    .slice(0, first.from)
    .trim()
    .replace(/[（(]+$/, '')
    .trim()
}

interface FoundLabel {
  readonly label: string
  readonly from: number
  readonly to: number
  /** The cell is nothing but the label, without a colon. */
  readonly isAlone: boolean
}

function labelsIn(text: string): FoundLabel[] {
  const found = [...text.matchAll(LABEL)].map((match) => ({
    label: squeeze(match[1] ?? match[2] ?? ''),
    from: match.index,
    to: match.index + match[0].length,
    isAlone: false,
  }))
  if (found.length > 0) return found
  const alone = LABEL_ALONE.exec(squeeze(text))
  if (alone) return [{ label: squeeze(alone[1] ?? ''), from: 0, to: text.length, isAlone: true }]
  const start = text.length - text.trimStart().length
  const spacedLabel = LABEL_SPACED.exec(text.slice(start))
  if (!spacedLabel) return []
  return [{ label: squeeze(spacedLabel[1] ?? ''), from: start, to: start + spacedLabel[0].length, isAlone: false }]
}

/** A name ends where a date or a page follows it behind white space, and before the place for a stamp. */
function trimmedValue(text: string, meaning: LabelMeaning, rest: string[]): string {
  if (meaning === 'unit' || meaning === 'year' || meaning === 'other') return oneLine(text)
  const value = oneLine(text)
  // Looked for once for each run of white space: a broken file may have very long ones.
  const behind =
    /(?<!\s)\s{2,}(?:[（(]?(?:公章|盖章|签章|签字)[）)]?|\d{4}\s*[年./-].*|第.*页.*|(?:20\d\d|[〇○零一二三四五六七八九]{4})\s*年.*)$/.exec(
      value,
    )
  const stamp = /(?<!\s)\s*[（(](?:公章|盖章|签章|单位公章|加盖公章)[）)]$/.exec(value)
  const cut = behind ?? stamp
  if (cut) rest.push(cut[0].trim())
  // The bracket of what comes next: 某局 （单位：万元）.
  const name = (cut ? value.slice(0, cut.index) : value).replace(/(?<!\s)\s*[（(【]$/, '')
  return /[（(]/.test(name) ? name : name.replace(/[）)]$/, '')
}

function cellRightOf(cell: Cell, sheet: Sheet): Cell | undefined {
  for (const [column, candidate] of sheet.rows.get(cell.row) ?? [])
    if (column > cell.column && !candidate.isError && candidate.text !== '') return candidate
  return undefined
}
