/** Every sentence of finding and replacing. */
import type { AllReplaced, LeftReason } from './replacement.ts'

export const SEARCHING_TEXTS = {
  bar: '查找和替换',
  find: '查找',
  replaceWith: '替换为',
  next: '下一个',
  nextHint: '查找下一个（Enter 或 F3）',
  previous: '上一个',
  previousHint: '查找上一个（Shift+Enter 或 Shift+F3）',
  replace: '替换',
  replaceHint: '替换这一处，再到下一处（Enter）',
  replaceAll: '全部替换',
  replaceLine: '替换栏',
  showReplacing: '展开替换（Ctrl+H）',
  hideReplacing: '收起替换',
  close: '关闭查找',
  closeHint: '关闭（Esc）',
  scope: (cells: number) => `只在选定的 ${cells} 个单元格里`,
  /** Where the user is among the occurrences; 0 where at none of them. */
  count: (at: number, count: number) => (at === 0 ? `共 ${count} 个` : `第 ${at} 个，共 ${count} 个`),
  none: '没有找到',
  noneInScope: '选定的单元格里没有找到',
  noneInFilter: '显示的行里没有找到',
  nothingToReplace: (text: string) => `没有找到“${text}”，没有可以替换的。`,
  /** Names the undo step. */
  replacedLabel: (count: number) => `替换 ${count} 处`,
  whyLeft: {
    sum: '这里是自动合计，不能替换；请改它下面的金额。',
    decimals: '这个金额的小数没有全部显示，不能按显示的数字替换；请在单元格里直接修改。',
    unfit: '替换后不是可填的金额，没有替换。',
    unchanged: '替换后与原来一样，没有改动。',
  } satisfies Record<Exclude<LeftReason, 'read-only'>, string>,
} as const

const COUNTED: Readonly<Record<LeftReason, string>> = {
  sum: '处是自动合计',
  'read-only': '处在不能填写的单元格里',
  decimals: '处金额的小数没有全部显示',
  unfit: '处替换后不是可填的金额',
  unchanged: '处替换后与原来一样',
}

/** What became of replacing all. */
export function replacedSentence({ replaced, left }: Pick<AllReplaced, 'replaced' | 'left'>): string {
  const reasons = Object.entries(left) as [LeftReason, number][]
  const parts = reasons.filter(([, count]) => count > 0).map(([reason, count]) => `${count} ${COUNTED[reason]}`)
  const done = replaced === 0 ? '没有替换' : `已替换 ${replaced} 处`
  if (parts.length === 0) return `${done}。`
  return replaced === 0 ? `${done}：${parts.join('，')}。` : `${done}；没有替换的：${parts.join('，')}。`
}
