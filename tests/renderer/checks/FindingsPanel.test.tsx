import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FindingsPanel } from '../../../renderer/checks/FindingsPanel.tsx'
import type { Grouping } from '../../../renderer/checks/grouping.ts'
import type { Review } from '../../../renderer/checks/review.ts'
import { newReviewDesk } from '../../../renderer/checks/reviewDesk.ts'
import { Observable } from '../../../renderer/observable.ts'
import type { SheetSelection } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { fen } from '../../../shared/money.ts'
import { checkedOf } from '../../shared/checks/checkedOf.ts'
import { finding, fix, projectIds, table as sample } from './findings.ts'

const nothing = () => undefined
const review: Review = {
  goTo: nothing,
  indicatorOf: () => null,
  fix: nothing,
  fixAll: nothing,
  setAside: nothing,
  bringBack: nothing,
  step: nothing,
}

interface Shown {
  readonly grouping?: Grouping
  readonly chosen?: Finding
  readonly setAside?: readonly Finding[]
  readonly table?: typeof sample
}

function markup(findings: readonly Finding[], { grouping, chosen, setAside = [], table = sample }: Shown = {}): string {
  const desk = newReviewDesk()
  if (grouping) desk.grouping.set(grouping)
  if (chosen) desk.chosen.set(chosen)
  const checked = checkedOf(
    findings,
    setAside.map((one) => ({ finding: one, reason: '' })),
  )
  const selection = new Observable<SheetSelection | null>(null)
  return renderToStaticMarkup(
    <FindingsPanel
      {...{ table, checked, review, desk, selection }}
      onRules={nothing}
      onControl={nothing}
      onRemarks={nothing}
    />,
  )
}

function text(...given: Parameters<typeof markup>): string {
  return markup(...given)
    .replace(/<option[^>]*>[^<]*<\/option>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('findings are grouped by gravity, each with its cell, its sentence and its repairs', () => {
  const repair = fix('repair', '改为 1.00')
  const found = [finding('hint', '有空格'), finding('error', '不等', { fixes: [repair] }), finding('warning', '太少')]
  const shown = text(found)
  expect(shown).toMatch(/错误 1 项.*不等.*改为 1.00.*警告 1 项.*太少.*提示 1 项.*有空格/)
  expect(shown).toContain('财政拨款 · 区管退休干部节日慰问经费')
})

test('grouped by project, a finding tells its column alone, and how grave it is in a word', () => {
  const shown = markup([finding('warning', '太少'), finding('error', '不等')], { grouping: 'row' })
  expect(shown.match(/区管退休干部节日慰问经费/g)).toHaveLength(1)
  expect(shown).toContain('aria-label="错误"')
  expect(shown).toContain('aria-label="警告"')
})

test('grouped by rule, the repair of all of a kind stands at the head', () => {
  const wide = (message: string) =>
    finding('hint', message, { rule: 'project-total', fixes: [fix('full-width', '改为全角标点')] })
  expect(text([wide('甲'), wide('乙')], { grouping: 'rule' })).toMatch(
    /项目总计与三项资金之和不符 2 项.*全部改为全角标点（2 处）.*甲/,
  )
})

test('only the chosen finding shows what else can be done about it', () => {
  const chosen = finding('error', '不等', { rule: 'project-total' })
  const found = [chosen, finding('error', '也不等', { rule: 'project-total' })]
  expect(text(found)).not.toContain('搁置')
  const shown = text(found, { chosen })
  expect(shown.match(/搁置…/g)).toHaveLength(1)
  expect(shown).toContain('为什么')
  expect(markup(found, { chosen })).toContain('aria-current="true"')
})

test('the keys enter the list at the chosen finding, and at the first one without', () => {
  const entries = (html: string) => [...html.matchAll(/data-entry.*?finding-message">(.*?)</g)].map(([, said]) => said)
  const found = [finding('error', '甲'), finding('error', '乙'), finding('hint', '丙')]
  expect(entries(markup(found))).toEqual(['甲'])
  expect(entries(markup(found, { chosen: found[2] as Finding }))).toEqual(['丙'])
})

test('thousands of findings are counted in full but listed in part, with the chosen one in it', () => {
  const found = Array.from({ length: 2_000 }, (_, at) => finding('warning', `第${at}个`))
  const shown = text(found)
  expect(shown).toContain('警告 2000 项')
  expect(shown).toContain('还有 1950 项')
  expect(shown).not.toContain('第50个')
  const elsewhere = text(found, { chosen: found[1_200] as Finding })
  expect(elsewhere).toContain('第1200个')
  expect(elsewhere).toContain('前面还有 1190 项')
  expect(elsewhere).not.toContain('第0个')
})

test('thousands of groups are listed in part too', () => {
  const found = Array.from({ length: 200 }, (_, at) => finding('hint', '有空格', { rule: `rule-${at}` }))
  const shown = text(found, { grouping: 'rule' })
  expect(shown).toContain('还有 150 组')
  expect(shown).not.toContain('rule-50 ')
})

test('nothing found is said; what was set aside is counted apart, and listed only on request', () => {
  expect(text([])).toContain('没有发现问题')
  const shown = text([], { setAside: [finding('error', '不等', { projectId: projectIds[1] ?? '' })] })
  expect(shown).toContain('已搁置 1 项')
  expect(shown).not.toContain('不等')
  expect(shown).not.toContain('错误')
})

test('a control figure and what is left of it stand over the findings', () => {
  expect(text([])).not.toContain('剩余')
  expect(text([], { table: { ...sample, control: fen(1_000_000_000) } })).toContain('控制数：合计剩余 41.34')
})
