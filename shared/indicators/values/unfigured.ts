/**
 * Values in which no figure could be read, and which can be checked all the same: everything, nothing, a grade on a scale
 * that everybody knows (A级, 省级以上), a share in words (九成以上, 翻一番), figures whose meaning is not known. The rest is words.
 */
import type { ValueReading } from './measure.ts'

const ALL =
  /^(?:全部|全覆盖|全面覆盖|全额|全员|全数|百分百|百分之百|实现全覆盖)(?:[\u4e00-\u9fff]{0,8})$|^.{0,12}全覆盖$/
const NONE =
  /^(?:无|没有|零|不发生|未发生|杜绝|不出现)[\u4e00-\u9fff]{0,10}(?:事故|投诉|差错|纠纷|案件|事件|违规|违纪|违法|上访|伤亡|死亡|发生|异议|遗漏|拖欠|污染|信访|失误|舆情|隐患|故障|腐败|泄密|增长|漏报|瞒报|错报|迟报|返贫|逾期|积压|流失|超标|损坏|丢失|现象|火灾|感染|成本|费用|收费)$|^(?:无|零|没有|(?:不|未|不再|零)(?:发生|出现|产生))$/
/** 提升省级影响力 is no grade: nothing but the grade may stand there. */
const GRADE =
  /^(?:达到|达|不低于|取得|获得|评为|获评|获|≥)?(?:[A-E]{1,5}\+?[级类等档]?|[0-9一二三四五]A级?|[甲乙丙丁特][级等](?:奖)?|[初中高][级等]|[正副]高级?|(?:国家|部|省部|省|市|县|区|厅)级|[一二三四五]类|[三四五]星|本科|专科|大专|硕士|博士)(?:[及或]?以[上下])?(?:标准|水平|资质|职称|学历|等级|奖项|荣誉|医院|景区)?$/
/** 九成, 两倍, 翻一番, 八折; 前十, 百强: figures of another kind. */
const SHARES =
  /[一二两三四五六七八九十半][成倍折](?=[一二三四五六七八九以左半、，,；;。]|$)|翻[一两二三]番|过半|半数|一半|前[一二三四五六七八九十百]|百强|[近超逾][十百千万](?=[\u4e00-\u9fff])|[十百千万]余/
/** Figures of any kind: digits, fractions in words, Roman numbers. */
const FIGURES = /\d|[二三四五六七八九十百千万]分之|[\u2160-\u217b]|(?<![A-Za-z])[IVX]+(?=类|级|型|等)/

/** `text` is folded to half width and without blanks around it, and holds no measure. */
export function readUnfigured(text: string): ValueReading {
  if (ALL.test(text)) return { kind: 'all' }
  if (NONE.test(text)) return { kind: 'none' }
  return { kind: [FIGURES, GRADE, SHARES].some((pattern) => pattern.test(text)) ? 'unknown' : 'words' }
}
