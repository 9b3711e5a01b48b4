/** Texts of what the user sees of the checks; the findings' own sentences come from the rules. */
import { SEVERITY_WORDS } from '../../shared/checks/severity.ts'
import type { RuleSwitch } from '../../shared/settings.ts'
import type { Grouping } from './grouping.ts'

export const CHECKS_TEXTS = {
  none: '没有发现问题。',
  list: '发现的问题',
  grouping: '分组',
  groupings: { severity: '按级别', row: '按项目', rule: '按规则' } satisfies Record<Grouping, string>,
  rules: '规则…',
  rulesHint: '选择检查哪些问题、算多重',
  control: '控制数…',
  controlHint: '填写控制数，查看剩余多少',
  remarks: '审核意见单',
  group: (title: string, count: number) => `${title} ${count} 项`,
  more: (count: number) => `还有 ${count} 项，再显示一些`,
  earlier: (count: number) => `前面还有 ${count} 项，显示`,
  moreGroups: (count: number) => `还有 ${count} 组，再显示一些`,
  earlierGroups: (count: number) => `前面还有 ${count} 组，显示`,

  /** X is what the clerk has to fill in. */
  proposed: (values: readonly string[]) => `可以写成${values.map((value) => `“${value}”`).join('、')}。`,
  why: '为什么',
  source: (source: string) => `依据：${source}`,
  right: '正确的写法',
  wrong: '不妥的写法',

  fixAll: (label: string, count: number) => `全部${label}（${count} 处）`,
  /** Where each place's own figure makes each repair another one, and nothing is known of the kind but one of its labels. */
  fixAllLike: (label: string, count: number) => `全部照“${label}”的办法改（${count} 处）`,
  fixedAll: (count: number) => `已改正 ${count} 处，按 Ctrl+Z 可以一次撤销。`,
  fixedSome: (count: number, left: number) =>
    `已改正 ${count} 处，按 Ctrl+Z 可以一次撤销；还有 ${left} 处不能这样改，请逐条查看。`,

  toIndicator: '看这条指标',
  setAside: '搁置…',
  setAsideHint: '这一处看过了，不改：不再计数，也不在单元格里标出',
  setAsideReason: '搁置的理由（可以不填）',
  setAsideReasonPlaceholder: '例如：主管科室已同意',
  setAsideConfirm: '搁置',
  setAsideStep: (title: string) => `搁置 ${title}`,
  setAsideDone: '已搁置，列在检查栏最下面，可以随时恢复检查。',
  cancel: '取消',
  asideGroup: (count: number) => `已搁置 ${count} 项`,
  asideReason: (reason: string) => (reason === '' ? '没有写理由' : `理由：${reason}`),
  bringBack: '恢复检查',
  bringBackStep: (title: string) => `恢复检查 ${title}`,

  nothingShown: '现在显示的行里没有问题；被筛选隐藏的行里还有。',
  found: (severity: string, message: string, others: number) =>
    `${severity}：${message}${others === 0 ? '' : `（此格另有 ${others} 项）`}`,
  fromStart: '已到最后一处，从头继续。',
  fromEnd: '已到第一处，从最后一处继续。',
} as const

/** Kinds of repairs whose labels name a figure, by what they do. */
export const FIX_KINDS: Readonly<Record<string, string>> = {
  'take-sum': '改为各部分之和',
  'clear-stated': '清除填写的合计',
  'difference-into-fiscal': '保持总数，把差额计入财政拨款',
  'difference-into-special': '保持总数，把差额计入财政专户拨款',
  'difference-into-other': '保持总数，把差额计入其他资金',
  'drop-minus': '去掉负号',
  'shift-decimal': '各栏金额移四位小数',
}

export const RULES_TEXTS = {
  title: '检查规则',
  lead: '规则只决定提醒什么，不影响保存、打印和导出。改动存在文档里，可以撤销。',
  switches: { ...SEVERITY_WORDS, off: '不检查' } satisfies Record<RuleSwitch, string>,
  standard: (name: string) => `${name}（默认）`,
  severityOf: (title: string) => `${title}：级别`,
  scheme: '指标体系',
  ownScheme: '自定',
  schemeStep: (title: string) => `检查规则采用${title}`,
  reset: '恢复默认',
  resetStep: '检查规则恢复默认',
  step: (title: string) => `修改检查规则 ${title}`,
  changed: (count: number) => (count === 0 ? '全部是默认设置' : `改动了 ${count} 条`),
  ownSchemeExplanation: '各类指标的要求是逐条设置的，与上面三种都不同。',
  subjects: {
    sums: '合计与小计',
    amounts: '金额',
    empty: '漏填',
    names: '重名',
    kinds: '各类指标是否齐全',
    levels: '指标的类别',
    values: '指标值',
    goals: '绩效目标与指标',
    texts: '年份、字数与标点',
    others: '其他',
  },
} as const

export const CONTROL_TEXTS = {
  title: '控制数',
  lead: '控制数是财政部门下达的上限。填在这里，总计超出时列为错误；控制数不打印，也不导出。',
  whole: '全表合计',
  rowHeader: '资金使用单位',
  control: (unit: string) => `控制数（${unit}）`,
  total: '总计',
  remaining: '余额',
  controlOf: (name: string) => `${name}的控制数`,
  placeholder: '未下达',
  left: (amount: string) => `剩余 ${amount}`,
  exceeded: (amount: string) => `超出 ${amount}`,
  exact: '正好用完',
  wholeSummary: (remainder: string) => `合计${remainder}`,
  noneOver: '各单位都没有超出',
  over: (units: number) => `${units} 个单位超出`,
  summary: (summary: string) => `控制数：${summary}`,
  notAmount: (text: string) => `“${text}”不是金额，没有改动。控制数要填金额，例如 26.00；没有下达就留空。`,
  negative: '控制数不能是负数，没有改动。',
  tooLarge: '金额太大，没有改动：单个金额不能超过 1 万亿元。',
  rounded: '金额最多精确到分，多出的小数已四舍五入。',
  step: (name: string) => `修改控制数 ${name}`,
  unitsSum: (sum: string) => `各单位控制数合计 ${sum}`,
} as const
