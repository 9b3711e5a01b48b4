import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PageSetupPanel } from '../../../../renderer/printing/setup/PageSetupPanel.tsx'
import type { TargetTable } from '../../../../shared/form.ts'
import type { PageMap } from '../../../../shared/print/pageMap.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../../shared/print/pageSetup.ts'
import { project, table, unit } from '../../../shared/checks/exampleTables.ts'
import { madePages } from '../../../shared/print/fit/madePages.ts'

const one = table([unit([project({ fiscal: '1' }, { id: 'a' }), project({ fiscal: '1' }, { id: 'b' })])])
const many = table(Array.from({ length: 9 }, (_, at) => unit([], {}, { name: `第${at + 1}街道办事处` })))

interface Given {
  readonly of?: TargetTable
  readonly map?: PageMap
}
const markup = (change: Partial<PageSetup> = {}, { of = one, map }: Given = {}) =>
  renderToStaticMarkup(
    <PageSetupPanel
      pageSetup={{ ...DEFAULT_PAGE_SETUP, ...change }}
      table={of}
      map={map ?? null}
      onChange={() => undefined}
    />,
  )

describe('the page setup', () => {
  it('shows every choice under a name that is heard', () => {
    const shown = markup({ signature: { preparer: '张三', head: '', date: '' } })
    const unnamed = [...shown.matchAll(/<(?:input|select)[^>]*>/g)]
      .map(([control]) => control)
      .filter((control) => !control.includes('aria-label=') && !isInLabel(shown, control))
    expect(unnamed).toEqual([])
    for (const label of ['上边距，毫米', '正文字号，磅', '标题字体', '填报人', '负责人', '日期'])
      expect(shown).toContain(`aria-label="${label}"`)
    expect(shown).toContain('value="张三"')
  })
  it('shows a sample of each page number', () => {
    for (const sample of ['第 1 页 共 9 页', '1 / 9', '— 1 —', '不印页码']) expect(markup()).toContain(`>${sample}<`)
  })
  it('names margins and sizes by the word for them, and others as one’s own', () => {
    expect(markup()).toMatch(/value="usual" selected/)
    expect(markup()).toMatch(/value="小五" selected/)
    expect(markup({ margins: { top: 9, right: 8, bottom: 13, left: 8 } })).toMatch(/value="" selected="">自定</)
    expect(markup({ body: { family: 'song', size: 9.3 } })).toMatch(/value="" selected="">自定</)
  })
  it('lists units where there are several, with a field to look for one where there are many', () => {
    expect(markup()).not.toContain('打印哪些单位')
    const left = many.units.slice(0, 2).map(({ id }) => id)
    const shown = markup({ omittedUnits: left }, { of: many })
    expect(shown).toContain('已选 7 / 9 个单位')
    expect(shown).toContain('查找单位')
    expect(shown).not.toContain('至少选一个单位')
    expect(markup({ omittedUnits: many.units.map(({ id }) => id) }, { of: many })).toContain('至少选一个单位')
  })
  it('asks who signs only where somebody is to sign', () => {
    expect(markup()).not.toContain('填报人')
  })
  it('tells what whole rows cost once the pages are known', () => {
    expect(markup()).not.toMatch(/跨页：|排好版后/)
    const map = madePages(one, DEFAULT_PAGE_SETUP, { a: [[1, 20]], b: [[2, 20]] })
    expect(markup({}, { map })).toContain('不跨页：每行完整，页数不变')
    const long = madePages(one, DEFAULT_PAGE_SETUP, { a: [[2, 20]], b: [[3, 20]] })
    expect(markup({}, { map: long })).toContain('不跨页：每行完整，')
  })
  it('has nothing to reset where everything is as it comes', () => {
    expect(markup()).toMatch(/aria-disabled="true"[^>]*>恢复默认设置/)
    expect(markup({ draft: true })).toMatch(/aria-disabled="false"[^>]*>恢复默认设置/)
  })
})

/** Whether the control stands within a label. */
function isInLabel(shown: string, control: string): boolean {
  const before = shown.slice(0, shown.indexOf(control))
  return before.lastIndexOf('<label') > before.lastIndexOf('</label>')
}
