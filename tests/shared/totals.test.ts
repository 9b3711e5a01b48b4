import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AMOUNT_KEYS, FUND_KEYS, type TargetTable } from '../../shared/form.ts'
import { fen, MAX_AMOUNT, sumFen } from '../../shared/money.ts'
import { projectTotals, statedDifference, sumOfProjects, tableTotals } from '../../shared/totals.ts'
import { arbitraryTable } from './arbitraries.ts'
import { amounts, project, table, unit, wan } from './checks/examples.ts'
import { sampleForm } from './samples.ts'

describe('a project', () => {
  test('has the sum of its three funds as its total', () => {
    const { shown, computed } = projectTotals(project({ fiscal: '26', special: '3', other: '1' }))
    expect(shown).toEqual(amounts({ total: '30', fiscal: '26', special: '3', other: '1' }))
    expect(computed).toEqual(shown)
  })

  test('shows a stated total, and its computed one is kept beside it', () => {
    const totals = projectTotals(project({ total: '30', fiscal: '26' }))
    expect(totals.shown.total).toBe(wan('30'))
    expect(totals.computed.total).toBe(wan('26'))
    expect(statedDifference(totals, 'total')).toBe(wan('4'))
    expect(statedDifference(totals, 'fiscal')).toBeNull()
  })

  test('without amounts has a blank total, and with a zero a zero', () => {
    expect(projectTotals(project({})).shown.total).toBeNull()
    expect(projectTotals(project({ fiscal: '0' })).shown.total).toBe(0)
  })

  test('whose stated total is a zero over blanks differs in nothing', () => {
    expect(statedDifference(projectTotals(project({ total: '0' })), 'total')).toBeNull()
  })
})

describe('the rows above', () => {
  test('add up what the rows below show, column by column', () => {
    const first = unit([project({ fiscal: '20', other: '6' }), project({ total: '9', fiscal: '4' })])
    const second = unit([project({ special: '0.5' })], { special: '0.7' })
    const form = table([first, second, unit([])], { fiscal: '25' })
    const totals = tableTotals(form)
    expect(totals.units.get(first.id)?.shown).toEqual(amounts({ total: '35', fiscal: '24', other: '6' }))
    expect(totals.units.get(second.id)?.shown).toEqual(amounts({ total: '0.5', special: '0.7' }))
    expect(totals.units.get(second.id)?.computed.special).toBe(wan('0.5'))
    expect(totals.grand.computed).toEqual(amounts({ total: '35.5', fiscal: '24', special: '0.7', other: '6' }))
    expect(totals.grand.shown.fiscal).toBe(wan('25'))
    expect(totals.units.get(form.units[2]?.id ?? '')?.shown).toEqual(amounts({}))
  })

  test('would be others, had nobody stated a total of a project', () => {
    const one = unit([project({ fiscal: '20', other: '6' }), project({ total: '9', fiscal: '4' })])
    expect(sumOfProjects(one)).toEqual(amounts({ total: '30', fiscal: '24', other: '6' }))
    expect(sumOfProjects(unit([]))).toEqual(amounts({}))
  })

  test('of the published table are the published ones', () => {
    const form = sampleForm('published-2023')
    const totals = tableTotals(form)
    expect(totals.grand.shown).toEqual(amounts({ total: '958.66', fiscal: '958.66' }))
    expect([...totals.units.values()].map((row) => row.shown)).toEqual([amounts({ total: '958.66', fiscal: '958.66' })])
  })

  test('refuse sums past the safe range rather than bend them', () => {
    const large = Array.from({ length: 91 }, () => ({
      ...project({}),
      amounts: { ...amounts({}), fiscal: fen(MAX_AMOUNT) },
    }))
    expect(() => tableTotals(table([unit(large)]))).toThrow(expect.objectContaining({ code: 'amount-too-large' }))
  })
})

describe('laws', () => {
  test('every row shows its stated figures, or else what its parts show added up', () => {
    fc.assert(
      fc.property(arbitraryTable, (form: TargetTable) => {
        const totals = tableTotals(form)
        for (const row of form.units) {
          for (const part of row.projects) {
            const shown = totals.projects.get(part.id)?.shown
            expect(shown?.total).toBe(part.amounts.total ?? sumFen(FUND_KEYS.map((key) => part.amounts[key])))
            for (const key of FUND_KEYS) expect(shown?.[key]).toBe(part.amounts[key])
          }
          for (const key of AMOUNT_KEYS) {
            const parts = row.projects.map((part) => totals.projects.get(part.id)?.shown[key] ?? null)
            expect(totals.units.get(row.id)?.shown[key]).toBe(row.stated[key] ?? sumFen(parts))
          }
        }
        for (const key of AMOUNT_KEYS) {
          const parts = form.units.map((row) => totals.units.get(row.id)?.shown[key] ?? null)
          expect(totals.grand.shown[key]).toBe(form.stated[key] ?? sumFen(parts))
        }
      }),
    )
  })
})
