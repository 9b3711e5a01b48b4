/** Advice about the pages as sentences: which row or page, by how much, and what would help. */

import { columnOf } from '../../../shared/layout.ts'
import type { FitAdvice, Help } from '../../../shared/print/fit/advice.ts'
import type { WordColumn } from '../../../shared/print/fit/rowTexts.ts'

export const ADVICE_TEXTS = {
  title: '版面建议',
  none: '版面没有问题。',
  waiting: '排好版后，这里列出可以改进的地方。',
  showRow: '看这一行',
  showRowOf: (name: string) => `看这一行：${name}`,
} as const

const COLUMN_NAMES: Readonly<Record<WordColumn, string>> = {
  name: '项目名称',
  goal: columnOf('goal').header,
  indicators: columnOf('indicators').header,
}

/** `name` is the row's; advice that is of no row needs none. */
export function adviceSentence(advice: FitAdvice, name: string): string {
  switch (advice.kind) {
    case 'blank-pages':
      return `有 ${advice.pages} 页的下部空着，合起来约 ${tenths(advice.blank)} 页：放不下的行整行移到了下一页。`
    case 'left-blank':
      return `第 ${advice.page - 1} 页下部空了约 ${Math.round(advice.blank * 100)}%：“${name}”高出 ${advice.linesOver} 行，整行移到了第 ${advice.page} 页。${wayBack(advice)}`
    case 'longer-than-page':
      return `“${name}”比一页还长，占了 ${advice.pages} 页。`
    case 'deciding-text':
      return `“${name}”的${COLUMN_NAMES[advice.column]}有 ${advice.lines} 行，其他各栏只有 ${advice.otherLines} 行。精简约 ${advice.characters} 字，这一行可以低 ${advice.lines - advice.otherLines} 行${saving(advice.saves)}。`
    case 'wide-amounts':
      return `“${name}”的${columnOf(advice.column).header}数字很长，几栏金额都因此变宽，每行文字少排约 ${advice.characters} 个字。`
    case 'small-figures':
      return `“${name}”的${columnOf(advice.column).header}数字太长，金额已缩到 ${tenths(advice.points)} 磅，才给文字留出位置。`
    case 'short-last-page':
      return `最后一页（第 ${advice.page} 页）只有 ${advice.rows} 行。`
    case 'signature-alone':
      return `最后一页只有签字行。`
  }
}

function wayBack({ shortenings, page, saves }: Extract<FitAdvice, { readonly kind: 'left-blank' }>): string {
  if (shortenings.length === 0) return '要精简一半以上的字才放得回去。'
  const texts = shortenings.map(({ column, characters }) => `${COLUMN_NAMES[column]}精简约 ${characters} 字`)
  return `${texts.join('、')}，就能放回第 ${page - 1} 页${saving(saves)}。`
}

function saving(pages: number): string {
  return pages > 0 ? `，省约 ${pages} 页` : ''
}

/** What the button says that takes a setting's help. */
export function helpLabel({ kind, setup, saves }: Help): string {
  switch (kind) {
    case 'break-rows':
      return `让长行跨页（省约 ${saves} 页）`
    case 'smaller-body':
      return `正文改为 ${setup.body.size} 磅（省约 ${saves} 页）`
    case 'narrow-margins':
      return `页边距改窄（省约 ${saves} 页）`
    case 'larger-paper':
      return `改用 ${setup.paper}（省约 ${saves} 页）`
  }
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10)
}
