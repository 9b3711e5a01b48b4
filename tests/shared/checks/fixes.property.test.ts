/** The law of repairs, for every rule on made-up tables: a repair settles what it was offered for and does no harm. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { TableChecker } from '../../../shared/checks/tableChecker.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { idCounter, tableOf } from '../arbitraries.ts'
import { askingOnly } from './foundBy.ts'
import { arbitraryReviewedTable } from './reviewedTables.ts'

/** Rules about a figure that stands above others: mending a part can show that such a figure was only right by mistake. */
const ABOVE = new Set(RULES.filter(({ scope }) => scope === 'unit' || scope === 'table').map(({ id }) => id))

/** Also those that a document must switch on. */
const ALL_RULES = askingOnly(RULES)

const placeOf = ({ rule, place }: Finding) => JSON.stringify([rule, place])
const nameOf = (finding: Finding) => `${placeOf(finding)}${finding.message}`

test('a repair removes its finding and adds no error to any project', () => {
  const repaired = new Set<string>()
  fc.assert(
    fc.property(arbitraryReviewedTable, (content) => {
      const start = tableOf(content, idCounter())
      const checker = new TableChecker()
      const found = (table: TargetTable) => checker.check(table, tableTotals(table), ALL_RULES).findings
      const before = found(start)
      const errorsBefore = new Set(before.filter(({ severity }) => severity === 'error').map(placeOf))
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const { document } = applyCommands({ ...EMPTY_DOCUMENT, tables: [start] }, fix.commands)
          const after = found(document.tables[0] as TargetTable)
          const added = after.filter(
            (one) => one.severity === 'error' && !ABOVE.has(one.rule) && !errorsBefore.has(placeOf(one)),
          )
          const what = `${finding.rule}: ${finding.message} (${fix.label})`
          expect(after.map(nameOf), what).not.toContain(nameOf(finding))
          expect(
            added.map(({ rule, message }) => `${rule}: ${message}`),
            what,
          ).toEqual([])
          repaired.add(`${finding.rule} ${fix.kind}`)
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(repaired.size).toBeGreaterThan(10)
})
