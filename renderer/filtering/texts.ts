/** Every sentence of filtering and sorting. */
import { columnOf } from '../../shared/layout.ts'
import type { Sort } from '../sheet/arrangement.ts'
import type { CellContent, FindingsFilter } from './arrange.ts'
import type { ShownProjects } from './filtering.ts'

export const FILTERING_TEXTS = {
  bar: '筛选',
  textLabel: '筛选文字',
  textPlaceholder: '行里含有的文字',
  findingsLabel: '按检查结果筛选',
  findings: {
    all: '全部行',
    any: '有问题的行',
    error: '有错误的行',
    warning: '有警告的行',
    hint: '有提示的行',
  } satisfies Record<FindingsFilter, string>,
  apply: '重新应用',
  applyHint: '按现在的内容再筛选和排序一遍',
  clear: '清除',
  clearHint: '显示全部行',
  close: '关闭筛选',
  closeHint: '关闭筛选，显示全部行（Ctrl+Shift+L）',
  endCell: '不再按这个单元格的内容筛选',
  endFilter: '显示全部行',
  endSort: '恢复表内顺序',
  shown: ({ shown, all }: ShownProjects) => `显示 ${shown} / ${all} 个项目`,
  notByGrandTotal: '合计行总是显示，不能按它筛选；请选一个项目或单位的单元格。',
  gaveWay: '要到的行被筛选隐藏了，已取消筛选，显示全部行。',
} as const

/** The content that rows are filtered by, as 财政拨款：26.00. */
export function cellSentence({ column, text }: CellContent): string {
  const line = text.replace(/\s+/g, ' ')
  const short = line.length > 16 ? `${line.slice(0, 16)}…` : line
  return `${columnOf(column).header}：${short === '' ? '（空）' : short}`
}

export function sortSentence({ column, direction }: Sort): string {
  return `按${columnOf(column).header}${direction === 'ascending' ? '升序' : '降序'}`
}
