/** Words of the 审核意见单 that are not the reviewer's sentences themselves. */
import { SEVERITIES, SEVERITY_WORDS, type SeverityCounts } from '../checks/severity.ts'

export const REMARK_TEXTS = {
  title: '项目支出绩效目标表审核意见单',
  department: (name: string) => `部门名称：${name || '（未填写）'}`,
  year: (year: number) => `预算年度：${year}年`,
  file: (name: string) => `审核的文件：${name}`,
  date: (date: string) => `审核日期：${date}`,
  counts: (total: number, counts: SeverityCounts) =>
    total === 0
      ? '没有发现需要修改的问题。'
      : `共 ${total} 条意见：${SEVERITIES.map((severity) => `${SEVERITY_WORDS[severity]} ${counts[severity]} 条`).join('，')}。`,
  legend: '错误须改正后上报；警告请逐条修改，或在“修改情况”中说明理由；提示供核对。',
  wholeTable: '全表',
  grandTotal: '合计行',
  unit: (name: string) => `资金使用单位：${name || '（未填写）'}`,
  unitRow: '单位小计行',
  unitName: '资金使用单位',
  projectName: '项目名称',
  nameless: (number: number) => `（本单位第 ${number} 个项目，名称未填写）`,
  blank: '（空）',
  indicators: (count: number) => `共 ${count} 条指标`,
  indicator: (number: number) => `第 ${number} 条：`,
  remarkCount: (heading: string, count: number) => `${heading}　${count} 条`,
  setAside: (count: number) => `已看过、搁置不改的　${count} 条`,
  reason: (reason: string) => (reason === '' ? '没有写理由' : `理由：${reason}`),
  nothing: '没有发现需要修改的问题。',
  signature: '审核人：　　　　　　　　　　填报单位经办人：　　　　　　　　　　修改完成日期：　　　年　　月　　日',
  summary: '审核意见汇总',
  summaryCounts: (files: number, refused: number) =>
    refused === 0 ? `共 ${files} 个文件。` : `共 ${files} 个文件，其中 ${refused} 个不能读取，原因见“备注”。`,
  noRemarks: '没有意见',
} as const
