/** What is said of a copied text beside the report of the form itself. */
const LONGEST_QUOTE = 40

function quote(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return `“${signs.length > LONGEST_QUOTE ? `${signs.slice(0, LONGEST_QUOTE).join('')}…` : signs.join('')}”`
}

export const texts = {
  sheetName: '文本',
  columnsAssumed: (rows: number) =>
    `文本里空白的金额格没有留下痕迹：${rows} 行的金额按“总计、财政拨款”的先后归栏，请核对是否有财政专户拨款或其他资金。`,
  noHeader: '文本里没有表头，按正式表的七栏读入，请核对。',
  aboveTitle: (from: number, to: number, first: string) =>
    `${lineRange(from, to)}在本表标题之前，没有读入：${quote(first)}${from === to ? '' : '等'}。`,
  behindTable: (from: number, to: number, first: string) =>
    `${lineRange(from, to)}在本表之后，没有读入：${quote(first)}${from === to ? '' : '等'}。`,
  repeatedHeading: (line: number) => `第 ${line} 行起重复了标题或表头，没有读入。`,
  pageNumbers: (count: number, first: string) => `${count} 处页码没有读入：${quote(first)}${count === 1 ? '' : '等'}。`,
  hiddenProject: (name: string) =>
    `${quote(name)}没有金额，按它的绩效指标从 1 重新编号读为一个项目，请核对名称和绩效目标。`,
  typedCharacters: '文本里有形近的部首字符（PDF 字体造成），已换成常用汉字。',
  lonelyFigures: (figures: string, line: number) => `第 ${line} 行的金额 ${figures} 前面没有项目名称，名称留空。`,
} as const

function lineRange(from: number, to: number): string {
  return from === to ? `第 ${from} 行` : `第 ${from} 行至第 ${to} 行`
}
