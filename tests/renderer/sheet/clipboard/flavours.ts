/**
 * What other programs put on the clipboard, both flavours, as fixtures. LibreOffice's was taken from its clipboard; the
 * others are written after what Excel, WPS and Word are known to put there.
 */
import { readFileSync } from 'node:fs'
import type { Clipboard } from '../../../../renderer/sheet/clipboard/readClipboard.ts'

const FLAVOURS = new URL('../../../fixtures/clipboard/', import.meta.url)

export function flavoursOf(program: 'excel' | 'wps' | 'calc' | 'word'): Clipboard {
  const [text, html] = ['txt', 'html'].map((ending) => readFileSync(new URL(`${program}.${ending}`, FLAVOURS), 'utf8'))
  if (text === undefined || html === undefined) throw new Error(program)
  return { text, html }
}

/** What the fixtures of the three spreadsheets hold: name, four amounts and goal of two projects. */
export const FORM_CELLS = [
  ['社区矫正“阳光”项目', '1,234.50', '1,234.50', '', '', '第一，做好走访；\n第二，"单轨制"运行。'],
  [
    '普法 宣传&培训',
    '26.00',
    '20.00',
    '',
    '6.00',
    '提高知晓率到95%以上，全年开展不少于12场宣传活动，覆盖全部21个街道，让群众听得懂、记得住、用得上，营造尊法学法守法用法的氛围。',
  ],
]
