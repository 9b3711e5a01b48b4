/** The sheet of all keys as a page of the manual. */
import { type Combination, type KeyLine, keySections } from '../../../renderer/actions/keyLines.ts'

export function keysPage(): string {
  const sections = keySections().map(({ group, lines }) => `## ${group}\n\n${lines.map(itemOf).join('')}`)
  return `# 全部按键\n\n在程序里按 F1 也能看到这一页。\n\n${sections.join('\n')}`
}

function itemOf({ label, hint, combinations, place }: KeyLine): string {
  const where = place ?? combinations.map(keysOf).join('，')
  return `- ${label}：${where}${hint === null ? '' : `。${hint}`}\n`
}

function keysOf({ held, pressed }: Combination): string {
  const keys = pressed.map((key) => `\`${key}\``).join(' ')
  return held.length === 0 ? keys : `${held.map((key) => `\`${key}\``).join('+')}+${keys}`
}
