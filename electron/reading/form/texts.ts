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

/** The other cells of a row that is left out. */
const listed = (others: readonly string[]) => (others.length > 0 ? `：${others.map(quote).join('、')}` : '')

const rowList = (rows: readonly number[]) =>
  rows.length > 10 ? `${rows.slice(0, 10).join('、')} 等 ${rows.length} 行` : `${rows.join('、')} 行`

export const texts = {
  otherSheet: (name: string, cells: number, range: string) =>
    `工作表${quote(name)}没有读入（${range}，共 ${cells} 个有内容的单元格）。`,
  secondForm: (name: string) => `工作表${quote(name)}里也有一张项目支出绩效目标表，本次没有读入，可另行导入。`,
  sheetOfSeveral: (name: string, others: readonly string[]) =>
    `文件里有 ${others.length + 1} 张填了内容的绩效目标表，本次读入的是工作表${quote(name)}，没有读入${others.map(quote).join('、')}。`,
  otherForm: (word: string) =>
    `表中有${quote(word)}，可能是自评表、决算表或整体支出表，已按项目支出绩效目标表读入，请核对。`,
  hiddenSheet: (name: string) => `所读的工作表${quote(name)}在文件中是隐藏的。`,
  noTitle: '表头上方没有标题，标题留空。',
  noDepartment: '没有找到“部门名称”，部门留空。',
  departmentFromUnitLine: (text: string) => `没有“部门名称”一栏，以${quote(text)}作为部门名称。`,
  departmentAboveTitle: (text: string) => `没有“部门名称”一栏，以标题上方的${quote(text)}作为部门名称。`,
  departmentFromCover: (sheet: string, text: string) =>
    `表中没有部门名称，按工作表${quote(sheet)}上的${quote(text)}作为部门名称。`,
  yearFromCover: (sheet: string, year: number) => `表中没有年度，按工作表${quote(sheet)}上的 ${year} 年读入。`,
  noMoneyUnit: '没有注明金额单位，按万元读入，请核对。',
  otherMoneyUnit: (text: string) => `金额单位写的是${quote(text)}，本表只用万元或元，数字已按万元读入，请核对。`,
  moneyUnitsDiffer: (text: string, unit: AmountUnit) =>
    `${quote(text)}与别处注明的金额单位不一致，数字已全部按${unit}读入，请核对。`,
  yearFromFile: (year: number) => `表中没有年度，按文件属性中的预算年度 ${year} 年读入。`,
  headingLeftOut: (text: string) => `${quote(text)}不属于本表，没有读入。`,
  columnsAdded: (columns: readonly string[], header: string) =>
    `${columns.join('、')} 列都属于“${header}”，已相加读入。`,
  columnPassedOver: (column: string, title: string, header: string, taken: string) =>
    `${column} 列${quote(title)}也像“${header}”，“${header}”按 ${taken} 列读入，${column} 列没有读入。`,
  columnMistyped: (column: string, title: string, header: string) =>
    `${column} 列的表头写的是${quote(title)}，按“${header}”读入。`,
  columnByContent: (column: string, header: string) =>
    `${column} 列的表头看不出是哪一栏，按内容和位置作为“${header}”读入。`,
  secondValue: (first: string, second: string) =>
    `有两列指标值，${first} 列按“实施周期指标值”读入，${second} 列按“年度指标值”读入。`,
  kindColumns: (columns: readonly string[]) =>
    `${columns.join('、')} 列各是一类指标，已按各列表头分类，逐条读入为绩效指标，请核对。`,
  affixColumns: (columns: readonly string[]) => `${columns.join('、')} 列的符号或计量单位已并入“年度指标值”。`,
  columnsMoved: (row: number) => `第 ${row} 行起的表头各列次序与前面不同，其下各行按新的表头读入。`,
  missingColumn: (header: string) => `没有“${header}”一栏，该栏全部留空。`,
  columnLeftOut: (column: string, title: string | null, cells: string) =>
    `${column} 列${title === null ? '' : quote(title)}不属于本表，没有读入：${cells}。`,
  cellsLeftOut: (addresses: readonly string[], first: string) =>
    `${addresses.join('、')} 没有读入：${quote(first)}${addresses.length > 1 ? '等' : ''}。`,
  moreLeftOut: (cells: number, from: number, to: number) =>
    `第 ${from} 行至第 ${to} 行另有 ${cells} 个单元格没有读入。`,
  moreNotes: (count: number, from: string, to: string) =>
    `同类情况还有 ${count} 处${from === '' ? '' : `，从 ${from} 到 ${to}`}，没有逐一列出，请对照原文件核对。`,
  beyondColumns: (cells: number, first: string) => `${first} 起右侧的 ${cells} 个单元格超出读取范围，没有读入。`,
  repeatedHeading: (row: number) => `第 ${row} 行重复了标题或表头，没有读入。`,
  pageNumber: (text: string) => `${quote(text)}是页码，没有读入。`,
  columnNumbers: (row: number) => `第 ${row} 行是栏次，没有读入。`,
  remark: (text: string) => `${quote(text)}是表外说明，没有读入。`,
  repeatedTotal: (label: string, row: number, others: readonly string[]) =>
    `第 ${row} 行${quote(label)}重复，没有读入${listed(others)}。`,
  leftOutByChoice: (row: number, cells: readonly string[]) =>
    `第 ${row} 行按您的选择没有读入：${cells.map(quote).join('、')}。`,
  choicePassedOver: (column: string) => `${column} 列仍按项目名称读入：没有别的列是项目名称，不能改作他用。`,
  unitChosen: (text: string, unit: AmountUnit) => `${quote(text)}与您选择的金额单位不一致，数字已按${unit}读入。`,
  unitFromMemory: (unit: AmountUnit) => `没有注明金额单位，按上次为这种表头选择的${unit}读入，请核对。`,
  withoutUnit: (row: number) => `第 ${row} 行起的项目前没有资金使用单位行，单位名称留空。`,
  departmentAsUnit: (row: number, department: string) =>
    `第 ${row} 行起的项目没有资金使用单位行，以部门${quote(department)}作为资金使用单位。`,
  labelLeftOut: (label: string) => `名称前的${quote(label.trim())}是标签，没有读入。`,
  projectWithoutTexts: (name: string, row: number) =>
    `${rowName(name, row)}没有绩效目标和绩效指标，按项目读入；如是资金使用单位，请改正。`,
  unitWithoutProjects: (name: string, row: number) =>
    `${rowName(name, row)}下面没有项目，按资金使用单位读入；如不是，请删除这一行。`,
  continued: (row: number, name: string) => `第 ${row} 行没有项目名称，接在${quote(name)}之后读入。`,
  notAmount: (text: string) => `${quote(text)}不是金额，没有读入，该格留空。`,
  amountTooLarge: (text: string) => `${quote(text)}超过单个金额的上限，没有读入，该格留空。`,
  amountRounded: (text: string) => `${quote(text)}的小数超过“分”，已四舍五入到分。`,
  amountInOtherUnit: (text: string, unit: AmountUnit) => `${quote(text)}注明了单位，已换算为${unit}。`,
  nothingForAmount: (text: string) => `${quote(text)}按空白读入。`,
  amountAsShown: (stored: string, shown: string) =>
    `单元格里存的数是 ${stored}，格式显示为${quote(shown)}，已按显示的数读入，请核对。`,
  unitConverted: (written: string, unit: AmountUnit) => `金额单位是${quote(written)}，已全部换算为${unit}。`,
  columnConverted: (header: string, unit: AmountUnit) => `${quote(header)}一栏的金额已换算为${unit}。`,
  sharedAmount: (header: string, row: number) =>
    `第 ${row} 行的“${header}”与上面的项目合并为一格，金额只计入上面的项目，请核对。`,
  sharedText: (header: string, name: string, row: number) =>
    `${rowName(name, row)}的“${header}”与上面的项目合并为一格，已分别读入。`,
  joinedName: (row: number, name: string) => `第 ${row} 行接着上一行的名称，已合并为${quote(name)}。`,
  repeatedName: (row: number, name: string) => `第 ${row} 行重复了项目名称${quote(name)}，并入同一项目。`,
  otherAmount: (text: string, name: string) => `${quote(text)}与项目${quote(name)}第一行的金额不同，没有读入，请核对。`,
  assumedUnit: (name: string, row: number) =>
    `${rowName(name, row)}按资金使用单位读入（依据缩进、字体、合计关系和名称判断），如不是，请改正。`,
  sameUnit: (name: string, row: number) => `第 ${row} 行再次出现单位${quote(name)}，其项目已并入前面的同一单位。`,
  unitTexts: (name: string, row: number, text: string) =>
    `${rowName(name, row)}是资金使用单位，单位行没有绩效目标和绩效指标，没有读入：${quote(text)}。`,
  detail: (label: string, row: number, others: readonly string[]) =>
    `第 ${row} 行${quote(label)}是上面金额的其中项，已含在上面的金额内，没有读入${listed(others)}。`,
  group: (label: string, row: number, others: readonly string[]) =>
    `第 ${row} 行${quote(label)}是下面几个项目的合计，没有作为项目读入${listed(others)}。`,
  departmentRow: (name: string, row: number) => `${rowName(name, row)}是各单位的合计，按合计行读入。`,
  departmentLeftOut: (label: string, row: number, others: readonly string[]) =>
    `第 ${row} 行${quote(label)}是各单位的合计，与合计行重复，没有读入${listed(others)}。`,
  pageTotal: (label: string, row: number, others: readonly string[]) =>
    `第 ${row} 行${quote(label)}是分页的合计，没有读入${listed(others)}。`,
  assumedRemark: (label: string, row: number, others: readonly string[]) =>
    `第 ${row} 行${quote(label)}在表格末尾，没有金额和项目，按表外说明处理，没有读入${listed(others)}。`,
  linesAsIndicators: (row: number, count: number) =>
    `第 ${row} 行的一格里有多行，已按行分成 ${count} 条绩效指标，请核对。`,
  otherStyle:
    '绩效指标不是“实施周期指标值、年度指标值”的写法，已按文字中的指标类别、名称和数值读入，数值计入年度指标值，请核对。',
  kindsOnly: (text: string) => `${quote(text)}后面没有三级指标和指标值，没有读入。`,
  kindsFromAbove: (row: number) => `第 ${row} 行起没有写一级或二级指标的，沿用上一行的。`,
  nestedProject: (name: string, row: number) =>
    `${rowName(name, row)}的金额等于下面几个项目之和，都已作为项目读入，金额会重复计算，请核对。`,
  unparsedIndicators: (text: string) => `${quote(text)}不是标准的指标格式，已原样保留，请逐项整理。`,
  invisibleRemoved: '单元格里的不可见字符（零宽字符、控制字符等）已去掉。',
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
