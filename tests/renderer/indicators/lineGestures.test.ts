import { expect, test } from 'vitest'
import type { LineAction } from '../../../renderer/indicators/indicatorSheetProps.ts'
import { lineStep, moveStep } from '../../../renderer/indicators/sheet/lineGestures.ts'
import { emptyProject } from '../../../shared/form.ts'
import { after } from './afterStep.ts'
import { groundOf, sampleProject } from './sampleIndicators.ts'

const project = sampleProject()

function check(action: LineAction, [top, bottom]: [number, number], ids: string[] | null, label: string | null) {
  const step = lineStep(groundOf(), { top, bottom }, action)
  expect(step && after(project, step).map(({ id }) => id)).toEqual(ids)
  expect(step?.label ?? null).toBe(label)
}

test('as many blank indicators are inserted as lines are selected', () => {
  check('insert-above', [1, 2], ['a', 'new1', 'new2', 'b', 'v', 'c'], '插入 2 条绩效指标')
  check('insert-below', [1, 1], ['a', 'b', 'new1', 'v', 'c'], '插入绩效指标')
  check('insert-below', [4, 4], ['a', 'b', 'v', 'c', 'new1'], '插入绩效指标')
})

test('copies come below the last of the lines and are selected', () => {
  check('duplicate-rows', [0, 1], ['a', 'b', 'new1', 'new2', 'v', 'c'], '复制 2 条绩效指标')
  expect(lineStep(groundOf(), { top: 0, bottom: 1 }, 'duplicate-rows')?.select).toEqual(['new1', 'new2'])
  check('duplicate-rows', [4, 4], null, null)
})

test('deleting leaves the cursor on the line that comes up', () => {
  check('delete-rows', [1, 2], ['a', 'c'], '删除 2 条绩效指标')
  check('delete-rows', [0, 4], [], '删除 4 条绩效指标')
  expect(lineStep(groundOf(), { top: 3, bottom: 4 }, 'delete-rows')?.select).toEqual(['next', 'next'])
  check('delete-rows', [4, 4], null, null)
})

test('lines move as a block and not beyond the ends', () => {
  check('move-up', [1, 2], ['b', 'v', 'a', 'c'], '上移 2 条绩效指标')
  check('move-down', [0, 0], ['b', 'a', 'v', 'c'], '下移指标“慰问人数”')
  check('move-up', [0, 1], null, null)
  check('move-down', [3, 3], null, null)
  check('move-down', [4, 4], null, null)
})

test('dropped lines go in front of the line at that place; in or beside themselves they stay', () => {
  const dropped = (top: number, bottom: number, before: number) => {
    const step = moveStep(groundOf(), { top, bottom }, before)
    return (
      step &&
      after(project, step)
        .map(({ id }) => id)
        .join('')
    )
  }
  expect(dropped(3, 3, 0)).toBe('cabv')
  expect(dropped(0, 1, 4)).toBe('vcab')
  expect(dropped(0, 1, 3)).toBe('vabc')
  expect([dropped(1, 2, 1), dropped(1, 2, 2), dropped(1, 2, 3)]).toEqual([null, null, null])
})

test('one line that moves is one move, which the log can tell from a deletion', () => {
  const commands = lineStep(groundOf(), { top: 0, bottom: 0 }, 'move-down')?.commands
  expect(commands).toEqual([{ kind: 'moveIndicator', tableId: 'table', projectId: 'project', id: 'a', to: 1 }])
})

test('a project without indicators has its empty line only', () => {
  const ground = groundOf(emptyProject(() => 'project'))
  expect(lineStep(ground, { top: 0, bottom: 0 }, 'insert-above')?.commands).toHaveLength(1)
  expect(lineStep(ground, { top: 0, bottom: 0 }, 'delete-rows')).toBeNull()
})
