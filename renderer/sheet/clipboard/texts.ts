/** Every sentence about copying and pasting. */
import type { AmountUnit } from '../../../shared/money.ts'
import type { Question } from '../../questions/questions.ts'
import type { Tally } from './projectLine.ts'

export const PASTE_TEXTS = {
  nothingToPaste: '剪贴板里没有可以粘贴的文字。',
  pressKeys: '浏览器不让程序自己读剪贴板，请按 Ctrl+V 粘贴。',
  unchanged: '没有改动：粘贴的内容与原来相同。',
  one: '已粘贴 1 个单元格。',
  notAmount: (text: string) => `没有粘贴：“${short(text)}”不是金额，或超过 1 万亿元。`,
  cancelled: '没有粘贴。',
  changedMeanwhile: '没有粘贴：表格刚刚有变化，请再粘贴一次。',
  cut: (cells: number) => `已剪切 ${cells} 个单元格，可以粘贴到别处。`,
  cutNothing: (cells: number) => `已复制 ${cells} 个单元格；其中没有可以清除的内容。`,
  copied: (cells: number) => `已复制 ${cells} 个单元格。`,
  indicators: (sentences: number, verbatim: number, before: number) => {
    const kept = verbatim === 0 ? '' : `另有 ${verbatim} 段文字不是指标句，已原样保留。`
    const replaced = before === 0 ? '' : `，替换了原来的 ${before} 条`
    return `已粘贴 ${sentences} 条绩效指标${replaced}。${kept}`
  },
} as const

/** Names of undo steps. */
export const PASTE_LABELS = {
  cells: (cells: number) => `粘贴 ${cells} 个单元格`,
  rows: (rows: number) => `粘贴 ${rows} 行`,
  indicators: (indicators: number) => `粘贴 ${indicators} 条绩效指标`,
  cut: (cells: number) => `剪切 ${cells} 个单元格`,
} as const

export interface SuffixExample {
  readonly example: string
  readonly other: AmountUnit
  readonly unit: AmountUnit
  /** What the example becomes either way, with the table's unit. */
  readonly converted: string
  readonly kept: string
}

export const PASTE_QUESTIONS = {
  suffix: ({ example, other, unit, converted, kept }: SuffixExample): Question => ({
    text: `粘贴的金额写着“${other}”，而本表的金额单位是“${unit}”。要换算吗？`,
    detail: `例如“${example}”，换算是 ${converted}，只取数字是 ${kept}。`,
    choices: [
      { key: 'convert', label: `换算成${unit}` },
      { key: 'keep-digits', label: '只取数字' },
    ],
  }),
  rows: (fitting: number, missing: number, unit: string): Question => ({
    text: `粘贴的内容有 ${fitting + missing} 行，从这里到表的末尾只有 ${fitting} 行。`,
    detail: `可以在${unit === '' ? '最后一个单位' : `“${unit}”`}的末尾添加 ${missing} 个项目，一次撤销即可全部退回。`,
    choices: [
      { key: 'add', label: `添加 ${missing} 个项目` },
      { key: 'fit', label: `只粘贴放得下的 ${fitting} 行` },
    ],
  }),
} as const

export interface PasteOutcome extends Readonly<Tally> {
  /** How many rows the block lies on, added ones included. */
  readonly rows: number
  readonly changed: boolean
  readonly added: number
  readonly outside: number
  readonly noRowsWhileArranged: boolean
}

/** What became of a paste. */
export function pasteSentence(outcome: PasteOutcome): string {
  const { sums, readOnly, notAmounts, notAmount, outside, rounded, noRowsWhileArranged } = outcome
  const left = [
    sums > 0 ? `${sums} 个自动合计的单元格` : '',
    readOnly > 0 ? `${readOnly} 个不能填写的单元格` : '',
    notAmounts > 0 ? `${notAmounts} 个不是金额（例如“${short(notAmount ?? '')}”）` : '',
    outside > 0 ? `${outside} 个超出表格` : '',
  ].filter((part) => part !== '')
  return [
    `${done(outcome)}${left.length === 0 ? '' : `；没有粘贴的：${left.join('，')}`}。`,
    rounded > 0 ? `${rounded} 个金额多出的小数已四舍五入到分。` : '',
    noRowsWhileArranged ? '正在筛选或排序，不能在末尾添加项目；请先显示全部行并恢复表内顺序，再粘贴。' : '',
  ].join('')
}

function done({ pasted, rows, changed, added }: PasteOutcome): string {
  if (!changed) return pasted === 0 ? '没有改动' : '没有改动：能粘贴的内容与原来相同'
  const size = rows > 1 ? `${rows} 行，共 ${pasted} 个单元格` : `${pasted} 个单元格`
  return `已粘贴 ${size}${added > 0 ? `，其中新增 ${added} 个项目` : ''}`
}

function short(text: string): string {
  const line = text.trim()
  return line.length > 20 ? `${line.slice(0, 20)}…` : line
}
