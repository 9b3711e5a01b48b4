/** What a screen reader is told, word by word. */
import { describe, expect, it } from 'vitest'
import { type SpokenCell, type SpokenState, spokenChange, whereSentence } from '../../../renderer/sheet/spoken.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { project, rowOf, tableOf, wan } from './sampleRows.ts'

const table = tableOf([
  project('甲', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(12) }, goal: '做好慰问\n工作' }),
  project('乙', { name: '', goal: '长'.repeat(394), amounts: { ...BLANK_AMOUNTS, total: wan(27), fiscal: wan(26) } }),
])
const NUMBERS: Record<string, number> = { unit: 1, 甲: 2, 乙: 3 }

function at(id: string, column: ColumnKey, messages: readonly string[] = []): SpokenCell {
  return { row: rowOf(table, id), number: NUMBERS[id] ?? null, column, messages }
}

function state(active: SpokenCell, over: Partial<SpokenState> = {}): SpokenState {
  return { active, head: active, rectangle: { top: 2, bottom: 2, left: 2, right: 2 }, editing: null, ...over }
}

function check(before: SpokenCell, now: SpokenCell, expected: string | null): void {
  expect(spokenChange(state(before), state(now))).toBe(expected)
}

describe('moving', () => {
  it('tells all at first', () => {
    expect(spokenChange(null, state(at('甲', 'fiscal')))).toBe('第 2 行，项目甲，财政拨款：12.00')
    expect(spokenChange(null, state(at('grand-total', 'total')))).toBe('合计行，总计：39.00')
  })

  it('tells the column along a row and the row along a column', () => {
    check(at('甲', 'fiscal'), at('甲', 'goal'), '绩效目标：做好慰问 工作')
    check(at('甲', 'fiscal'), at('乙', 'fiscal'), '第 3 行，未命名：26.00')
    check(at('甲', 'goal'), at('乙', 'fiscal'), '第 3 行，未命名，财政拨款：26.00')
    check(at('甲', 'goal'), at('甲', 'special'), '财政专户拨款：空')
  })

  it('tells a name once, and whether it is a unit’s', () => {
    check(at('乙', 'name'), at('甲', 'name'), '第 2 行，项目甲')
    check(at('甲', 'name'), at('unit', 'name'), '第 1 行，单位 某某单位')
    check(at('甲', 'goal'), at('甲', 'name'), '项目名称：项目甲')
  })

  it('tells the beginning of a long text and how long it is', () => {
    check(at('乙', 'name'), at('乙', 'goal'), `绩效目标：${'长'.repeat(100)}……共 394 字`)
  })

  it('tells what is drawn besides the text: a difference, a cell that cannot be filled, findings', () => {
    check(at('甲', 'total'), at('乙', 'total'), '第 3 行，未命名：27.00，差 +1.00')
    check(at('unit', 'total'), at('unit', 'goal'), '绩效目标：空，不能填写')
    check(
      at('甲', 'fiscal'),
      at('甲', 'goal', ['太短。', '没有数字。']),
      '绩效目标：做好慰问 工作；2 个问题，太短。；没有数字。',
    )
  })

  it('says nothing where nothing has changed', () => {
    check(at('甲', 'goal'), at('甲', 'goal'), null)
  })

  it('tells a value that has changed under the cursor', () => {
    const { row } = at('甲', 'fiscal')
    const cleared = { ...at('甲', 'fiscal'), row: { ...row, texts: { ...row.texts, fiscal: '' } } }
    check(at('甲', 'fiscal'), cleared, '财政拨款：空')
    check(at('甲', 'goal'), at('甲', 'goal', ['太短。']), '绩效目标：做好慰问 工作；1 个问题，太短。')
  })
})

describe('selecting', () => {
  const rectangle = { top: 2, bottom: 3, left: 2, right: 5 }
  const several = state(at('甲', 'fiscal'), { head: at('乙', 'goal'), rectangle })

  it('tells the size and the corner that was moved', () => {
    expect(spokenChange(state(at('甲', 'fiscal')), several)).toMatch(/^已选 2 行 4 列，到第 3 行，未命名，绩效目标：长/)
  })

  it('tells cells that the cursor walks to inside, but not the selection again', () => {
    expect(spokenChange(several, { ...several, active: at('乙', 'fiscal') })).toBe('第 3 行，未命名：26.00')
    expect(whereSentence(several)).toBe('第 2 行，项目甲，财政拨款：12.00；已选 2 行 4 列')
  })

  it('tells the cell again when the selection is dropped', () => {
    expect(spokenChange(several, state(at('甲', 'fiscal')))).toBe('第 2 行，项目甲，财政拨款：12.00')
  })
})

describe('editing', () => {
  const ready = state(at('甲', 'goal'))

  it('tells that a cell was opened, and what stands in it', () => {
    expect(spokenChange(ready, { ...ready, editing: 'in-place' })).toBe('编辑绩效目标：做好慰问 工作')
  })

  it('leaves typing to those who echo it', () => {
    expect(spokenChange(ready, { ...ready, editing: 'typed' })).toBeNull()
    expect(spokenChange({ ...ready, editing: 'typed' }, { ...ready, editing: 'in-place' })).toBeNull()
  })

  it('tells the cell again when an edit ends where it began', () => {
    expect(spokenChange({ ...ready, editing: 'typed' }, ready)).toBe('第 2 行，项目甲，绩效目标：做好慰问 工作')
  })

  it('tells the next cell when an edit ends there', () => {
    expect(spokenChange({ ...ready, editing: 'typed' }, state(at('乙', 'fiscal')))).toBe(
      '第 3 行，未命名，财政拨款：26.00',
    )
  })
})
