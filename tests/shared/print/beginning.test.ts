import { describe, expect, it } from 'vitest'
import type { TargetTable } from '../../../shared/form.ts'
import { rowsOfBeginning } from '../../../shared/print/beginning.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { benchTable } from '../../bench/benchTable.ts'

const LONG = benchTable(500, 1)
const rowsIn = (html: string) => html.match(/<tr class="(grand|unit|project)/g)?.length
const beginning = (table: TargetTable, setup: PageSetup, firstRows = 80) => printHtml([table], setup, { firstRows })

describe('a beginning is laid out ahead of the whole', () => {
  const check = (name: string, table: TargetTable, change: Partial<PageSetup>, expected: number | null) => {
    it(name, () => {
      expect(rowsOfBeginning(table, { ...DEFAULT_PAGE_SETUP, ...change })).toBe(expected)
    })
  }
  const unitIds = LONG.units.map(({ id }) => id)
  check('where the table is long', LONG, {}, 80)
  check('but not where it is short', benchTable(14, 1), {}, null)
  check('nor where only its units are printed', LONG, { content: 'units' }, null)
  check('nor where most of its units are left out', LONG, { omittedUnits: unitIds.slice(2) }, null)
})

describe('the beginning of a table', () => {
  it('is its first rows, set as wide as in the whole and with the sums of the whole', () => {
    const whole = printHtml([LONG], DEFAULT_PAGE_SETUP)
    const html = beginning(LONG, DEFAULT_PAGE_SETUP)
    expect(rowsIn(html)).toBe(80)
    const first = (text: string, pattern: RegExp) => pattern.exec(text)?.[0]
    expect(first(html, /<tr class="grand.*/)).toBe(first(whole, /<tr class="grand.*/))
    expect(html.match(/^.*\bcol\..*width.*$/gm)).toEqual(whole.match(/^.*\bcol\..*width.*$/gm))
    expect(html.match(/^.*\bcol\..*width.*$/gm)).not.toBeNull()
  })

  it('is not signed, for it is not the end', () => {
    const setup = { ...DEFAULT_PAGE_SETUP, signature: { preparer: '张三', head: '', date: '' } }
    expect(printHtml([LONG], setup)).toContain('张三')
    expect(beginning(LONG, setup)).not.toContain('张三')
  })

  it('says no number of pages that it cannot know', () => {
    const numbered = (pageNumber: PageSetup['pageNumber']) => {
      const html = beginning(LONG, { ...DEFAULT_PAGE_SETUP, pageNumber })
      return [...html.matchAll(/content: ([^;]*);/g)].map(([, content]) => content).at(-1)
    }
    expect(numbered('words')).toBe('"第 " counter(page) " 页 共 " "…" " 页"')
    expect(numbered('fraction')).toBe('counter(page) " / " "…"')
    expect(numbered('dashes')).toBe('"— " counter(page) " —"')
    expect(beginning(LONG, { ...DEFAULT_PAGE_SETUP, pageNumber: 'none' })).not.toContain('counter(')
  })
})
