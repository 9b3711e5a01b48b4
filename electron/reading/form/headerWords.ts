/**
 * What the words of one header cell say of its column, by the layout's own words first and then by the wordings of other
 * years, places and systems. Nothing is decided here between several columns of one meaning; each meaning carries a rank
 * for that, 0 being the form's own word. A word that is known to name something else is `foreign`, so that an amount of
 * last year or a score is never taken for a column of the form.
 */
import type { FundKey } from '../../../shared/form.ts'
import { bareName, isKnownName } from '../../../shared/indicators/codeBook.ts'
import { COLUMNS, type Column } from '../../../shared/layout.ts'
import type { Field } from '../../../shared/reading.ts'
import { squeeze } from './labels.ts'

export type Meaning =
  | { readonly kind: 'field'; readonly field: Field; readonly rank: number }
  /** A source of money that is part of one of the form's three; `within` for one that stands behind 其中. */
  | { readonly kind: 'part'; readonly of: FundKey; readonly within: boolean }
  /** Indicators of one kind, which the header names. */
  | { readonly kind: 'indicator-kind'; readonly level: 1 | 2; readonly name: string }
  /** ≥ or ≤ before an indicator's value; the unit of measure behind it. */
  | { readonly kind: 'operator' | 'measure' }
  /** 单位 alone: a spending unit, or the unit of measure behind an indicator's value. */
  | { readonly kind: 'either-unit' }
  | { readonly kind: 'foreign' }

/** No header is longer than this; running text is. */
const LONGEST_HEADER = 60

const field = (name: Field, rank: number, words: RegExp): [RegExp, Meaning] => [
  words,
  { kind: 'field', field: name, rank },
]
const part = (of: FundKey, words: RegExp): [RegExp, Meaning] => [words, { kind: 'part', of, within: false }]

const UNIT = '(?:资金使用|用款|使用|预算|项目|实施)?单位(?:名称)?'
const PROJECT = '项目(?:名称)?'
const BETWEEN = '[/、,及和与(-]+'

/** Before anything is held to be foreign: words that hold a foreign one but mean a column of the form. */
const FIRST: readonly [RegExp, Meaning][] = [
  field('name', 0, new RegExp(`^(?:${PROJECT}${BETWEEN}${UNIT}\\)?|${UNIT}${BETWEEN}${PROJECT}\\)?)$`)),
  field('name', 0, /^(?:项目\(单位\)名称|单位\(项目\)名称)$/),
  [/^(?:绩效)?指标(?:方向|性质|符号)$|^(?:运算|计算|比较)?(?:符号|符)$/, { kind: 'operator' }],
  [/^(?:绩效)?(?:指标)?(?:指标值|度量|计量)单位$/, { kind: 'measure' }],
  field('level1', 1, /^(?:绩效)?指标(?:类型|类别|大类)$/),
  field('goal', 2, /^(?:项目)?绩效目标说明$/),
  field('spendingUnit', 3, /^(?:项目)?执行单位(?:名称)?$/),
  field(
    'spendingUnit',
    5,
    /^(?:预算)?单位(?:(?:编码|代码)[及和与、/]?(?:单位)?名称|名称[及和与、/]?(?:单位)?(?:编码|代码))$/,
  ),
]

const FOREIGN =
  /上年|去年|前年|上一年|以前年|历年|增减|增长|增幅|变动|调整|执行|决算|完成|自评|得分|评分|分值|权重|偏差|编码|代码|编号|类别|类型|分类|级次|性质|联系|电话|备注|说明|科目|日期|时间|时限|年限|期限|起止|依据|审核|审批|评审|意见|负责人|人员|填报人|经办|主管|归口|处室|科室|股室|序号|排序|状态|标识|是否|结转|结余|政策|文件|方式|等级|占比|核减|来源渠道|支付进度|部门名称|^部门$|基本支出/

/** Foreign in brackets too: 预算数（上年）. */
const OTHER_AMOUNT = /上年|去年|上一年|增减|执行数|决算/

