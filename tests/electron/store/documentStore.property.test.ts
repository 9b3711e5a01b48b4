import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { applyCommands, type Command, commandSchema } from '../../../shared/commands.ts'
import type { TargetDocument } from '../../../shared/form.ts'
import { arbitraryDocument, idCounter } from '../../shared/arbitraries.ts'
import { arbitraryRecipe, type CommandRecipe, commandFrom } from '../../shared/arbitraryCommands.ts'
import { clock, newPath, reread } from './documents.ts'

type Action = { kind: 'apply'; recipes: readonly CommandRecipe[] } | { kind: 'undo' | 'redo' | 'reopen' }

const arbitraryAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('apply' as const),
      recipes: fc.array(arbitraryRecipe(), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
)

/** A gesture that fits the document; empty where the document has no row that it could meet. */
function gesture(recipes: readonly CommandRecipe[], document: TargetDocument, newId: () => string): Command[] {
  const commands: Command[] = []
  let current = document
  for (const recipe of recipes) {
    const command = commandFrom(recipe, current, newId)
    if (command === null) continue
    commands.push(command)
    current = applyCommands(current, [command]).document
  }
  return commands
}

describe('whatever is done, undone and done again', () => {
  it('memory is what a fresh open reads, a second copy follows step by step, and undo goes back byte for byte', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(arbitraryAction, { maxLength: 12 }), (start, actions) => {
        const newId = idCounter('new')
        const path = newPath()
        let store = DocumentStore.open(path, clock)
        // The caller's copy, which moves by the commands it sends and the steps it is answered.
        let copy = store.read()
        // Every document that undo and redo can reach, as JSON, and where among them we are.
        let reachable = [JSON.stringify(copy)]
        let at = 0

        const apply = (made: Command[]) => {
          // As a front door hands them over: members in the schema's order, which is the order in which they are read.
          const commands = made.map((command) => commandSchema.parse(command))
          store.apply(store.history().revision, '修改', commands)
          copy = applyCommands(copy, commands).document
          reachable = [...reachable.slice(0, ++at), JSON.stringify(copy)]
        }
        const step = (kind: 'undo' | 'redo') => {
          copy = applyCommands(copy, store[kind](store.history().revision).commands).document
          at += kind === 'undo' ? -1 : 1
        }
        const expectAgreement = () => {
          expect(JSON.stringify(store.read())).toBe(reachable[at])
          expect(JSON.stringify(copy)).toBe(reachable[at])
          const { undoLabel, redoLabel } = store.history()
          expect([undoLabel !== null, redoLabel !== null]).toEqual([at > 0, at < reachable.length - 1])
        }
        const reopen = () => {
          const before = { document: store.read(), ...store.history() }
          store.close()
          expect(reread(path)).toEqual(before)
          store = DocumentStore.open(path, clock)
        }

        apply(start.tables.map((table, position) => ({ kind: 'insertTable', at: position, table })))
        for (const action of actions) {
          const { undoLabel, redoLabel } = store.history()
          if (action.kind === 'apply') apply(gesture(action.recipes, store.read(), newId))
          else if (action.kind === 'reopen') reopen()
          else if ((action.kind === 'undo' ? undoLabel : redoLabel) !== null) step(action.kind)
          expectAgreement()
        }
        reopen()
        while (at > 0) {
          step('undo')
          expectAgreement()
        }
        while (at < reachable.length - 1) {
          step('redo')
          expectAgreement()
        }
        reopen()
        store.close()
      }),
      { numRuns: 60 },
    )
  })
})
