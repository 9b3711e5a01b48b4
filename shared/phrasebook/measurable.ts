/**
 * Measurable ways of saying what a vague value means: 及时 becomes X月X日前完成, 提升 becomes 较上年提高X%. What the indicator's
 * name and kind say goes before what the value says, since 及时率 wants a percentage whatever stands there now.
 */
import type { IndicatorContent, ValueField } from '../form.ts'
import { type Kind, kindOf } from '../indicators/level2Kind.ts'
import { isRateName, isSatisfactionName } from '../indicators/nameWords.ts'
import { parseValue } from '../indicators/values/parseValue.ts'
import type { Suggestion } from '../suggestion.ts'
import { firstBlank } from './blanks.ts'
import { indicatorKey } from './likeness.ts'

/** The most that the findings panel shows of one value. */
const PROPOSALS = 3

const LESS = /降低|减少|下降|压减|节约|节省|缩短|减轻/
/** Rates of which less is better. */
const BAD_RATE = /投诉|差错|故障|事故|失误|误差|流失|退货|返工|发生率|发案|闲置|空置|超支|能耗|损耗|死亡|降幅|增幅/

/** The unit that the name asks for: by how it ends, or else by what it speaks of. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/, '人次'],
  [/(?:人|人员|对象|学员|志愿者)(?:总?数量?)$/, '人'],
  [/次数$/, '次'],
  [/场次$|场数$/, '场'],
  [/期数$|班次$|班数$/, '期'],
  [/份数$/, '份'],
  [/件数$/, '件'],
  [/户数$/, '户'],
  [/面积$/, '平方米'],
  [/里程$|长度$/, '公里'],
  [/天数$/, '天'],
  [/课时数?$|学时数?$/, '课时'],
  [/人员|志愿者|名额/, '人'],
  [/文章|稿件|报道|推文/, '篇'],
  [/资料|手册|报告|档案|文件|问卷|宣传品/, '份'],
  [/培训/, '期'],
  [/会议|巡检|检查|演练|巡查/, '次'],
  [/活动|讲座|宣讲|演出/, '场'],
  [/系统|软件/, '套'],
  [/设备|终端/, '台'],
  [/车辆|用车/, '辆'],
  [/案件|事件|物资|慰问品|办件/, '件'],
  [/家庭|农户/, '户'],
  [/企业/, '家'],
  [/点位|站点|岗位|个数|基地|社区/, '个'],
]

/** Measurable values for an indicator of this name and kind, the likeliest first; [] where nothing can be said of it. */
export function formsOf(name: string, kind: Kind | null, vague = ''): readonly string[] {
  const ofName = formsOfName(indicatorKey(name), kind, vague)
  return ofName.length > 0 ? ofName : formsOfValue(kind, vague)
}

function formsOfName(name: string, kind: Kind | null, vague: string): readonly string[] {
  if (isSatisfactionName(name) || kind === '满意度') return ['≥95%', '≥90%', '≥X%']
  if (isRateName(name)) return formsOfRate(name, vague)
  if (/时限$|时长$|时间$/.test(name) && /响应|修复|恢复|办理|处理|平均/.test(name)) return ['≤X小时', '≤X个工作日']
  if (/及时|按时|按期|时效|进度|时间$|时限$|期限$|日期$/.test(name) || kind === '时效') return IN_TIME
  if (/排名|名次/.test(name)) return ['前X名']
  if (/年限|寿命|保修期/.test(name)) return ['≥X年']
  if (kind === '成本' || /成本$|费用$|支出$|单价$|标准$/.test(name)) return ['≤X万元', '≤X元', '较上年下降X%']
  if (kind === '数量' || /[数量]$|次数|人次|面积$|里程$/.test(name)) return [`≥X${countedIn(name)}`]
  return []
}

const IN_TIME = ['X月X日前完成', '收到后X个工作日内完成', '按期完成率≥X%']

function formsOfRate(name: string, vague: string): readonly string[] {
  if (LESS.test(vague)) return ['较上年下降X%', '≤X%']
  if (BAD_RATE.test(name)) return ['≤X%']
  return /提升|提高|增长|增加/.test(vague) ? ['较上年提高X%', '≥X%'] : ['≥X%', '100%']
}

function countedIn(name: string): string {
  return COUNTED.find(([pattern]) => pattern.test(name))?.[1] ?? '项'
}

/** Under 质量 a count would be an indicator of the wrong kind. */
function formsOfValue(kind: Kind | null, vague: string): readonly string[] {
  const forms = FORMS_OF_WORDS.find(([pattern]) => pattern.test(vague))?.[1] ?? []
  return kind === '质量' ? forms.filter((form) => form.includes('%')) : forms
}

const FORMS_OF_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/满意/, ['≥95%', '≥90%']],
  [/控制数|预算内|控制在/, ['≤X万元']],
  [/及时|按时|按期|准时|如期|尽快|定期/, IN_TIME],
  [LESS, ['较上年下降X%', '≤X%']],
  [/知晓|普及|广泛|影响力|扩大|覆盖/, ['覆盖≥X人次', '知晓率≥X%']],
  [/事故|无安全|零事故|杜绝/, ['安全责任事故0起']],
  [/提升|提高|增强|增长|增加|改善|促进|加强|推动|推进|优化/, ['较上年提高X%', '≥X项']],
  [/达标|合格|规范|符合|合规/, ['合格率≥X%', '合格率100%']],
  [/保障|保证|确保|维持/, ['保障率100%', '保障率≥X%']],
  [/良好|优良|优秀|较好/, ['优良率≥X%', '综合评分≥X分']],
  [/正常|稳定|安全/, ['正常运行率≥X%', '安全责任事故0起']],
  [/完善|健全|建立|长效|长期|持续/, ['形成制度≥X项', '持续使用≥X年']],
  [/完成|落实|到位|有效|全面|明显|显著/, ['完成率≥X%', '完成率100%']],
]

/** Words that name no figure, date or other thing that could be checked. A sign or letters alone are a value begun, not vague. */
export function isVague(value: string): boolean {
  return parseValue(value).kind === 'words' && /\p{Script=Han}/u.test(value)
}

/** What could stand in place of a vague value; [] for a value that is measurable, missing or no indicator's. */
export function proposalsFor(
  indicator: IndicatorContent,
  column: ValueField,
): readonly Suggestion<Partial<IndicatorContent>>[] {
  const value = indicator[column]
  if (value === null || indicator.verbatim !== null || !isVague(value)) return []
  return formsOf(indicator.name, kindOf(indicator), value)
    .slice(0, PROPOSALS)
    .map((text) => ({ text, detail: '可考核的写法', changes: { [column]: text }, blank: firstBlank(text) }))
}
