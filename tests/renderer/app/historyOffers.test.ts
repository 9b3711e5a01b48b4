import { expect, test } from 'vitest'
import { historyOffers } from '../../../renderer/app/historyOffers.ts'
import type { SessionState } from '../../../renderer/session/session.ts'
import type { SheetSelection } from '../../../renderer/sheet/sheetProps.ts'

const state = { undoLabel: '粘贴 12 行', redoLabel: null } as SessionState
const selection = (editing: boolean) => ({ editing }) as SheetSelection

/** What pressing undo does: `undo`, a refusal's sentence, or nothing. */
function pressed(situation: Parameters<typeof historyOffers>[0]): string {
  const done: string[] = []
  const doings = {
    undo: () => done.push('undo'),
    redo: () => done.push('redo'),
    refuse: (why: string) => done.push(why),
  }
  historyOffers(situation, doings).undo.run?.()
  return done.join()
}

test('undo is called by the step that it would take back', () => {
  const { undo, redo } = historyOffers(
    { state, covered: false, selection: null },
    { undo() {}, redo() {}, refuse() {} },
  )
  expect(undo.label).toBe('撤销 粘贴 12 行')
  expect(redo).toEqual({ run: null, label: '恢复' })
})

test('it undoes, but not what nobody sees, and not where there is nothing', () => {
  expect(pressed({ state, covered: false, selection: selection(false) })).toBe('undo')
  expect(pressed({ state, covered: true, selection: selection(false) })).toBe('')
  expect(pressed({ state: { ...state, undoLabel: null }, covered: false, selection: selection(true) })).toBe('')
})

test('while a cell is being edited it only says why not, and leaves the edit open', () => {
  const situation = { state, covered: false, selection: selection(true) }
  expect(pressed(situation)).toBe('正在编辑单元格：先按 Enter 完成或按 Esc 放弃，再撤销。')
  const doings = { undo() {}, redo() {}, refuse() {} }
  expect(historyOffers(situation, doings).undo.keepsEdit).toBe(true)
  expect(historyOffers({ ...situation, selection: selection(false) }, doings).undo.keepsEdit).toBeUndefined()
})
