/**
 * Blanks that nobody meant to write: around a text, beside Chinese punctuation, several in a row, in the middle of a
 * name, and marks without any width. A single blank between words of a goal or a value may set them apart on purpose, as
 * may one between a number or a Latin word and a Chinese one: these are left alone, and so is a goal's indentation.
 */
import { isBlank } from '../../blank.ts'
import type { Rule } from '../finding.ts'
import { namesOf, saidOfGroup, type TextRepair, textGroups, unitNameGroup, type WrittenText } from './writtenTexts.ts'

const UNSEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]'
const MARK = '[、。，；：！？（）《》〈〉【】〔〕“”…]'
/** Only from where the blanks begin: tried from each of them, a cell of a hundred thousand blanks would take minutes. */
const LINE_ENDS = new RegExp(`(?<!${BLANK})${BLANK}+(?=[\\n\\r])`, 'g')
const BESIDE_MARK = new RegExp(`(?<=${MARK})${BLANK}+(?=\\S)|(?<=\\S)${BLANK}+(?=${MARK})`, 'g')
const BETWEEN_HAN = new RegExp(`(?<=\\p{Script=Han})${BLANK}+(?=\\p{Script=Han})`, 'gu')
const SEVERAL = new RegExp(`(?<=\\S)${BLANK}{2,}(?=\\S)`, 'g')

/** A text of nothing but blanks stays as it is: that it is empty is for others to say. */
export function withoutStrayBlanks({ text, kind }: Pick<WrittenText, 'text' | 'kind'>): string {
  if (isBlank(text)) return text
  const seen = text.replace(UNSEEN, '')
  const trimmed = kind === 'goal' ? seen.replace(LINE_ENDS, '').trimEnd() : seen.trim()
  const joined = kind === 'name' ? trimmed.replace(BETWEEN_HAN, '') : trimmed
  return joined.replace(BESIDE_MARK, '').replace(SEVERAL, ' ')
}

const mayHoldBlanks = (text: string) => /[\s\u200b-\u200d\u2060\ufeff\u00ad]/.test(text)

const REPAIR: TextRepair = { kind: 'trim', label: '去掉多余的空格', repaired: withoutStrayBlanks }

const sentence = (wrong: readonly WrittenText[]) =>
  `${namesOf(wrong)}有多余的空格${wrong.slice(0, 1).map(placeOfFirst).join('')}，请去掉`

/** Where the first of them stands, by the words before it. */
function placeOfFirst(written: WrittenText): string {
  const { text } = written
  const repaired = withoutStrayBlanks(written)
  let at = 0
  while (at < text.length && text.charAt(at) === repaired.charAt(at)) at++
  const before = [...text.slice(0, at)].slice(-6).join('').trim()
  return before === '' ? '（在开头）' : `（在“${before}”之后）`
}

const WHY = '多余的空格会原样印出，换行因此错位，查找和核对名称时也会对不上。'

export const SPACE_RULES: readonly Rule[] = [
  {
    id: 'stray-space',
    severity: 'hint',
    title: '文字中有多余的空格',
    why: WHY,
    right: '孵化来穗人员小微企业。开展法律服务',
    wrong: '孵化来穗人员小微企业。 开展法律服务',
    scope: 'project',
    check: (scope) =>
      textGroups(scope, mayHoldBlanks).flatMap((group) => saidOfGroup(scope.table.id, group, REPAIR, sentence)),
  },
  {
    id: 'unit-name-stray-space',
    severity: 'hint',
    title: '单位名称中有多余的空格',
    why: WHY,
    right: '区委政法委员会',
    wrong: '区委 政法委员会',
    scope: 'unit',
    check: ({ table, unit }) => saidOfGroup(table.id, unitNameGroup(unit), REPAIR, sentence),
  },
]
