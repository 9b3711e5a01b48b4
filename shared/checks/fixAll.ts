/** Makes every repair of one rule and one kind, as a list of commands that is one edit. */
import { applyCommands, type Command } from '../commands.ts'
import { EMPTY_DOCUMENT, type TargetDocument, type TargetTable } from '../form.ts'
import type { DocumentSettings } from '../settings.ts'
import { tableTotals } from '../totals.ts'
import { RULES } from './catalogue.ts'
import type { Finding } from './finding.ts'
import { findingKey, rowOfPlace } from './findingKey.ts'
import { TableChecker } from './tableChecker.ts'

type Settings = Pick<DocumentSettings, 'rules' | 'setAside'>

/** More repairs of one row than any row needs: a rule whose repairs never come to an end is left there. */
const MOST_ROUNDS = 1_000

/**
 * What was set aside is left alone, and so is what a repair did not settle. In each round every row has one finding repaired,
 * then the rules look again, so that a second finding in the same cell is repaired as it stands after the first. Empty
 * where there is nothing to repair.
 */
export function fixAll(table: TargetTable, settings: Settings, rule: string, fixKind: string): Command[] {
  const checker = new TableChecker()
  const alone = { ...settings, rules: onlyRule(settings.rules, rule) }
  const tried = new Set<string>()
  let made: readonly Command[] = []
  let document: TargetDocument = { ...EMPTY_DOCUMENT, tables: [table] }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const current = document.tables[0] as TargetTable
    const repairs = repairsOfRound(checker.check(current, tableTotals(current), alone).findings, fixKind, tried)
    if (repairs.length === 0) break
    const commands = merged(abreast(repairs))
    document = applyCommands(document, commands).document
    made = [...made, ...commands]
  }
  return merged(made)
}

/** For each row the first repair of that kind that was not tried before. */
function repairsOfRound(findings: readonly Finding[], fixKind: string, tried: Set<string>): (readonly Command[])[] {
  const rows = new Set<string | null>()
  return findings.flatMap((finding) => {
    const rowId = rowOfPlace(finding.place)
    const fix = finding.fixes.find(({ kind }) => kind === fixKind)
    const key = findingKey(finding)
    if (!fix || rows.has(rowId) || tried.has(key)) return []
    rows.add(rowId)
    tried.add(key)
    return [fix.commands]
  })
}

/** The first command of every repair, then the second of each that has one: repairs of different rows do not meet. */
function abreast(repairs: readonly (readonly Command[])[]): Command[] {
  const most = repairs.reduce((longest, { length }) => Math.max(longest, length), 0)
  return Array.from({ length: most }, (_, at) => repairs.flatMap((commands) => commands[at] ?? [])).flat()
}

/** The same edit in as few commands as may be, because each of them makes the table's rows anew. */
function merged(commands: readonly Command[]): Command[] {
  const few: Command[] = []
  for (const command of commands) {
    const last = few.at(-1)
    if (command.kind === 'setCells') {
      if (last?.kind === 'setCells' && last.tableId === command.tableId) addTo(last.cells, command.cells)
      else few.push({ ...command, cells: [...command.cells] })
    } else if (command.kind === 'deleteProjects') {
      if (last?.kind === 'deleteProjects' && last.unitId === command.unitId) addTo(last.ids, command.ids)
      else few.push({ ...command, ids: [...command.ids] })
    } else few.push(command)
  }
  return few
}

/** One by one: a call does not take a hundred thousand arguments. */
function addTo<Value>(list: Value[], more: readonly Value[]): void {
  for (const value of more) list.push(value)
}

/** All other rules switched off, which then cost nothing. */
function onlyRule(rules: DocumentSettings['rules'], rule: string): DocumentSettings['rules'] {
  const others = RULES.filter(({ id }) => id !== rule).map(({ id }) => [id, 'off'] as const)
  return { ...rules, ...Object.fromEntries(others) }
}
