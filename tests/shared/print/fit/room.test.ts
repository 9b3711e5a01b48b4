import { expect, it } from 'vitest'
import { hasRoom } from '../../../../shared/print/fit/room.ts'
import { DEFAULT_PAGE_SETUP as A4, type PageSetup } from '../../../../shared/print/pageSetup.ts'
import { sampleTable } from '../../../../shared/sample/sample.ts'
import { idCounter } from '../../arbitraries.ts'
import { project, table, unit } from '../../checks/exampleTables.ts'

const sample = sampleTable(idCounter())
const wide = { top: 50, right: 50, bottom: 50, left: 50 } as const
const large = { family: 'song', size: 18 } as const

it('leaves room for columns wherever they can be read', () => {
  const check = (change: Partial<PageSetup>, expected: boolean) =>
    expect(hasRoom({ ...A4, ...change }, sample), JSON.stringify(change)).toBe(expected)
  check({}, true)
  check({ orientation: 'portrait' }, true)
  check({ margins: wide }, true)
  check({ orientation: 'portrait', margins: wide, body: large }, false)
  check({ paper: 'A3', margins: wide, body: large }, true)
})

it('counts the figures of the table itself', () => {
  const setup = { ...A4, orientation: 'portrait', margins: wide } as const
  const inYuan = table(
    [unit([project({ fiscal: '98765432', special: '98765432', other: '98765432' })])],
    {},
    { unit: '元' },
  )
  expect(hasRoom(setup, sample)).toBe(true)
  expect(hasRoom(setup, inYuan)).toBe(false)
})
