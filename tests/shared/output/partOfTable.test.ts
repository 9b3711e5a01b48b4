import { describe, expect, it } from 'vitest'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { withoutProjects, withoutUnits } from '../../../shared/output/partOfTable.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { project, table, unit } from '../checks/examples.ts'

const office = unit(
  [project({ fiscal: '26' }, { id: 'a' }), project({ fiscal: '4' }, { id: 'b' })],
  { total: '31' },
  { id: 'office' },
)
const school = unit([project({ other: '10' }, { id: 'c' })], {}, { id: 'school' })
const whole = table([office, school], { total: '50' })

describe('a part of a table', () => {
  it('is the sum of what is left, whatever was stated for the whole', () => {
    const part = withoutUnits(whole, ['school'])
    expect(part.units).toEqual([office])
    expect(part.stated).toEqual(BLANK_AMOUNTS)
    expect(tableTotals(part).grand.shown.total).toBe(office.stated.total)
    const [left] = withoutProjects(whole, ['b']).units
    expect(left?.projects).toEqual([office.projects[0]])
    expect(left?.stated).toEqual(BLANK_AMOUNTS)
  })

  it('has no unit that lost all its projects, and leaves the others as they are', () => {
    expect(withoutProjects(whole, ['c']).units).toEqual([office])
    expect(withoutProjects(whole, ['c']).units[0]).toBe(office)
  })

  it('is the table itself where nothing is left out', () => {
    expect(withoutUnits(whole, ['gone'])).toBe(whole)
    expect(withoutProjects(whole, ['gone'])).toBe(whole)
    const withEmptyUnit = table([unit([], {}, { id: 'empty' })])
    expect(withoutProjects(withEmptyUnit, ['a'])).toBe(withEmptyUnit)
  })
})
