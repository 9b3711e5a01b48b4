import { expect, test } from 'vitest'
import { changedCells } from '../../../renderer/indicators/sheet/changedCells.ts'
import { indicatorLines } from '../../../renderer/indicators/sheet/indicatorLines.ts'
import type { Indicator } from '../../../shared/form.ts'
import { indicator, sampleProject } from './sampleIndicators.ts'

const project = sampleProject()

function check(indicators: readonly Indicator[], rectangle: [number, number, number, number] | null) {
  const changed = changedCells(project.indicators, indicatorLines({ ...project, indicators }, 'next'))
  expect(changed && [changed.top, changed.bottom, changed.left, changed.right]).toEqual(rectangle)
}

test('the cells that differ are seen, of new lines and of text the whole line', () => {
  const [a, b, v, c] = project.indicators as [Indicator, Indicator, Indicator, Indicator]
  check([{ ...a, cycleValue: '5' }, { ...b, annualValue: '5' }, v, c], [0, 1, 3, 4])
  check([a, indicator('new'), b, v, c], [1, 1, 0, 4])
  check([a, b, { ...v, verbatim: '别的文字' }, c], [2, 2, 0, 4])
})

test('lines that are gone or moved are nothing to go to', () => {
  const [a, b, v, c] = project.indicators as [Indicator, Indicator, Indicator, Indicator]
  check([a, c], null)
  check([b, a, v, c], null)
})
