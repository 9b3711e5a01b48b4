import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCommand, applyCommands, type Command, commandSchema } from '../../shared/commands.ts'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import {
  BLANK_AMOUNTS,
  EMPTY_DOCUMENT,
  emptyProject,
  emptyTable,
  emptyUnit,
  type TargetDocument,
} from '../../shared/form.ts'
import { fen } from '../../shared/money.ts'
import { arbitraryDocument, idCounter } from './arbitraries.ts'
import { arbitraryRecipe, COMMAND_KINDS, commandFrom } from './arbitraryCommands.ts'

describe('every kind of command', () => {
  for (const kind of COMMAND_KINDS) {
    test(`${kind}: applied and taken back gives the same document, and the first is never touched`, () => {
      let tried = 0
      fc.assert(
        fc.property(arbitraryDocument, arbitraryRecipe(kind), (document, recipe) => {
          const command = commandFrom(recipe, document, idCounter('new'))
          fc.pre(command !== null)
          tried += 1
          const before = JSON.stringify(document)
          deepFreeze(document)
          deepFreeze(command)
          const { document: after, inverse } = applyCommand(document, command)
          deepFreeze(after)
          expect(applyCommand(after, inverse).document).toEqual(document)
          expect(JSON.stringify(applyCommand(after, inverse).document)).toBe(before)
          expect(JSON.stringify(document)).toBe(before)
        }),
      )
      expect(tried).toBeGreaterThan(50)
    })
  }

  test('and its inverse pass the schema that guards the contract', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryRecipe(), (document, recipe) => {
        const command = commandFrom(recipe, document, idCounter('new'))
        fc.pre(command !== null)
        expect(commandSchema.parse(command)).toEqual(command)
        const { inverse } = applyCommand(document, command)
        expect(commandSchema.parse(inverse)).toEqual(inverse)
      }),
    )
  })

  test('also from JSON, as the store keeps it, takes the change back', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryRecipe(), (document, recipe) => {
        const command = commandFrom(recipe, document, idCounter('new'))
        fc.pre(command !== null)
        const { document: after, inverse } = applyCommand(document, command)
        expect(applyCommand(after, JSON.parse(JSON.stringify(inverse)) as Command).document).toEqual(document)
      }),
    )
  })
})

describe('a list of commands', () => {
  test('taken back as a whole gives the first document, byte for byte', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(arbitraryRecipe(), { maxLength: 12 }), (document, recipes) => {
        const newId = idCounter('new')
        const commands: Command[] = []
        let current = document
        for (const recipe of recipes) {
          const command = commandFrom(recipe, current, newId)
          if (!command) continue
          commands.push(command)
          current = applyCommand(current, command).document
        }
        const applied = applyCommands(document, commands)
        expect(applied.document).toEqual(current)
        const undone = applyCommands(applied.document, applied.inverse)
        expect(JSON.stringify(undone.document)).toBe(JSON.stringify(document))
        const redone = applyCommands(undone.document, undone.inverse)
        expect(JSON.stringify(redone.document)).toBe(JSON.stringify(applied.document))
      }),
    )
  })

  test('of none changes nothing', () => {
    const document = sample()
    expect(applyCommands(document, [])).toEqual({ document, inverse: [] })
  })

  test('may set the same cell twice, and goes back to what stood before the first', () => {
    const document = sample()
    const { document: after, inverse } = applyCommand(document, {
      kind: 'setCells',
      tableId: 'table',
      cells: [
        { row: 'project', id: 'p1', field: 'name', value: '甲' },
        { row: 'project', id: 'p1', field: 'name', value: '乙' },
      ],
    })
    expect(after.tables[0]?.units[0]?.projects[0]?.name).toBe('乙')
    expect(applyCommand(after, inverse).document).toEqual(document)
  })

  test('keeps the rows that it does not touch, so that views need not be drawn again', () => {
    const document = sample()
    const { document: after } = applyCommand(document, {
      kind: 'setCells',
      tableId: 'table',
      cells: [{ row: 'project', id: 'p1', field: 'goal', value: '新的目标' }],
    })
    expect(after.tables[0]?.units[1]).toBe(document.tables[0]?.units[1])
    expect(after.tables[0]?.units[0]?.projects[1]).toBe(document.tables[0]?.units[0]?.projects[1])
  })
})

