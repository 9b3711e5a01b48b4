/** The find bar's gestures, step by step: where the user is taken, what is replaced, and what never changes. */
import { expect, test } from 'vitest'
import { Observable } from '../../../renderer/observable.ts'
import { currentIndex, type Finder, finderOf, foundIn, NOT_SEARCHING } from '../../../renderer/searching/finder.ts'
import { findMatches, type Match } from '../../../renderer/searching/matches.ts'
import { searchPattern } from '../../../renderer/searching/pattern.ts'
import type { CellPlace, SheetSelection } from '../../../renderer/sheet/sheetProps.ts'
import { applyCommands, type Command } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import { project, rowsOf, tableOf, wan } from '../sheet/sampleRows.ts'

/** A sheet that is nothing but a cursor, with the table that the finder edits. */
class Sheet {
  readonly state = new Observable(NOT_SEARCHING)
  readonly labels: string[] = []
  readonly said: string[] = []
  table: TargetTable
  selection: SheetSelection
  refuses = false

  constructor(table: TargetTable, rowId: string, column: ColumnKey) {
    this.table = table
    this.selection = oneCell({ rowId, column })
  }

  get finder(): Finder {
    return finderOf({
      state: this.state,
      table: this.table,
      fieldOf: (table) => ({ rows: rowsOf(table), columns: COLUMN_KEYS }),
      selection: () => this.selection,
      show: (match) => this.goTo(match.rowId, match.column),
      edit: (label, commands) => this.edit(label, commands),
      say: (message) => this.said.push(message),
    })
  }

  goTo(rowId: string, column: ColumnKey): void {
    this.selection = oneCell({ rowId, column })
  }

  get at(): string {
    return `${this.selection.active.rowId} ${this.selection.active.column}`
  }

  /** As the bar shows it: which of how many. */
  get count(): string {
    const { text, current } = this.state.get()
    const matches = findMatches({ rows: rowsOf(this.table), columns: COLUMN_KEYS }, searchPattern(text))
    return `${currentIndex(matches, current, this.selection.active) + 1}/${matches.length}`
  }

  private edit(label: string, commands: readonly Command[]): boolean {
    if (this.refuses) return false
    this.labels.push(label)
    this.table = applyCommands({ ...EMPTY_DOCUMENT, tables: [this.table] }, commands).document.tables[0] ?? this.table
    return true
  }
}

function oneCell(active: CellPlace): SheetSelection {
  return {
    active,
    rowIds: [active.rowId],
    columns: [active.column],
    cells: 1,
    filled: 1,
    sum: null,
    sumsLeftOut: false,
    editing: false,
  }
}

const table = tableOf([
  project('a', { name: '培训', goal: '培训三期；培训合格' }),
  project('b', { name: '采购' }),
  project('c', { name: '培训教材', amounts: { ...BLANK_AMOUNTS, fiscal: wan(26) } }),
])

test('typing takes the cursor to the first match from where the search began, letter by letter', () => {
  const sheet = new Sheet(table, 'b', 'name')
  sheet.finder.open(false)
  sheet.finder.type('培')
  expect([sheet.at, sheet.count]).toEqual(['c name', '4/4'])
  sheet.finder.type('培训三')
  expect([sheet.at, sheet.count]).toEqual(['a goal', '1/1'])
  sheet.finder.type('培')
  expect([sheet.at, sheet.count]).toEqual(['c name', '4/4'])
})

test('a text that is nowhere leaves the cursor where it is', () => {
  const sheet = new Sheet(table, 'b', 'name')
  sheet.finder.open(false)
  sheet.finder.type('没有')
  expect([sheet.at, sheet.count]).toEqual(['b name', '0/0'])
  sheet.finder.step('next')
  sheet.finder.replace()
  sheet.finder.replaceAll()
  expect(sheet.at).toBe('b name')
  expect(sheet.labels).toEqual([])
  expect(sheet.said).toEqual(['没有找到“没有”，没有可以替换的。'])
})

test('next goes through every match and round, previous the other way', () => {
  const sheet = new Sheet(table, 'a', 'name')
  sheet.finder.open(false)
  sheet.finder.type('培训')
  const walked = ['next', 'next', 'next', 'next', 'previous'] as const
  expect(
    walked.map((way) => {
      sheet.finder.step(way)
      return `${sheet.at} ${sheet.count}`
    }),
  ).toEqual(['a goal 2/4', 'a goal 3/4', 'c name 4/4', 'a name 1/4', 'c name 4/4'])
})

test('after a click elsewhere no match is the current one, and next goes on from the click', () => {
  const sheet = new Sheet(table, 'a', 'name')
  sheet.finder.open(false)
  sheet.finder.type('培训')
  sheet.goTo('b', 'name')
  expect(sheet.count).toBe('0/4')
  sheet.finder.step('next')
  expect([sheet.at, sheet.count]).toEqual(['c name', '4/4'])
})

