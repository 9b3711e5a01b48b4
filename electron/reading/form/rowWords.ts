/**
 * What a row's own words tell: sums, page numbers, headings that a report system repeats on every page, remarks and
 * signatures under the table. And which words a spending unit's name ends in, and which a project's.
 */
import { GRAND_TOTAL_LABEL } from '../../../shared/layout.ts'
import type { FormPlace } from './findForm.ts'
import { fieldOfHeader } from './headerWords.ts'
import { squeeze } from './labels.ts'
import { type DataRow, spansTable } from './rows.ts'

export type WordedKind =
  | 'grand-total'
  | 'subtotal'
  /** The sum of one page of a printed table. */
  | 'page-total'
  /** 其中：a part of the row above, whose amounts hold it already. */
  | 'detail'
  | 'repeated-heading'
  | 'page-number'
  | 'column-numbers'
  | 'remark'
  /** Nothing in the form's columns. */
  | 'outside'

const GRAND_TOTAL = new RegExp(
  `^(?:${GRAND_TOTAL_LABEL}|总计|总合计|共计|总共|(?:部门|全部|全局|全系统|全部门|项目|项目支出|支出|预算|本表)(?:合计|总计))(?:[（(](?:万?元|合计|总计)[）)])?[:：]?$`,
)
const SUBTOTAL = /小计[:：]?$/
const NAMED_TOTAL = /^(.+?)[（(]?(?:合计|小计|总计|汇总)[）)]?[:：]?$/
const PAGE_TOTAL =
  /^(?:本页|每页|当页|单页|累计|承前页|承上页|过次页|转下页|接上页|接下页)(?:合计|小计|总计|数)?[:：]?$/
const PAGE_NUMBER =
  /^(?:第[\d一二三四五六七八九十]+页(?:[,，、/]?[共总][\d一二三四五六七八九十]+页)?|共\d+页[,，、/]?第\d+页|-\d+-|[—–―]+\d+[—–―]+|·\d+·|\d+\/\d+|page\d+(?:of\d+)?|p\.?\d+)$/i
const CONTINUED = /^[（(]?(?:续表?|续上表|接上表|接上页|下页续|续下表|转下页)\d*[）)]?$/
const SIGNERS =
  '填报人|填表人|制表人?|编制人|经办人?|审核人?|复核人?|负责人|单位负责人|部门负责人|财务负责人|项目负责人|主管领导|联系人|联系电话|电话|填报日期|打印日期|填表日期|填报时间|制表日期|制表时间|日期|部门名称|填报部门|预算部门|主管部门|填报单位|制表单位|编制单位|预算单位|单位名称|单位盖章|盖章|公章'
const REMARK = new RegExp(
  `^(?:[*※]|注|附注|备注|说明|填表说明|填报说明|编制说明|数据来源|资料来源)(?:\\d*[:：.、]|$)|^(?:${SIGNERS})[（(]?(?:签字|签章|签名|盖章|公章)?[）)]?[:：]|^[（(](?:盖章|公章|签字)[）)]$`,
)
const DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})?年[\d一二三四五六七八九十]{0,3}月(?:[\d一二三四五六七八九十]{0,3}日)?$/

/** The unit of which `label` states the sum, for 某局合计 and 某局小计; '' for 小计 alone, null for other labels. */
export function unitOfTotal(label: string): string | null {
  const name = NAMED_TOTAL.exec(label)?.[1]
  if (name === undefined) return SUBTOTAL.test(label) ? '' : null
  return /^(?:单位|本单位|部门|本部门|项目|小组|分项|支出|预算)$/.test(name) ? '' : name
}

const UNIT_LABEL = /^(?:资金使用|用款|使用|预算|项目|实施|填报|所属)?单位(?:名称)?\s*[:：]\s*(?=\S)/

/** The name behind a label, as in 资金使用单位：某局; the text itself where it begins with none. */
export function withoutUnitLabel(text: string): string {
  return text.replace(UNIT_LABEL, '')
}

/** 其中：市级资金 */
function isDetail(label: string): boolean {
  return /^(?:其中|内含|含)[:：]/.test(label) || label === '其中'
}

/** Names of those who spend; （本级） says so of a department's own part. */
export function isUnitName(label: string): boolean {
  return (
    UNIT_NAME.test(label.replace(/[（(][^（()）]*[）)]$/, '').slice(-LONGEST_WORD)) ||
    /[（(](?:本级|机关|本部)[）)]$|本级$/.test(label)
  )
}
/** Of those that follow. */
const LONGEST_WORD = 4
const UNIT_NAME =
  /(?:局|委|委员会|办|办公室|中心|学校|[小中大]学|学院|幼儿园|园|医院|院|所|站|馆|队|支队|大队|厅|部|处|科|室|会|社|厂|公司|集团|街道|镇|乡|村|政府|机关|法院|检察院|协会|联合会|总工会|团委|党校|报社|电视台|台|宫|库|署|分局|总队|基地|单位)$/

