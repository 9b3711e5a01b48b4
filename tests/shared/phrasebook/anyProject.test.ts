/** Whatever a document holds and whatever is typed, the phrasebook answers, briefly and without repeating what is there. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TargetDocument } from '../../../shared/form.ts'
import { proposalsFor } from '../../../shared/phrasebook/measurable.ts'
import { suggestNames } from '../../../shared/phrasebook/names.ts'
import { suggestValues } from '../../../shared/phrasebook/values.ts'
import type { Suggestion } from '../../../shared/suggestion.ts'
import { arbitraryDocument, arbitraryLine } from '../arbitraries.ts'

const arbitraryTyped = fc.oneof(
  arbitraryLine,
  fc.constantFrom('', '及时', '提升', '95', '6月30日', 'myd', '≥', '　', 'X', '\\', '(['),
)

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

function expectPlain(suggestions: readonly Suggestion<unknown>[], typed: string): void {
  expect(suggestions.length).toBeLessThanOrEqual(8)
  const texts = suggestions.map(({ text }) => plain(text))
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts).not.toContain(plain(typed))
  for (const { text, blank } of suggestions) {
    expect(text.trim()).not.toBe('')
    if (blank) expect(text.slice(blank.start, blank.end)).toMatch(/^X(?:月X日)?$/)
  }
}

function askEverything(document: TargetDocument, typed: string): void {
  for (const { id: tableId, units } of document.tables) {
    const book = { document, tableId }
    for (const project of units.flatMap((unit) => unit.projects)) {
      for (const indicator of [null, ...project.indicators]) {
        expectPlain(suggestNames(book, { project, indicator, typed }), typed)
        for (const column of ['cycleValue', 'annualValue'] as const) {
          expectPlain(suggestValues(book, { project, indicator, column, typed }), typed)
          if (indicator) expect(proposalsFor(indicator, column).length).toBeLessThanOrEqual(3)
        }
      }
    }
  }
}

test('any project of any document is answered', () => {
  fc.assert(fc.property(arbitraryDocument, arbitraryTyped, askEverything), { numRuns: 60 })
})
