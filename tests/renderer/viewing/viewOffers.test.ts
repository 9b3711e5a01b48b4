import { expect, test } from 'vitest'
import { hiding, withWidths, withZoom } from '../../../renderer/viewing/viewChanges.ts'
import { viewOffers } from '../../../renderer/viewing/viewOffers.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { DEFAULT_SHEET_VIEW, type SheetView } from '../../../shared/sheetView.ts'

const VIEW = DEFAULT_SHEET_VIEW

type Action = keyof ReturnType<typeof viewOffers>

/** What running the action changes and says; null where it cannot run. */
function outcome(view: SheetView | null, id: Action, selected: readonly ColumnKey[] = ['goal']) {
  let made: { readonly view: SheetView | null; readonly sentence: string | null } | null = null
  viewOffers(view, selected, (changed, sentence) => {
    made = { view: changed, sentence }
  })[id].run?.()
  return made
}

test('nothing is offered that would change nothing, and nothing at all where no sheet is to be seen', () => {
  for (const id of ['zoom-reset', 'show-columns', 'reset-columns'] as const) expect(outcome(VIEW, id), id).toBeNull()
  expect(outcome(withZoom(VIEW, 200), 'zoom-in')).toBeNull()
  expect(outcome(withZoom(VIEW, 75), 'zoom-out')).toBeNull()
  for (const id of ['zoom-in', 'zoom-reset', 'hide-columns', 'show-columns', 'toggle-frozen'] as const) {
    expect(outcome(null, id), id).toBeNull()
  }
})

test('each says in a sentence what it did, but for zooming, which is to be seen', () => {
  const check = (view: SheetView, id: Action, changed: Partial<SheetView>, words: string | null) => {
    const sentence = words === null ? null : expect.stringContaining(words)
    expect(outcome(view, id), id).toEqual({ view: { ...view, ...changed }, sentence })
  }
  check(VIEW, 'zoom-in', { zoom: 110 }, null)
  check(VIEW, 'zoom-out', { zoom: 90 }, null)
  check(withZoom(VIEW, 175), 'zoom-reset', { zoom: 100 }, null)
  check(VIEW, 'toggle-frozen', { frozen: false }, '已取消冻结')
  check({ ...VIEW, frozen: false }, 'toggle-frozen', { frozen: true }, '已冻结')
  check(VIEW, 'hide-columns', { hidden: ['goal'] }, '已隐藏“绩效目标”')
  check(hiding(VIEW, ['other']), 'show-columns', { hidden: [] }, '已重新显示“其他资金”')
  check(withWidths(VIEW, { goal: 300 }), 'reset-columns', { widths: {} }, '自动列宽')
})

test('hiding the name changes nothing and says why', () => {
  expect(outcome(VIEW, 'hide-columns', ['name'])).toEqual({
    view: null,
    sentence: expect.stringContaining('项目名称列不能隐藏'),
  })
})

test('the menu can tick what is frozen', () => {
  expect(viewOffers(VIEW, [], () => undefined)['toggle-frozen'].checked).toBe(true)
  expect(viewOffers({ ...VIEW, frozen: false }, [], () => undefined)['toggle-frozen'].checked).toBe(false)
})
