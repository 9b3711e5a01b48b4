/** The sentences of a reading's report. They name cells and figures, so that a clerk finds the place at once. */
import type { AmountUnit } from '../../../shared/money.ts'

const LONGEST_QUOTE = 40

/** A cell's text in a sentence: short enough to read. */
function quote(text: string): string {
  const signs = [...text]
  return `“${signs.length > LONGEST_QUOTE ? `${signs.slice(0, LONGEST_QUOTE).join('')}…` : text}”`
}

/** A row by its name, or by its number where it has none. */
const rowName = (name: string, row: number) => (name === '' ? `第 ${row} 行` : quote(name))

const rowList = (rows: readonly number[]) =>
  rows.length > 10 ? `${rows.slice(0, 10).join('、')} 等 ${rows.length} 行` : `${rows.join('、')} 行`

export const texts = {
  otherSheet: (name: string, cells: number, range: string) =>
    `工作表${quote(name)}没有读入（${range}，共 ${cells} 个有内容的单元格）。`,
  secondForm: (name: string) => `工作表${quote(name)}里也有一张项目支出绩效目标表，本次没有读入，可另行导入。`,
  hiddenSheet: (name: string) => `所读的工作表${quote(name)}在文件中是隐藏的。`,
  noTitle: '表头上方没有标题，标题留空。',
  noDepartment: '没有找到“部门名称”，部门留空。',
  departmentFromUnitLine: (text: string) => `没有“部门名称”一栏，以${quote(text)}作为部门名称。`,
  noMoneyUnit: '没有注明金额单位，按万元读入，请核对。',
  otherMoneyUnit: (text: string) => `金额单位写的是${quote(text)}，本表只用万元或元，数字已按万元读入，请核对。`,
  moneyUnitsDiffer: (text: string, unit: AmountUnit) =>
    `${quote(text)}与别处注明的金额单位不一致，数字已全部按${unit}读入，请核对。`,
  yearFromFile: (year: number) => `表中没有年度，按文件属性中的预算年度 ${year} 年读入。`,
  headingLeftOut: (text: string) => `${quote(text)}不属于本表，没有读入。`,
  missingColumn: (header: string) => `没有“${header}”一栏，该栏全部留空。`,
  columnLeftOut: (column: string, title: string | null, cells: string) =>
    `${column} 列${title === null ? '' : quote(title)}不属于本表，没有读入：${cells}。`,
  cellsLeftOut: (addresses: readonly string[], first: string) =>
    `${addresses.join('、')} 没有读入：${quote(first)}${addresses.length > 1 ? '等' : ''}。`,
  moreLeftOut: (cells: number, from: number, to: number) =>
    `第 ${from} 行至第 ${to} 行另有 ${cells} 个单元格没有读入。`,
  beyondColumns: (cells: number, first: string) => `${first} 起右侧的 ${cells} 个单元格超出读取范围，没有读入。`,
  repeatedHeading: (row: number) => `第 ${row} 行重复了标题或表头，没有读入。`,
  pageNumber: (text: string) => `${quote(text)}是页码，没有读入。`,
  columnNumbers: (row: number) => `第 ${row} 行是栏次，没有读入。`,
  remark: (text: string) => `${quote(text)}是表外说明，没有读入。`,
  repeatedTotal: (label: string, row: number, cells: readonly string[]) =>
    `第 ${row} 行${quote(label)}重复，没有读入${cells.length > 0 ? `：${cells.map(quote).join('、')}` : ''}。`,
  withoutUnit: (row: number) => `第 ${row} 行起的项目前没有资金使用单位行，单位名称留空。`,
  projectWithoutTexts: (name: string, row: number) =>
    `${rowName(name, row)}没有绩效目标和绩效指标，按项目读入；如是资金使用单位，请改正。`,
  unitWithoutProjects: (name: string, row: number) =>
    `${rowName(name, row)}下面没有项目，按资金使用单位读入；如不是，请删除这一行。`,
  continued: (row: number, name: string) => `第 ${row} 行没有项目名称，接在${quote(name)}之后读入。`,
  notAmount: (text: string) => `${quote(text)}不是金额，没有读入，该格留空。`,
  amountTooLarge: (text: string) => `${quote(text)}超过单个金额的上限，没有读入，该格留空。`,
  amountRounded: (text: string) => `${quote(text)}的小数超过“分”，已四舍五入到分。`,
  amountInOtherUnit: (text: string, unit: AmountUnit) => `${quote(text)}注明了单位，已换算为${unit}。`,
  unparsedIndicators: (text: string) => `${quote(text)}不是标准的指标格式，已原样保留，请逐项整理。`,
  cellError: (text: string) => `单元格显示错误 ${text}，没有读入，该格留空。`,
  formulaWithoutValue: '公式没有保存计算结果，该格留空。请在 WPS 或 Excel 中打开后保存再导入。',
  hiddenRows: (rows: readonly number[]) => `第 ${rowList(rows)}在文件中是隐藏的，内容已一并读入。`,
  hiddenColumns: (columns: readonly string[]) => `${columns.join('、')} 列在文件中是隐藏的，内容已一并读入。`,
  totalMismatch: (row: string, column: string, stated: string, parts: string, sum: string, difference: string) =>
    `${row}“${column}”写的是 ${stated}，${parts}相加是 ${sum}，相差 ${difference}`,
  rowMismatch: (project: string, stated: string, sum: string, difference: string) =>
    `项目${quote(project)}的总计写的是 ${stated}，财政拨款、财政专户拨款、其他资金相加是 ${sum}，相差 ${difference}`,
  maybeRounding: '（可能是四舍五入造成的）。',
  full: '。',
  grandRow: '合计行',
  unitRow: (name: string) => `单位${quote(name)}一行`,
  unitsSum: '各单位',
  projectsSum: '所属项目',
  duplicateName: (name: string, unit: string, rows: readonly number[]) =>
    `${unit === '' ? '同一单位' : quote(unit)}下项目名称${quote(name)}重复，在第 ${rows.join('、')} 行。`,
} as const
