/**
 * The units that follow a number in an indicator's value: counting words, measures, money, time. What is not here is no
 * unit that could be compared. Spellings of one unit have one name: 场次 is 场, 个工作日 is 工作日, ㎡ is 平方米.
 */
const COUNTED =
  '人次 人 名 位 户 户次 家 家次 个 只 台 台次 台套 套 件 件次 份 篇 条 项 批 批次 期 次 次数 场 场次 起 宗 例 例次 辆 辆次 艘 架 部 本 册 幅 块 面 张 枚 座 栋 幢 间 所 处 片 株 棵 头 匹 羽 尾 门 节 种 类 款 组 队 班 桌 盏 根 支 把 顶 箱 袋 瓶 盒 人天 人日 人月 人年 人份 课 课时 学时 工时 标段 点位 车次 航次 趟 遍 轮 轮次 对 双 床 座次 学位 股 字 页 段 层 站 村 镇 街道 社区 单 单次 人员 株次 桶 车 盘 粒 剂 针 针次 剂次 条次 项次 份次 篇次 项目'
const EXTENTS =
  '吨 吨标准煤 公斤 千克 克 斤 升 毫升 立方米 立方 亩 亩次 公顷 平方米 平方公里 平方千米 公里 千米 米 厘米 毫米 千瓦 千瓦时 平方 平米 ㎡ m2 m² m3 m³'
const TIMES = '年 个月 周 天 日 工作日 个工作日 小时 分钟 秒 毫秒 个小时 季度 个季度 ms s h min'
const MONEY = '元 角'
const RATES = '% ‰ ‱ 个百分点 百分点'
const OTHERS =
  '分 倍 岁 周岁 ℃ °C 摄氏度 度 分贝 兆 dB mg/L mg/m3 mg/m³ μg/m3 μg/m³ ug/m3 ug/m³ 微克/立方米 毫克/升 GB MB TB KB PB Mbps Gbps M/s km KM kg Kg KG mg m cm mm t kW MW kWh Hz'

/** How a unit is compared, where it is written in more than one way. */
const SAME: Readonly<Record<string, string>> = {
  场次: '场',
  批次: '批',
  个工作日: '工作日',
  个小时: '小时',
  个季度: '季度',
  个百分点: '百分点',
  次数: '次',
  名: '人',
  位: '人',
  人员: '人',
  平方: '平方米',
  平米: '平方米',
  '㎡': '平方米',
  m2: '平方米',
  'm²': '平方米',
  m3: '立方米',
  'm³': '立方米',
  立方: '立方米',
  km: '公里',
  千米: '公里',
  平方千米: '平方公里',
  KM: '公里',
  kg: '公斤',
  Kg: '公斤',
  KG: '公斤',
  千克: '公斤',
  t: '吨',
  日: '天',
  h: '小时',
  min: '分钟',
  s: '秒',
  ms: '毫秒',
  周岁: '岁',
  '°C': '℃',
  摄氏度: '℃',
}

/** `extent` is length, area, weight and the like; `other` are scores, temperatures, speeds and all that adds up to nothing. */
export type UnitSort = 'count' | 'extent' | 'time' | 'money' | 'rate' | 'other'

const words = (text: string) => text.split(' ')
const SORTS = new Map<string, UnitSort>([
  ...words(COUNTED).map((unit) => [unit, 'count'] as const),
  ...words(EXTENTS).map((unit) => [unit, 'extent'] as const),
  ...words(TIMES).map((unit) => [unit, 'time'] as const),
  ...words(MONEY).map((unit) => [unit, 'money'] as const),
  ...words(RATES).map((unit) => [unit, 'rate'] as const),
  ...words(OTHERS).map((unit) => [unit, 'other'] as const),
])
/** By their first character, the longest first. */
const BY_FIRST = Map.groupBy(
  [...SORTS.keys()].sort((one, other) => other.length - one.length),
  (unit) => unit.charAt(0),
)

/** The longest unit that stands at `at`, as it is written there; '' where there is none. */
export function unitAt(text: string, at: number): string {
  const units = BY_FIRST.get(text.charAt(at))
  return units?.find((unit) => text.startsWith(unit, at) && !isBrokenOff(unit, text.charAt(at + unit.length))) ?? ''
}

/** Latin letters go on: the g of 5gb is no gram. */
function isBrokenOff(unit: string, next: string): boolean {
  return /[A-Za-z]$/.test(unit) && /[A-Za-z0-9]/.test(next)
}

export function comparableUnit(unit: string): string {
  return SAME[unit] ?? unit
}

/** null for '', which is no unit. */
export function sortOfUnit(unit: string): UnitSort | null {
  return SORTS.get(unit) ?? null
}
