/** The sentences of a merge's report. */
import { type AmountUnit, exactAmount, type Fen } from '../money.ts'

const MOST_FILES = 5

/** Names of files by what they say; '' for those that say nothing. */
type ByValue = ReadonlyMap<string, readonly string[]>

const quoted = (text: string) => `“${text}”`

function fileList(files: readonly string[]): string {
  const first = files.slice(0, MOST_FILES).map(quoted).join('、')
  return files.length > MOST_FILES ? `${first}等 ${files.length} 个文件` : first
}

const MOST_VALUES = 4

/** `“某局”（“a.xlsx”）；没有写（“b.xlsx”）` */
function valueList(byValue: ByValue): string {
  const parts = [...byValue].map(([value, files]) => `${value === '' ? '没有写' : quoted(value)}（${fileList(files)}）`)
  const first = parts.slice(0, MOST_VALUES).join('；')
  return parts.length > MOST_VALUES ? `${first}；等 ${parts.length} 种` : first
}

/** Where only one value is written anywhere, the merged table takes it. */
function isOneValue(byValue: ByValue): boolean {
  return [...byValue.keys()].filter((value) => value !== '').length === 1
}

export const MERGING_TEXTS = {
  sameContent: (files: readonly string[]) =>
    `${fileList(files)}的内容完全相同，项目已各汇总一次，金额会重复。如是同一份文件，请去掉多余的再汇总。`,
  sameUnit: (name: string, files: readonly string[]) =>
    `${fileList(files)}里都有单位${quoted(name)}，已分别列出，没有合并。如是同一单位的新旧两稿，请只留一份再汇总。`,
  sameProject: (name: string, files: readonly string[]) =>
    `项目${quoted(name)}在${fileList(files)}里都有，金额也相同，请核对是否重复申报。`,
  moreSameProjects: (count: number, files: readonly string[]) =>
    `另有 ${count} 个项目在不止一个文件里名称和金额都相同（${fileList(files)}），请核对是否重复申报。`,
  unitNamed: (file: string, name: string) => `${quoted(file)}里没有资金使用单位名称，已用${quoted(name)}作单位名称。`,
  withoutProjects: (file: string) => `${quoted(file)}里没有项目。`,
  departmentsDiffer: (byValue: ByValue) =>
    `各文件的部门名称不一致：${valueList(byValue)}。${isOneValue(byValue) ? '汇总表采用写明的部门。' : '汇总表的部门名称留空，请填写。'}`,
  yearsDiffer: (byValue: ByValue) =>
    `各文件的年度不一致：${valueList(byValue)}。${isOneValue(byValue) ? '汇总表采用写明的年度。' : '汇总表的年度留空，请填写。'}`,
  titlesDiffer: (byValue: ByValue) =>
    `各文件的标题不一致：${valueList(byValue)}。${isOneValue(byValue) ? '汇总表采用写明的标题。' : '汇总表采用规定的标题。'}`,
  moneyUnitsDiffer: (files: readonly string[], unit: AmountUnit) =>
    `${fileList(files)}的金额单位与汇总表不同，已换算为${unit}。`,
  controlDropped: (file: string, control: Fen) =>
    `${quoted(file)}全表的控制数 ${exactAmount(control, '万元')} 万元没有带入汇总表。`,
} as const
