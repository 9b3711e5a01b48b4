/** Looks at a table's pages for what could be better about them, the most useful first. Pure. */
import type { TargetTable } from '../../form.ts'
import type { PageMap } from '../pageMap.ts'
import type { PageSetup } from '../pageSetup.ts'
import { type FitAdvice, type Help, savesOf } from './advice.ts'
import { amountAdvice } from './amountAdvice.ts'
import { blankAdvice } from './blankAdvice.ts'
import { helpsFor } from './helps.ts'
import { lastPageAdvice } from './lastPageAdvice.ts'
import { sheetsOf } from './sheets.ts'
import { decidingTexts, longRows } from './tallRows.ts'

/** Of pages laid out under this setup from this table. [] where there is nothing to say. */
export function fitAdvice(map: PageMap, table: TargetTable, setup: PageSetup): readonly FitAdvice[] {
  const sheets = sheetsOf(map, table, setup)
  const helps = helpsFor(sheets)
  const blank = blankAdvice(sheets, helps)
  const long = longRows(sheets, helps)
  const told = new Set([...blank, ...long].flatMap((advice) => ('rowId' in advice ? [advice.rowId] : [])))
  const all = [
    ...lastPageAdvice(sheets, helps),
    ...blank,
    ...long,
    ...decidingTexts(sheets, told),
    ...amountAdvice(sheets, helps),
  ]
  return withoutRepeats(all.sort((one, other) => savesOf(other) - savesOf(one)))
}

/** Each setting is offered once, where it does most. */
function withoutRepeats(all: readonly FitAdvice[]): readonly FitAdvice[] {
  const offered = new Set<Help['kind']>()
  return all.map((advice) => {
    if (!('helps' in advice)) return advice
    const helps = advice.helps.filter(({ kind }) => !offered.has(kind))
    for (const { kind } of helps) offered.add(kind)
    return { ...advice, helps }
  })
}
