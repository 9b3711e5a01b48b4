/** Texts of the panel and the dialog around the sheet of indicators. */
import type { CountedKind } from '../../shared/checks/kindCounts.ts'

export const PANEL_TEXTS = {
  noProject: '请在表格中选定一个项目，这里就会列出它的绩效指标。',
  unnamed: '未命名项目',
  dialogTitle: (project: string) => `绩效指标 · ${project}`,
  kinds: {
    output: '产出',
    quantity: '数量',
    quality: '质量',
    timeliness: '时效',
    cost: '成本',
    benefit: '效益',
    satisfaction: '满意度',
  } satisfies Record<CountedKind, string>,
  counts: '各类指标的条数',
  /** In place of the number, where the document's rules ask for one at least. */
  missing: '缺',
  missingHint: '检查规则要求至少有一条；不要求的，可以在检查规则里改为“不检查”。',
  total: (count: number) => `共 ${count} 条`,
  preview: '表中的文字',
  nothing: '还没有指标。在上面的空行里输入，就会加上一条；也可以把整段文字或 Excel 里的几行粘贴进去。',
  wide: '放大编辑',
  codeBook: '指标分类…',
  previous: '上一个项目',
  next: '下一个项目',
  noPrevious: '已经是第一个项目。',
  noNext: '已经是最后一个项目。',
} as const