/** It begins as remarks and signatures under a table do: 备注：… */
export function isRemark(label: string): boolean {
  return REMARK.test(label)
}

/** Lines under a table: 以上数据均为预算数; 本表一式两份，盖章后报送. */
export function readsLikeNote(label: string): boolean {
  return /^(?:以上|上述|上表|本表|此表|注|说明|数据|金额|口径|填表|填报|制表|审核|经办|联系)|^.{12,}[，；：。]|^\d{4}年/.test(
    label,
  )
}

/** Names of what is paid for. */
export function isProjectName(label: string): boolean {
  return /(?:经费|费用?|项目|工程|补助|补贴|资金|专项|采购|服务|购置|建设|改造|维护|运维|支出|工作|活动|奖励|工资|租金|贷款|债券|课题|培训|计划)(?:[（(][^（()）]*[）)])?$/.test(
    label,
  )
}

/** The kind that the row's words tell; null for units, projects and what goes on with them. */
export function wordedKind(row: DataRow, place: FormPlace, heading: ReadonlySet<string>): WordedKind | null {
  const isLong = row.cells.some(({ text }) => text.length > LONGEST_LABEL)
  const words = isLong ? [] : row.cells.map(({ text }) => squeeze(text))
  const [only] = words
  if (only !== undefined && words.length === 1 && (PAGE_NUMBER.test(only) || isLonePage(row, only)))
    return 'page-number'
  if (only !== undefined && isRepeatedHeading(words, heading)) return 'repeated-heading'
  if (isCountedRow(words)) return 'column-numbers'
  const label = squeeze(row.name) || (row.hasTexts ? '' : (words[0] ?? ''))
  if (GRAND_TOTAL.test(label)) return 'grand-total'
  if (PAGE_TOTAL.test(label)) return 'page-total'
  if (!row.hasTexts && unitOfTotal(label) === '') return 'subtotal'
  if (!row.hasTexts && isDetail(label)) return 'detail'
  if (REMARK.test(label) || (words.length === 1 && DATE.test(label))) return 'remark'
  if (row.name === '' && !row.hasTexts && !row.hasAmounts) return 'outside'
  if (!row.hasTexts && !row.hasAmounts && isSentence(label, row, place)) return 'remark'
  return null
}

/** A row with a longer text is no heading, and nothing else that its words alone would tell. */
const LONGEST_LABEL = 200

/** A bare number where no project and no amount stands: what is left of a page's foot. */
function isLonePage(row: DataRow, word: string): boolean {
  return /^\d{1,3}$/.test(word) && !row.hasAmounts
}

/** Text across the table, or a whole sentence, is nobody's name. */
function isSentence(label: string, row: DataRow, place: FormPlace): boolean {
  return (label.length > 30 && spansTable(place.sheet, place, row.row)) || (label.length > 15 && label.endsWith('。'))
}

/** What stands above the data. */
export function headingTexts(place: FormPlace): Set<string> {
  const found = new Set<string>()
  for (const [row, cells] of place.sheet.rows) {
    if (row > place.bottom) break
    for (const cell of cells.values()) found.add(squeeze(cell.text))
  }
  return found
}

/**
 * All of the row stands above the data too, or says that the table goes on, and it is a title, a labelled line or a
 * header, not a unit's name.
 */
function isRepeatedHeading(words: readonly string[], heading: ReadonlySet<string>): boolean {
  const others = words.filter((word) => !CONTINUED.test(word) && !PAGE_NUMBER.test(word))
  const known = (word: string) =>
    heading.has(word) ||
    heading.has(word.replace(/[（(]续[\d一二三四五]*表?[）)]|续表?$/, '')) ||
    fieldOfHeader(word) !== null
  // From the last, because a project's last texts are its longest, and known at once for none.
  if (others.findLast((word) => !known(word)) !== undefined) return false
  if (others.length < words.length && words.some((word) => CONTINUED.test(word))) return true
  return (
    others.some((word) => /绩效目标.*表|[:：]|^附[件表录]/.test(word)) ||
    others.filter((word) => fieldOfHeader(word)).length > 2
  )
}

/** 栏次, 1, 2, 3=4+5, … under the header. */
function isCountedRow(words: readonly string[]): boolean {
  const numbers = /^(?:栏次|列次|序号|编号|行次|甲|乙)$/.test(words[0] ?? '') ? words.slice(1) : words
  const counts = numbers.map((word) => /^[（(]?(\d{1,2})[）)]?(?:=[\d+＋\-－]+)?$/.exec(word)?.[1])
  return (
    counts.length > 2 && counts.every((count, at) => count !== undefined && Number(count) === Number(counts[0]) + at)
  )
}
