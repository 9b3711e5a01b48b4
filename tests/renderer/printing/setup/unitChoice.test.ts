import { describe, expect, it } from 'vitest'
import { printedUnits, ticking, unitsFound } from '../../../../renderer/printing/setup/unitChoice.ts'
import { unit } from '../../../shared/checks/exampleTables.ts'

const units = ['区委办公室', '区委政法委员会', 'ＡＢ中心'].map((name, at) => unit([], {}, { id: `u${at}`, name }))
const all = new Set(['u0', 'u1', 'u2'])

describe('the choice of units', () => {
  it('is all of them but those left out, whatever is left out of other tables', () => {
    expect(printedUnits(units, [])).toEqual(all)
    expect(printedUnits(units, ['u1', 'of-another-table'])).toEqual(new Set(['u0', 'u2']))
  })
  it('leaves out what is no longer ticked, in the table’s order, and keeps what other tables leave out', () => {
    expect(ticking(units, ['other'], all, ['u2', 'u0'], false)).toEqual({
      ticked: new Set(['u1']),
      omitted: ['other', 'u0', 'u2'],
    })
    expect(ticking(units, ['other', 'u0', 'u2'], new Set(['u1']), ['u0', 'u1', 'u2'], true).omitted).toEqual(['other'])
  })
  it('keeps the old setup while nothing is ticked, and goes on from there', () => {
    const none = ticking(units, [], all, ['u0', 'u1', 'u2'], false)
    expect(none).toEqual({ ticked: new Set(), omitted: null })
    expect(ticking(units, [], none.ticked, ['u1'], true).omitted).toEqual(['u0', 'u2'])
  })
  it('finds units by a part of their name, however wide or large it is typed', () => {
    const names = (text: string) => unitsFound(units, text).map(({ name }) => name)
    expect(names(' 政法 ')).toEqual(['区委政法委员会'])
    expect(names('ab')).toEqual(['ＡＢ中心'])
    expect(names('')).toHaveLength(3)
    expect(names('卫生')).toEqual([])
  })
})