describe('a command that cannot be applied is refused', () => {
  const check = (name: string, command: Command, code: ErrorCode) => {
    test(name, () => {
      const document = deepFreeze(sample())
      const before = JSON.stringify(document)
      expect(() => applyCommand(document, command)).toThrow(expect.objectContaining({ name: AppError.name, code }))
      expect(JSON.stringify(document)).toBe(before)
    })
  }
  const newId = idCounter('new')
  const tableId = 'table'
  const setCell = (cell: Extract<Command, { kind: 'setCells' }>['cells'][number]): Command => ({
    kind: 'setCells',
    tableId,
    cells: [{ row: 'table', field: 'title', value: '先改了标题' }, cell],
  })

  for (const command of [
    { kind: 'setCells', tableId: 'x', cells: [] },
    { kind: 'insertUnits', tableId: 'x', entries: [] },
    { kind: 'deleteUnits', tableId: 'x', ids: [] },
    { kind: 'moveUnit', tableId: 'x', id: 'u1', to: 0 },
    { kind: 'insertProjects', tableId: 'x', unitId: 'u1', entries: [] },
    { kind: 'deleteProjects', tableId: 'x', unitId: 'u1', ids: [] },
    { kind: 'moveProject', tableId: 'x', id: 'p1', toUnitId: 'u1', to: 0 },
    { kind: 'insertIndicators', tableId: 'x', projectId: 'p1', entries: [] },
    { kind: 'deleteIndicators', tableId: 'x', projectId: 'p1', ids: [] },
    { kind: 'moveIndicator', tableId: 'x', projectId: 'p1', id: 'i1', to: 0 },
    { kind: 'deleteTable', tableId: 'x' },
    { kind: 'moveTable', tableId: 'x', to: 0 },
    { kind: 'replaceTable', tableId: 'x', table: emptyTable(newId) },
  ] satisfies Command[])
    check(`${command.kind} in a table that is not there`, command, 'unknown-table')

  check('a cell of an unknown unit', setCell({ row: 'unit', id: 'x', field: 'name', value: '' }), 'unknown-row')
  check('a cell of an unknown project', setCell({ row: 'project', id: 'x', field: 'goal', value: '' }), 'unknown-row')
  check(
    'a cell of an unknown indicator',
    setCell({ row: 'indicator', projectId: 'p1', id: 'x', field: 'name', value: '' }),
    'unknown-row',
  )
  check(
    'a cell of an indicator of another project',
    setCell({ row: 'indicator', projectId: 'p2', id: 'i1', field: 'name', value: '' }),
    'unknown-row',
  )
  check('deleting an unknown unit', { kind: 'deleteUnits', tableId, ids: ['u1', 'x'] }, 'unknown-row')
  check('deleting a unit twice', { kind: 'deleteUnits', tableId, ids: ['u1', 'u1'] }, 'unknown-row')
  check('moving an unknown unit', { kind: 'moveUnit', tableId, id: 'x', to: 0 }, 'unknown-row')
  check('moving a unit past the end', { kind: 'moveUnit', tableId, id: 'u1', to: 2 }, 'bad-request')
  check('projects into an unknown unit', { kind: 'insertProjects', tableId, unitId: 'x', entries: [] }, 'unknown-row')
  check(
    'deleting a project of another unit',
    { kind: 'deleteProjects', tableId, unitId: 'u2', ids: ['p1'] },
    'unknown-row',
  )
  check('moving an unknown project', { kind: 'moveProject', tableId, id: 'x', toUnitId: 'u1', to: 0 }, 'unknown-row')
  check(
    'moving a project to an unknown unit',
    { kind: 'moveProject', tableId, id: 'p1', toUnitId: 'x', to: 0 },
    'unknown-row',
  )
  check(
    'moving a project past the end',
    { kind: 'moveProject', tableId, id: 'p1', toUnitId: 'u1', to: 2 },
    'bad-request',
  )
  check(
    'indicators into an unknown project',
    { kind: 'insertIndicators', tableId, projectId: 'x', entries: [] },
    'unknown-row',
  )
  check(
    'deleting an unknown indicator',
    { kind: 'deleteIndicators', tableId, projectId: 'p1', ids: ['x'] },
    'unknown-row',
  )
  check(
    'moving an unknown indicator',
    { kind: 'moveIndicator', tableId, projectId: 'p1', id: 'x', to: 0 },
    'unknown-row',
  )
  check('moving a table past the end', { kind: 'moveTable', tableId, to: 1 }, 'bad-request')
  check(
    'a table that is there already',
    { kind: 'insertTable', at: 0, table: emptyTable(() => tableId) },
    'bad-request',
  )
  check('a table past the end', { kind: 'insertTable', at: 2, table: emptyTable(newId) }, 'bad-request')
  check(
    'replacing a table by one of another identity',
    {
      kind: 'replaceTable',
      tableId,
      table: emptyTable(newId),
    },
    'bad-request',
  )
  check(
    'a unit past the end',
    { kind: 'insertUnits', tableId, entries: [{ at: 3, row: emptyUnit(newId) }] },
    'bad-request',
  )
  check(
    'a unit with the identity of another',
    { kind: 'insertUnits', tableId, entries: [{ at: 0, row: { ...emptyUnit(newId), id: 'u2' } }] },
    'bad-request',
  )
  check(
    'a unit that brings the identity of a project of another unit',
    {
      kind: 'insertUnits',
      tableId,
      entries: [{ at: 0, row: { ...emptyUnit(newId), projects: [emptyProject(() => 'p1')] } }],
    },
    'bad-request',
  )
  check(
    'a project with the identity of one in another unit',
    { kind: 'insertProjects', tableId, unitId: 'u2', entries: [{ at: 0, row: emptyProject(() => 'p1') }] },
    'bad-request',
  )
  check(
    'two new projects of one identity',
    {
      kind: 'insertProjects',
      tableId,
      unitId: 'u2',
      entries: [
        { at: 0, row: emptyProject(() => 'p9') },
        { at: 1, row: emptyProject(() => 'p9') },
      ],
    },
    'bad-request',
  )
  check(
    'a table in which two units hold the same project',
    {
      kind: 'insertTable',
      at: 0,
      table: {
        ...emptyTable(newId),
        units: [
          { ...emptyUnit(newId), projects: [emptyProject(() => 'p9')] },
          { ...emptyUnit(newId), projects: [emptyProject(() => 'p9')] },
        ],
      },
    },
    'bad-request',
  )
  const twin = { id: 'i9', level1Code: null, level1: null, level2Code: null, level2: null }
  const twins = [twin, twin].map((row) => ({ ...row, name: '', cycleValue: null, annualValue: null, verbatim: null }))
  check(
    'two indicators of one identity',
    setCell({ row: 'project', id: 'p1', field: 'indicators', value: twins }),
    'bad-request',
  )
  check(
    'entries in falling order',
    {
      kind: 'insertProjects',
      tableId,
      unitId: 'u1',
      entries: [
        { at: 1, row: emptyProject(newId) },
        { at: 0, row: emptyProject(newId) },
      ],
    },
    'bad-request',
  )
})

function sample(): TargetDocument {
  const blank = { level1Code: null, level1: null, level2Code: null, level2: null, verbatim: null }
  const indicator = { ...blank, id: 'i1', name: '培训次数', cycleValue: '3次', annualValue: '1次' }
  const project = (id: string) => ({ ...emptyProject(() => id), amounts: { ...BLANK_AMOUNTS, fiscal: fen(1_000_000) } })
  const unit = (id: string) => ({ ...emptyUnit(() => id), projects: [] })
  return {
    ...EMPTY_DOCUMENT,
    tables: [
      {
        ...emptyTable(() => 'table'),
        units: [
          { ...unit('u1'), projects: [{ ...project('p1'), indicators: [indicator] }, project('p2')] },
          unit('u2'),
        ],
      },
    ],
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