const WORDS: readonly [RegExp, Meaning][] = [
  field('name', 1, /^(?:预算|支出|部门|专项|财政)*项目(?:支出)?(?:名称|全称)$/),
  field('name', 2, /^(?:二级|三级|子|明细|具体|细化)项目(?:名称)?$/),
  field('name', 3, /^(?:(?:预算|支出|一级|专项)*项目(?:名称)?|专项(?:资金|经费)?名称)$/),
  field('name', 4, /^名称$/),
  field('spendingUnit', 0, /^资金使用(?:单位|部门)(?:名称)?$/),
  field('spendingUnit', 1, /^(?:用款|使用)单位(?:名称)?$/),
  field('spendingUnit', 2, /^(?:基层|二级)?预算单位(?:名称)?$/),
  field('spendingUnit', 3, /^(?:项目)?(?:实施|承担|建设)单位(?:名称)?$/),
  field('spendingUnit', 4, /^(?:(?:项目|所属|填报|申报|编制|下属|二级|责任)单位(?:名称|全称)?|单位(?:名称|全称))$/),
  [/^单位$/, { kind: 'either-unit' }],

  field('special', 0, /^(?:纳入)?(?:财政)?专户(?:管理|存储)?的?(?:拨款|资金|收入|核拨|返还|安排|支出)*$/),
  part('special', /^(?:教育收费(?:资金|收入)?|预算外(?:资金|收入)?)$/),
  field('other', 0, /^其[他它](?:资金|收入|来源|拨款|支出|经费|安排)*(?:小计|合计)?$/),
  field('other', 1, /^非财政(?:拨款|性?资金|补助|收入)+(?:小计|合计)?$/),
  part('other', /^(?:单位|自筹|自有)+(?:资金|收入|经费)*(?:小计|合计)?$/),
  part(
    'other',
    /^(?:事业收入|(?:事业)?(?:单位)?经营收入|上级补助收入|附属单位上缴收入|社会(?:资金|捐赠)|捐赠(?:收入|资金)?)$/,
  ),
  part(
    'fiscal',
    /^(?:一般公共|公共财政|政府性基金|国有资本(?:经营)?)(?:预算)?(?:财政)?(?:拨款|资金|收入|支出|安排|补助|预算|小计)*$/,
  ),
  part(
    'fiscal',
    /^(?:中央|省级?|市级?|[县区](?:[市区县])?级?|省市|市县|地方|上级|本级|各级)(?:财政)?(?:资金|补助|转移支付|专项|拨款|安排|配套|小计)+$/,
  ),
  part(
    'fiscal',
    /^(?:(?:上级)?转移支付(?:资金)?|经费拨款|(?:地方)?(?:政府)?(?:一般|专项)?债(?:券|务)(?:资金)?|纳入.*预算管理.*)$/,
  ),
  field(
    'fiscal',
    0,
    /^(?:本级|当年|本年)?财政(?:预算)?(?:性?资金|拨款|补助|投入|安排|补贴)+(?:收入|预算|金额|支出|数)?(?:小计|合计)?$/,
  ),
  field('fiscal', 1, /^财政$/),

  field('total', 0, /^(?:总计|合计|(?:资金|预算|金额|支出|项目)(?:总计|合计)|合计金额)$/),
  field(
    'total',
    1,
    /^(?:年度|本年度?|当年|全年|年初)(?:部门)?(?:预算|资金|支出)(?:总额|金额|数|安排|安排数|资金|总计|合计)*$/,
  ),
  field('total', 1, /^(?:部门)?预算(?:总额|金额|数额?|安排数?|资金|规模|支出|总量|申报数?)*$/),
  field('total', 2, /^(?:项目)(?:资金|预算|支出)?(?:总额|金额|预算数?|资金|总预算|经费|总投资)$/),
  field(
    'total',
    2,
    /^(?:资金|支出|安排|申报|批复|下达|经费)(?:总额|金额|数额?|预算数?|总量|规模)$|^总(?:额|金额|预算)$/,
  ),
  field('total', 3, /^(?:项目支出|资金|经费|金额|小计|数额)$/),

  field(
    'cycleValue',
    0,
    /^(?:项目)?(?:实施周?期|周期|总体|中期|中长期|长期|三年)(?:绩效)?(?:指标|目标)?值$|^总(?:目标|指标)值$/,
  ),
  field('annualValue', 0, /^(?:本?年度?|当年|全年)(?:绩效)?(?:预期)?(?:指标|目标)?值$/),
  field('annualValue', 1, /^(?:绩效)?(?:预期)?(?:指标|目标)值$|^(?:预期|计划|标准)(?:指标|目标)?值$|^(?:指标)?目标值$/),
  field('level1', 0, /^(?:绩效)?一级(?:绩效)?指标(?:名称)?$/),
  field('level2', 0, /^(?:绩效)?二级(?:绩效)?指标(?:名称)?$/),
  field('indicatorName', 0, /^(?:绩效)?三级(?:绩效)?指标(?:名称|内容)?$/),
  field('indicatorName', 1, /^(?:具体|绩效|明细|四级)*指标(?:名称|内容)$/),

  field('goal', 1, /^(?:本?年度?|当年|全年)(?:总体|绩效|预期|工作|整体|总)*目标(?:内容|描述|概述|情况|设定)?$/),
  field('goal', 3, /^(?:项目)?(?:中期|长期|中长期|实施周?期|周期|三年)(?:总体|绩效|总)*目标(?:内容|描述|概述)?$/),
  field('goal', 2, /^(?:项目|预算|支出|部门)*(?:绩效|总体|预期|整体|总)*目标(?:内容|描述|概述|情况|设定)?$/),
  field('indicators', 1, /^(?:本?年度?|当年|项目|预算|支出|考核|绩效|评价|总体|衡量)*指标(?:体系|情况|设定|设置)?$/),
  field('indicators', 1, /^(?:项目|年度)*(?:绩效)?指标(?:内容)?(?:及|和|与|、|\/|\()+(?:其)?(?:指标|目标)?值\)?$/),
]

