/** Texts of the side area; what stands in it has its own. */
import type { SideTab } from './SidePanel.tsx'

export const SIDE_TEXTS = {
  tabs: { checks: '检查', indicators: '绩效指标', paper: '纸面' } satisfies Record<SideTab, string>,
  tabList: '侧栏内容',
  collapse: '收起侧栏',
  expand: (label: string) => `展开“${label}”栏`,
  resize: '侧栏宽度，可以拖动，也可以用左右方向键调整',
} as const
