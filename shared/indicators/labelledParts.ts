/**
 * Indicators whose parts carry labels, 一级指标：…, 二级指标：…, and are set apart by line breaks, blanks or commas instead of the
 * sentence's ；. Only the marks between the parts are changed here; reading them is `sentence.ts`'s.
 */

const FIRST_LABEL = /一级指标(?:名称)?\s?[:：]/
const SECOND_LABEL = /二级指标(?:名称)?\s?[:：]/
/** What stands before a part's label, if anything does. White space is bounded, so that a cell full of it takes no time. */
const BETWEEN_PARTS =
  /(?:[；;，,]\s{0,20}|\s{1,20}|(?<=[^\s；;，,]))(?=(?:[二三]级指标(?:名称)?|(?:实施周期|(?<!实施)周期|(?<!本)年度|本年度)(?:指标|目标)值)\s?[:：])/g
/** Behind a number the sentence has begun already. */
const BETWEEN_SENTENCES = /(?:[；;，,。]\s{0,20}|\s{1,20})(?=一级指标(?:名称)?\s?[:：])/g

/** The text with its parts set apart by ； and its sentences on lines of their own; as it is where the labels are missing. */
export function withPartsApart(text: string): string {
  if (!FIRST_LABEL.test(text) || !SECOND_LABEL.test(text)) return text
  return text.replace(BETWEEN_PARTS, '；').replace(BETWEEN_SENTENCES, '。\n')
}
