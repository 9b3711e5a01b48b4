import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { adviceSentence, helpLabel } from '../../../../renderer/printing/setup/adviceTexts.ts'
import { FitAdviceList } from '../../../../renderer/printing/setup/FitAdviceList.tsx'
import type { FitAdvice } from '../../../../shared/print/fit/advice.ts'
import type { PageMap } from '../../../../shared/print/pageMap.ts'
import { DEFAULT_PAGE_SETUP } from '../../../../shared/print/pageSetup.ts'
import { project, table, unit } from '../../../shared/checks/exampleTables.ts'
import { madePages } from '../../../shared/print/fit/madePages.ts'

const A4 = DEFAULT_PAGE_SETUP
const of = table([
  unit([
    project({ fiscal: '1' }, { id: 'a', name: '甲项目', goal: '目'.repeat(300) }),
    project({ fiscal: '1' }, { id: 'b', name: '乙项目', goal: '目'.repeat(600) }),
  ]),
])
const nothing = () => undefined
const markup = (map: PageMap | null) =>
  renderToStaticMarkup(<FitAdviceList {...{ map, table: of, pageSetup: A4 }} onApply={nothing} onShowRow={nothing} />)

describe('the list of advice', () => {
  it('names the row to blame, leads to it, and offers what would help', () => {
    const shown = markup(madePages(of, A4, { a: [[1, 14]], b: [[2, 26]] }))
    expect(shown).toMatch(/第 1 页下部空了约 \d+%：“乙项目”高出 \d+ 行，整行移到了第 2 页。/)
    expect(shown).toContain('aria-label="看这一行：乙项目"')
    expect(shown).toMatch(/让长行跨页（省约 1 页）|改用 A3（省约 1 页）/)
    expect(shown).not.toContain('inert')
  })
  it('has one quiet line where there is nothing to say, and another while nothing is known', () => {
    expect(markup(madePages(of, A4, {}))).toContain('版面没有问题。')
    expect(markup(madePages(of, A4, {}))).not.toContain('<button')
    expect(markup(null)).toContain('排好版后')
    expect(markup(null)).not.toContain('没有问题')
  })
})

describe('a sentence of advice', () => {
  const row = { rowId: 'b', page: 3 }
  const check = (advice: FitAdvice, sentence: string) => expect(adviceSentence(advice, '乙项目')).toBe(sentence)
  it('names the figures and what to do', () => {
    check(
      { kind: 'blank-pages', pages: 10, blank: 2.84, helps: [] },
      '有 10 页的下部空着，合起来约 2.8 页：放不下的行整行移到了下一页。',
    )
    check(
      {
        kind: 'left-blank',
        ...row,
        blank: 0.372,
        linesOver: 2,
        shortenings: [
          { column: 'goal', characters: 45 },
          { column: 'indicators', characters: 12 },
        ],
        saves: 1,
        helps: [],
      },
      '第 2 页下部空了约 37%：“乙项目”高出 2 行，整行移到了第 3 页。绩效目标精简约 45 字、绩效指标精简约 12 字，就能放回第 2 页，省约 1 页。',
    )
    check(
      { kind: 'left-blank', ...row, blank: 0.5, linesOver: 12, shortenings: [], saves: 0, helps: [] },
      '第 2 页下部空了约 50%：“乙项目”高出 12 行，整行移到了第 3 页。要精简一半以上的字才放得回去。',
    )
    check({ kind: 'longer-than-page', ...row, pages: 2, helps: [] }, '“乙项目”比一页还长，占了 2 页。')
    check(
      { kind: 'deciding-text', ...row, column: 'goal', lines: 19, otherLines: 2, characters: 409, saves: 1 },
      '“乙项目”的绩效目标有 19 行，其他各栏只有 2 行。精简约 409 字，这一行可以低 17 行，省约 1 页。',
    )
    check(
      { kind: 'wide-amounts', ...row, column: 'fiscal', characters: 8 },
      '“乙项目”的财政拨款数字很长，几栏金额都因此变宽，每行文字少排约 8 个字。',
    )
    check(
      { kind: 'small-figures', ...row, column: 'total', points: 6.25, helps: [] },
      '“乙项目”的总计数字太长，金额已缩到 6.3 磅，才给文字留出位置。',
    )
    check({ kind: 'short-last-page', ...row, rows: 2, helps: [] }, '最后一页（第 3 页）只有 2 行。')
    check({ kind: 'signature-alone', ...row, helps: [] }, '最后一页只有签字行。')
  })
  it('says of each setting what it would save', () => {
    const labels = (['break-rows', 'smaller-body', 'narrow-margins', 'larger-paper'] as const).map((kind) =>
      helpLabel({ kind, setup: { ...A4, paper: 'A3', body: { ...A4.body, size: 8.5 } }, saves: 2 }),
    )
    expect(labels).toEqual([
      '让长行跨页（省约 2 页）',
      '正文改为 8.5 磅（省约 2 页）',
      '页边距改窄（省约 2 页）',
      '改用 A3（省约 2 页）',
    ])
  })
})
