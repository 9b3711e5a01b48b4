import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FindingsPanel } from '../../../renderer/checks/FindingsPanel.tsx'
import type { Finding } from '../../../shared/checks/finding.ts'
import type { Severity } from '../../../shared/checks/severity.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'

let made = 0
const table = sampleTable(() => `id-${made++}`)
const projectId = table.units[0]?.projects[0]?.id ?? null

function finding(severity: Severity, message: string, fixes: Finding['fixes'] = []): Finding {
  const place = { unitId: table.units[0]?.id ?? null, projectId, column: 'fiscal', indicatorId: null } as const
  return { rule: 'test', severity, message, place, fixes }
}

function text(findings: readonly Finding[], open = true): string {
  const nothing = () => undefined
  const html = renderToStaticMarkup(
    <FindingsPanel {...{ table, findings, open }} onToggle={nothing} onGoTo={nothing} onFix={nothing} />,
  )
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('findings are grouped by gravity, each with its cell, its sentence and its repairs', () => {
  const fix = { kind: 'repair', label: '改为 1.00', commands: [] }
  const shown = text([finding('hint', '有空格'), finding('error', '不等', [fix]), finding('warning', '太少')])
  expect(shown).toMatch(/错误 1 项.*不等.*改为 1.00.*警告 1 项.*太少.*提示 1 项.*有空格/)
  expect(shown).toContain('财政拨款 · 区管退休干部节日慰问经费')
})

test('thousands of findings are counted in full but listed in part', () => {
  const shown = text(Array.from({ length: 2_000 }, (_, at) => finding('warning', `第${at}个`)))
  expect(shown).toContain('警告 2000 项')
  expect(shown).toContain('还有 1950 项')
  expect(shown).not.toContain('第50个')
})

test('nothing found is said; a collapsed panel still tells the number', () => {
  expect(text([])).toContain('没有发现问题')
  expect(text([finding('error', '不等')], false)).toMatch(/检查 1/)
  expect(text([finding('error', '不等')], false)).not.toContain('不等')
})
