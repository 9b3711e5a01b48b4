/**
 * Half-width , ; : ( ) in Chinese text, and signs that do not belong into a value. Numbers (1,000), times (8:30), ratios
 * (3:1), addresses and what stands between Latin words are no Chinese text.
 */
import type { Rule } from '../finding.ts'
import { fullWidthPunctuation, halfWidthMarks } from './fullWidth.ts'
import { namesOf, saidOfGroup, type TextRepair, textGroups, unitNameGroup, type WrittenText } from './writtenTexts.ts'

const REPAIR: TextRepair = {
  kind: 'full-width-punctuation',
  label: '改为全角标点',
  repaired: ({ text }) => fullWidthPunctuation(text),
}

const mayHoldMarks = (text: string) => /[,;:()]/.test(text)

const sentence = (wrong: readonly WrittenText[]) => {
  const marks = [...new Set(wrong.flatMap(({ text }) => halfWidthMarks(text)))]
  return `${namesOf(wrong)}有半角标点${marks.map((mark) => `“${mark}”`).join('')}，请改为全角`
}

const WHY = '中文里用全角标点；半角标点印出来疏密不一，审核人常要求统一。数字和时间里的不算。'

/** Not between digits or letters, where they may mean something: 3*4, a_b. */
const ODD_SIGNS = /(?<![0-9A-Za-z])[*_＊＿]|[*_＊＿](?![0-9A-Za-z])/g

const WITHOUT_SIGNS: TextRepair = {
  kind: 'remove-odd-signs',
  label: '去掉 * 和 _',
  repaired: ({ kind, text }) => (kind === 'value' ? withoutOddSigns(text) : text),
}

export const PUNCTUATION_RULES: readonly Rule[] = [
  {
    id: 'half-width-punctuation',
    severity: 'hint',
    title: '中文里有半角标点',
    why: WHY,
    right: '指导街道网格化服务管理机构开展工作，配合做好队伍建设',
    wrong: '指导街道网格化服务管理机构开展工作,配合做好队伍建设',
    scope: 'project',
    check: (scope) =>
      textGroups(scope, mayHoldMarks).flatMap((group) => saidOfGroup(scope.table.id, group, REPAIR, sentence)),
  },
  {
    id: 'unit-name-half-width-punctuation',
    severity: 'hint',
    title: '单位名称中有半角标点',
    why: WHY,
    right: '区委政法委员会（本级）',
    wrong: '区委政法委员会(本级)',
    scope: 'unit',
    check: ({ table, unit }) => saidOfGroup(table.id, unitNameGroup(unit), REPAIR, sentence),
  },
  {
    id: 'value-odd-sign',
    severity: 'hint',
    title: '指标值里有 * 或 _',
    why: '* 和 _ 多是从别的文件带来的记号，印在指标值里让人以为另有说明。',
    right: '≥95%',
    wrong: '≥95%*',
    scope: 'project',
    check: (scope) =>
      textGroups(scope, (text) => /[*_＊＿]/.test(text)).flatMap((group) =>
        saidOfGroup(scope.table.id, group, WITHOUT_SIGNS, (wrong) => {
          const signs = new Set(wrong.flatMap(({ text }) => text.match(ODD_SIGNS) ?? []))
          return `${namesOf(wrong)}里有 ${[...signs].join(' ')}，多是误入的记号，请去掉`
        }),
      ),
  },
]

/** The value as it is where nothing else would be left of it. */
function withoutOddSigns(text: string): string {
  const rest = text.replace(ODD_SIGNS, '').trim()
  return rest === '' ? text : rest
}
