/** Texts of exporting: the dialog, and what is said when a file has been made. */
import { type AmountUnit, type Fen, roundedAmount } from '../../shared/money.ts'

/** Names that a sentence lists. */
const MANY = 5

export const EXPORTING_TEXTS = {
  saved: (fileName: string) => `已导出“${fileName}”。`,
  downloaded: (fileName: string) => `已导出“${fileName}”，在浏览器的下载文件夹里。`,

  title: '导出',
  kind: '导出为',
  locked: '锁定工作表',
  lockedHint: '防止误改，收件人可以随时取消锁定，没有密码。',
  version: '版本',
  isPublic: '公开版',
  isPublicHint: '不含您勾选的项目，合计和小计按其余项目重新计算；也不含控制数、签字栏和“草稿”字样。',
  unpublished: '勾选不公开的项目',
  search: '查找项目或单位',
  nothingMatches: '没有名称里含有这些字的项目或单位。',
  tickAll: '全部勾选',
  tickNone: '全部取消',
  unitLine: (name: string, ticked: number, count: number) =>
    ticked === 0 ? `${name}（${count} 个项目）` : `${name}（${count} 个项目，不公开 ${ticked} 个）`,
  earlier: (count: number) => `显示前面的 ${count} 行`,
  more: (count: number) => `还有 ${count} 行，再显示一些`,
  none: '没有勾选项目，全部项目都公开。',
  leftOut: (count: number, sum: string) => `不公开 ${count} 个项目，${sum}。`,
  everythingLeftOut: '项目全部勾选为不公开，公开版里没有内容。请至少留下一个公开的项目。',
  gone: (count: number) =>
    `以前勾选的 ${count} 个不公开项目已不在文档中（已删除，或被重新导入的表替换），请核对现在的勾选。`,
  forgetGone: '不再提醒',
  secretNames: (names: readonly string[]) =>
    `名称里有“涉密”“机密”或“秘密”字样的项目还在公开之列，请确认：${listed(names)}。`,
  summary: (units: number, projects: number, sum: string) => `将导出 ${units} 个单位、${projects} 个项目，${sum}。`,
  errors: (count: number) => `检查还有 ${count} 处错误`,
  errorsHint: '关闭本窗口，查看检查结果；不处理也可以导出',
  make: '导出',
  making: '正在导出…',

  told: '请留意',
  leftOutTitle: (count: number, sum: string) => `没有公开的 ${count} 个项目，${sum}`,
  leftOutLead: '这份清单不在导出的文件里，请自行留存。',
  unit: '资金使用单位',
  project: '项目名称',
  total: (unit: string) => `总计（${unit}）`,
  copyList: '复制清单',
  listCopied: '清单已复制，可以粘贴到 Excel 或文档里。',
  listNotCopied: '没有复制成功，请改用“另存清单”。',
  saveList: '另存清单…',
  goOn: '再导出一种',
  done: '完成',
} as const

/** The first of many names. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MANY).join('、')
  return names.length > MANY ? `${shown}等 ${names.length} 个` : shown
}

export function sumText(sum: Fen | null, unit: AmountUnit): string {
  return sum === null ? '没有填金额' : `合计 ${roundedAmount(sum, unit)} ${unit}`
}
