/** What an indicator's name promises of its value: a rate, a satisfaction, a price. */
import { bareName } from './codeBook.ts'

/** Ends in 率 but is measured otherwise. */
const NO_RATE =
  /(?:频率|速率|功率|分辨率|倍率|容积率|帧率|码率|汇率|效率|概率|周转率|采样率|刷新率|死亡率|发病率|出生率)$/
/** What a rate's name can end in, 指标, brackets and blanks among it: most names do not, and are not looked into. */
const RATE_MAY_END = /[率例重比度标)）\s]$/
const RATE = /(?:率|比例|比重|占比|百分比|满意度)$/

/** The name without what may be added to any name: its unit in brackets, 指标. */
function withoutAdditions(name: string): string {
  return bareName(name.replace(/[（(][^（()）]{0,6}[)）]\s*$/, ''))
}

/** 培训完成率, 经费使用率（%）, 占比, 满意度: what is measured in percent. */
export function isRateName(name: string): boolean {
  if (!RATE_MAY_END.test(name)) return false
  const bare = withoutAdditions(name)
  return RATE.test(bare) && !NO_RATE.test(bare)
}

/** 单位：% stands in the name, so that the value need not say it. */
export function namesPercent(name: string): boolean {
  return /[（(]\s*[%％]\s*[)）]/.test(name)
}

/** 群众满意度, 满意率; not 满意度调查次数, which counts surveys. */
export function isSatisfactionName(name: string): boolean {
  return /满意(?:度|率)(?!.{0,4}(?:调查|测评|问卷|回访|次数|人数|份数))/.test(name)
}

/** 人均培训成本, 单价, 补助标准: figures that are the same however long a project runs. */
export function isPriceName(name: string): boolean {
  return /均|单价|标准|单位成本|每/.test(name)
}

/** Figures of which more than a hundred percent make sense: 增长率, 投入产出比. */
export function mayExceedHundred(name: string): boolean {
  return /增长|增幅|增速|增值|增加|同比|环比|提高|提升|上升|扩大|涨|带动|拉动|撬动|杠杆|放大|回报|收益|产出比|利润率|超额|翻|拨备|备付|毛入/.test(
    name,
  )
}
