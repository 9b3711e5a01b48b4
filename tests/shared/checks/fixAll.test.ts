/** All repairs of one kind as one edit: nothing that it could repair is left, and it can be taken back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { fixAll } from '../../../shared/checks/fixAll.ts'
import { settingAside } from '../../../shared/checks/settingAside.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { idCounter, tableOf } from '../arbitraries.ts'
import { project, table, unit } from './exampleTables.ts'
import { askingOnly, foundBy } from './foundBy.ts'
import { arbitraryReviewedTable } from './reviewedTables.ts'

const NEGATIVE = RULES.filter(({ id }) => id === 'amount-negative')
const documentOf = (only: TargetTable) => ({ ...EMPTY_DOCUMENT, tables: [only] })
const offers = (findings: readonly Finding[], kind: string) =>
  findings.filter(({ fixes }) => fixes.some((fix) => fix.kind === kind))

describe('repairing all of a kind', () => {
  const wrong = table([
    unit([project({ fiscal: '-5.00', other: '-1.00' }), project({ fiscal: '26.00' })]),
    unit([project({ special: '-7.00' })]),
  ])

  test('repairs several cells of one row, and all rows, in one command', () => {
    const commands = fixAll(wrong, DEFAULT_SETTINGS, 'amount-negative', 'drop-minus')
    expect(commands).toHaveLength(1)
    const mended = applyCommands(documentOf(wrong), commands).document.tables[0] as TargetTable
    expect(foundBy(NEGATIVE, mended)).toEqual([])
    expect(mended.units[0]?.projects[1]).toBe(wrong.units[0]?.projects[1])
  })

  test('leaves alone what was set aside, and what another rule or another kind of repair is for', () => {
    const [first] = foundBy(NEGATIVE, wrong)
    if (!first) throw new Error('nothing was found')
    const setAside = settingAside(DEFAULT_SETTINGS, wrong.id, first, '').added
    const commands = fixAll(wrong, { ...DEFAULT_SETTINGS, setAside }, 'amount-negative', 'drop-minus')
    const mended = applyCommands(documentOf(wrong), commands).document.tables[0] as TargetTable
    expect(foundBy(NEGATIVE, mended).map(({ message }) => message)).toEqual([first.message])
    expect(fixAll(wrong, DEFAULT_SETTINGS, 'amount-negative', 'delete-row')).toEqual([])
    expect(fixAll(wrong, DEFAULT_SETTINGS, 'gone', 'drop-minus')).toEqual([])
    expect(
      fixAll(wrong, { ...DEFAULT_SETTINGS, rules: { 'amount-negative': 'off' } }, 'amount-negative', 'drop-minus'),
    ).toEqual([])
  })

  test('deletes all blank rows of a unit in one command', () => {
    const blank = () => project({}, { name: '', goal: '', indicators: [] })
    const kept = project({ fiscal: '26.00' })
    const commands = fixAll(table([unit([blank(), kept, blank()])]), DEFAULT_SETTINGS, 'project-blank', 'delete-row')
    expect(commands.map(({ kind }) => kind)).toEqual(['deleteProjects'])
    expect(commands.flatMap((command) => (command.kind === 'deleteProjects' ? command.ids : []))).toHaveLength(2)
  })
})

test('whatever the table: none is left that was not tried, and undo gives the same document', () => {
  let repaired = 0
  fc.assert(
    fc.property(arbitraryReviewedTable, fc.nat(1000), (content, pick) => {
      const start = tableOf(content, idCounter())
      const fixable = foundBy(RULES, start).filter(({ fixes }) => fixes.length > 0)
      const chosen = fixable[pick % fixable.length]
      const kind = chosen?.fixes[pick % chosen.fixes.length]?.kind
      if (!chosen || kind === undefined) return
      const asked = [{ id: chosen.rule }]
      const commands = fixAll(start, askingOnly(asked), chosen.rule, kind)
      const { document, inverse } = applyCommands(documentOf(start), commands)
      const left = offers(foundBy(asked, document.tables[0] as TargetTable), kind)
      expect(left.map(({ message }) => message)).toEqual([])
      expect(applyCommands(document, inverse).document).toEqual(documentOf(start))
      repaired++
    }),
    { numRuns: 100 },
  )
  expect(repaired).toBeGreaterThan(0)
})