const HEADERS = wordsOf(({ header }) => [header], 0)
const SYNONYMS = wordsOf(({ synonyms }) => synonyms, 1)

function wordsOf(words: (column: Column) => readonly string[], rank: number): ReadonlyMap<string, Meaning> {
  return new Map(
    COLUMNS.flatMap((column) =>
      words(column).map((word): [string, Meaning] => [plain(word), { kind: 'field', field: column.key, rank }]),
    ),
  )
}

/** Long words that a slip of one sign still leaves recognisable. */
const MISTYPED = [...HEADERS, ...SYNONYMS].filter(([word]) => word.length >= 4)

const known = new Map<string, Meaning | null>()
/** Header words are few; whatever else comes by must not be kept for ever. */
const MOST_KNOWN = 5_000

/** What one header cell's text says, or null for words that say nothing of this form. */
export function meaningOf(text: string): Meaning | null {
  if (text.length > LONGEST_HEADER) return null
  const found = known.get(text)
  if (found !== undefined) return found
  const meaning = find(text)
  if (known.size < MOST_KNOWN) known.set(text, meaning)
  return meaning
}

/** The field that a header cell names by itself, or null. */
export function fieldOfHeader(text: string): Field | null {
  const meaning = meaningOf(text)
  switch (meaning?.kind) {
    case 'field':
      return meaning.field
    case 'part':
      return meaning.of
    case 'indicator-kind':
      return 'indicators'
    case 'either-unit':
      return 'spendingUnit'
    default:
      return null
  }
}

/** The fields whose header differs from this one by a single sign: 财政拔款, 项目名你. */
export function mistypedFields(text: string): Meaning[] {
  const label = bareLabel(text)
  return label.length < 4 || meaningOf(text) !== null
    ? []
    : MISTYPED.filter(([word]) => isOneSignOff(label, word)).map(([, meaning]) => meaning)
}

/** The budget year in a header like 2024年预算数, or null. */
export function yearOfHeader(text: string): number | null {
  const year = /(20\d\d)年?/.exec(plain(text))?.[1]
  return year ? Number(year) : null
}

function find(text: string): Meaning | null {
  const exact = plain(text)
  const within = /^其中/.test(exact)
  const bare = bareLabel(text)
  for (const label of new Set([exact, withoutOpening(exact), bare])) {
    const meaning = HEADERS.get(label) ?? firstOf(FIRST, label)
    if (meaning) return meaning
  }
  if (bare === '') return null
  if (FOREIGN.test(bare) || OTHER_AMOUNT.test(exact)) return { kind: 'foreign' }
  const meaning = firstOf(WORDS, bare)
  if (meaning) return meaning.kind === 'part' ? { ...meaning, within } : meaning
  return SYNONYMS.get(bare) ?? SYNONYMS.get(exact) ?? indicatorKind(bare)
}

function firstOf(words: readonly [RegExp, Meaning][], label: string): Meaning | null {
  return words.find(([pattern]) => pattern.test(label))?.[1] ?? null
}

function indicatorKind(label: string): Meaning | null {
  const name = label.replace(/^\d+-/, '')
  if (bareName(name).length < 2) return null
  for (const level of [1, 2] as const)
    if (isKnownName(level, name)) return { kind: 'indicator-kind', level, name: label }
  return /^(?:社会公众|群众|公众|社会)?满意度(?:指标)?$|^环境效益(?:指标)?$/.test(name)
    ? { kind: 'indicator-kind', level: 2, name: label }
    : null
}

function plain(text: string): string {
  return squeeze(text)
    .normalize('NFKC')
    .replace(/[〔【[{<《]/g, '(')
    .replace(/[〕】\]}>》]/g, ')')
}

/** Marks, numbers and 其中 before the word; a colon or mark behind it. */
function withoutOpening(label: string): string {
  return label
    .replace(/^[*★▲●■#]+/, '')
    .replace(/^(?:\(?[\d一二三四五六七八九十]{1,2}\)|[\d一二三四五六七八九十]{1,2}[、.．])/, '')
    .replace(/^其中:?/, '')
    .replace(/[*★:]+$/, '')
}

/** Also without what stands in brackets, a unit of money, and the year. */
function bareLabel(text: string): string {
  const label = withoutOpening(plain(text))
  const open = label.replace(/\([^()]*\)/g, '').replace(/[*★:]+$/, '')
  return (open === '' ? label : open)
    .replace(/^(?:20\d\d年?度?|本次|拟)(?=.)/, '')
    .replace(/(?<=.)[,、]?(?:单位:)?(?:人民币)?万?元$/, '')
}

function isOneSignOff(label: string, word: string): boolean {
  if (Math.abs(label.length - word.length) > 1 || label === word) return false
  let start = 0
  while (start < label.length && label[start] === word[start]) start++
  const behind = (text: string, skip: number) => text.slice(start + skip)
  return (
    behind(label, 1) === behind(word, 1) || behind(label, 1) === behind(word, 0) || behind(label, 0) === behind(word, 1)
  )
}