test('F3 goes on with the last text after the bar was closed', () => {
  const sheet = new Sheet(table, 'a', 'name')
  sheet.finder.open(false)
  sheet.finder.type('培训')
  sheet.finder.close()
  expect(foundIn(sheet.state.get())).toBeNull()
  sheet.finder.step('next')
  expect(sheet.state.get().open).toBe(true)
  expect([sheet.at, sheet.count]).toEqual(['a goal', '2/4'])
})

test('replace first goes to a match, then replaces it and goes to the next one', () => {
  const sheet = new Sheet(table, 'b', 'name')
  sheet.finder.open(true)
  sheet.finder.type('培训')
  sheet.finder.typeReplacement('培训培训')
  sheet.goTo('b', 'name')
  sheet.finder.replace()
  expect(sheet.labels).toEqual([])
  expect(sheet.at).toBe('c name')
  sheet.finder.replace()
  expect(sheet.labels).toEqual(['替换 1 处'])
  expect(sheet.table.units[0]?.projects[2]?.name).toBe('培训培训教材')
  expect(sheet.at).toBe('a name')
  sheet.finder.replace()
  sheet.finder.replace()
  sheet.finder.replace()
  expect(sheet.table.units[0]?.projects[0]).toMatchObject({ name: '培训培训', goal: '培训培训三期；培训培训合格' })
})

test('replace passes over what cannot be replaced, and says why', () => {
  const sheet = new Sheet(table, 'grand-total', 'name')
  sheet.finder.open(true)
  sheet.finder.type('26')
  sheet.finder.typeReplacement('27')
  expect(sheet.at).toBe('grand-total total')
  sheet.finder.replace()
  expect(sheet.labels).toEqual([])
  expect(sheet.said).toEqual([expect.stringContaining('自动合计')])
  expect(sheet.at).toBe('grand-total fiscal')
})

test('replace all is one edit that says how many', () => {
  const sheet = new Sheet(table, 'b', 'name')
  sheet.finder.open(true)
  sheet.finder.type('培训')
  sheet.finder.typeReplacement('学习')
  sheet.finder.replaceAll()
  expect(sheet.labels).toEqual(['替换 4 处'])
  expect(sheet.said).toEqual(['已替换 4 处。'])
  expect(sheet.table.units[0]?.projects.map(({ name }) => name)).toEqual(['学习', '采购', '学习教材'])
})

test('an edit that the document refuses leaves text, place and table alone', () => {
  const sheet = new Sheet(table, 'a', 'name')
  sheet.refuses = true
  sheet.finder.open(true)
  sheet.finder.type('培训')
  sheet.finder.typeReplacement('学习')
  sheet.finder.replace()
  sheet.finder.replaceAll()
  expect(sheet.table).toBe(table)
  expect([sheet.at, sheet.count]).toEqual(['a name', '1/4'])
  expect(sheet.said).toEqual([])
})

test('with several cells selected the search keeps to them, until told otherwise', () => {
  const sheet = new Sheet(table, 'a', 'name')
  sheet.selection = { ...sheet.selection, rowIds: ['a', 'b', 'c'], columns: ['name'], cells: 3 }
  sheet.finder.open(true)
  sheet.finder.type('培训')
  expect(sheet.at).toBe('a name')
  sheet.finder.step('next')
  expect(sheet.at).toBe('c name')
  expect(foundIn(sheet.state.get())?.searched({ rowId: 'a', column: 'goal' })).toBe(false)
  sheet.finder.typeReplacement('学习')
  sheet.finder.replaceAll()
  expect(sheet.table.units[0]?.projects[0]).toMatchObject({ name: '学习', goal: '培训三期；培训合格' })
  sheet.finder.keepToScope(false)
  expect(sheet.at).toBe('a goal')
  expect(foundIn(sheet.state.get())?.searched({ rowId: 'a', column: 'goal' })).toBe(true)
})

test('opening the bar anew with one cell selected searches everything again', () => {
  const sheet = new Sheet(table, 'a', 'name')
  sheet.selection = { ...sheet.selection, rowIds: ['b'], columns: ['name', 'goal'], cells: 2 }
  sheet.finder.open(false)
  sheet.finder.close()
  sheet.goTo('a', 'name')
  sheet.finder.open(false)
  expect(sheet.state.get()).toMatchObject({ scope: null, scoped: false })
})

test('the current match is marked as such, the others not', () => {
  const sheet = new Sheet(table, 'a', 'goal')
  sheet.finder.open(false)
  sheet.finder.type('培训')
  const current: Match = { rowId: 'a', column: 'goal', start: 0, end: 2 }
  expect(foundIn(sheet.state.get())?.current).toEqual(current)
})
