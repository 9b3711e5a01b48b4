import { expect, test } from 'vitest'
import { unpublishedLines, withTicked } from '../../../renderer/exporting/unpublishedLines.ts'
import { project, table, unit, wan } from '../../shared/checks/examples.ts'

const form = table([
  unit(
    [
      project({ fiscal: '26' }, { id: 'a', name: '培训经费' }),
      project({ fiscal: '4' }, { id: 'b', name: '办案ＡＢ经费' }),
    ],
    {},
    { id: 'police', name: '公安分局' },
  ),
  unit([project({ other: '10' }, { id: 'c', name: '课后服务' })], {}, { id: 'school', name: '某小学' }),
])
const ids = (search: string) => unpublishedLines(form, [], search).map(({ id }) => id)

test('lists units with their projects and what is ticked of them', () => {
  const lines = unpublishedLines(form, ['b', 'of another table'], '')
  expect(lines.map(({ id }) => id)).toEqual(['police', 'a', 'b', 'school', 'c'])
  expect(lines[0]).toMatchObject({ ticked: 1, projectIds: ['a', 'b'], total: wan('30') })
  expect(lines.map((line) => line.kind === 'project' && line.isTicked)).toEqual([false, false, true, false, false])
})

test('a search keeps projects by their own name or their unit’s, whatever the width of the letters', () => {
  expect(ids('经费')).toEqual(['police', 'a', 'b'])
  expect(ids('ab 经费')).toEqual(['police', 'b'])
  expect(ids('小学')).toEqual(['school', 'c'])
  expect(ids('没有')).toEqual([])
})

test('ticking leaves the projects of other tables as they are', () => {
  expect(withTicked(['x', 'a'], ['a', 'b'], true)).toEqual(['x', 'a', 'b'])
  expect(withTicked(['x', 'a'], ['a', 'b'], false)).toEqual(['x'])
})
