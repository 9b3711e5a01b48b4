import { expect, test } from 'vitest'
import { ACTIONS } from '../../../renderer/actions/actionTable.ts'
import { keySections } from '../../../renderer/actions/keyLines.ts'
import { keyName } from '../../../renderer/actions/pressedKey.ts'
import { keysPage } from './keysPage.ts'

const lines = keySections().flatMap((section) => section.lines)
const line = (label: string) => lines.find((candidate) => candidate.label === label)

test('the arrow keys that do one thing in four directions are one line', () => {
  expect(line('跳到连续内容的边上')?.combinations).toEqual([{ held: ['Ctrl'], pressed: ['↑', '↓', '←', '→'] }])
  expect(line('恢复')?.combinations).toEqual([
    { held: ['Ctrl'], pressed: ['Y'] },
    { held: ['Ctrl', 'Shift'], pressed: ['Z'] },
  ])
})

test('no key of the table is left out', () => {
  const shown = lines.flatMap(({ combinations }) =>
    combinations.flatMap(({ held, pressed }) => pressed.map((key) => [...held, key].join('+'))),
  )
  expect(shown.toSorted()).toEqual(ACTIONS.flatMap(({ keys }) => keys.map(keyName)).toSorted())
})

test('an action without a key says where it is found', () => {
  expect(line('新建表')?.place).toBe('工具栏')
  expect(line('删除此表')?.place).toBe('右击表的标签')
  expect(line('升序排列')?.place).toBe('右击列标题')
  expect(lines.filter(({ combinations, place }) => combinations.length === 0 && place === null)).toEqual([])
})

// After a change of the table: vitest run --project unit tests/renderer/actions -u
test('the page of all keys beside the manual is the table’s', async () => {
  await expect(keysPage()).toMatchFileSnapshot('../../../docs/keys.md')
})
