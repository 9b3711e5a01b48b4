/** Values in the form that systems take apart: sign, number, unit. Their meaning stays; nothing here is a mistake. */
import { normalForm } from '../../indicators/values/normalForm.ts'
import type { Rule } from '../finding.ts'
import { indicatorWords, ofValues, quoted, saidOfIndicator, valueFix } from './indicatorValues.ts'

export const VALUE_FORM_RULES: readonly Rule[] = [
  {
    id: 'value-form',
    severity: 'hint',
    title: '指标值可写成“符号＋数字＋单位”',
    why: '预算系统把指标值分成符号、数值、单位三栏；写成“≥500篇”，录入和核对都不会走样。',
    right: '≥500篇',
    wrong: '不少于500篇',
    scope: 'project',
    check: (scope) =>
      ofValues(scope, (value, indicator, at) => {
        const form = normalForm(value.reading)
        // A value of which only the blanks or a sign's width differ is as it should be, and blanks are another rule's.
        if (form === null || form === withSigns(value.text) || isOverHundred(form)) return null
        const said = `${indicatorWords(indicator, at)}的${value.words}${quoted(value.text)}可写成${quoted(form)}`
        const kind = /^[≥≤<>]/.test(form) ? 'operator-sign' : 'plain-number'
        return saidOfIndicator(scope, indicator, said, [valueFix(scope, indicator, value, kind, form)])
      }),
  },
]

const SIGNS: Readonly<Record<string, string>> = { '＜': '<', '＞': '>', '％': '%', '﹪': '%' }

function withSigns(text: string): string {
  return text.replace(/\s/g, '').replace(/[＜＞％﹪]/g, (sign) => SIGNS[sign] ?? sign)
}

/** 100%以上 must become something else. */
function isOverHundred(form: string): boolean {
  return form === '≥100%' || form === '>100%'
}
