/** What the sheet's actions that move the cursor mean. */
import type { SheetActionId } from '../actions/actionTable.ts'
import type { Advance } from './cursor.ts'
import type { Direction, Move } from './selection.ts'

type Side = 'next-below' | 'next-above' | 'next-right' | 'next-left'
export const ADVANCES: Readonly<Record<Side, Advance>> = {
  'next-below': { by: 'enter', backwards: false },
  'next-above': { by: 'enter', backwards: true },
  'next-right': { by: 'tab', backwards: false },
  'next-left': { by: 'tab', backwards: true },
}

type Committed = 'commit-below' | 'commit-above' | 'commit-right' | 'commit-left'
/** Where the cursor goes once an edit is done. */
export const AFTER_COMMIT: Readonly<Record<Committed, Advance>> = {
  'commit-below': ADVANCES['next-below'],
  'commit-above': ADVANCES['next-above'],
  'commit-right': ADVANCES['next-right'],
  'commit-left': ADVANCES['next-left'],
}

type Stepped = `commit-step-${Direction}`
export const STEPS_AFTER_COMMIT: Readonly<Record<Stepped, Move>> = {
  'commit-step-up': { kind: 'step', direction: 'up' },
  'commit-step-down': { kind: 'step', direction: 'down' },
  'commit-step-left': { kind: 'step', direction: 'left' },
  'commit-step-right': { kind: 'step', direction: 'right' },
}

type Plain =
  | `step-${Direction}`
  | `jump-${Direction}`
  | `page-${'up' | 'down'}`
  | 'row-start'
  | 'row-end'
  | 'first-cell'
  | 'last-cell'
export const MOVES: Readonly<Record<Plain, Move>> = {
  'step-up': { kind: 'step', direction: 'up' },
  'step-down': { kind: 'step', direction: 'down' },
  'step-left': { kind: 'step', direction: 'left' },
  'step-right': { kind: 'step', direction: 'right' },
  'jump-up': { kind: 'jump', direction: 'up' },
  'jump-down': { kind: 'jump', direction: 'down' },
  'jump-left': { kind: 'jump', direction: 'left' },
  'jump-right': { kind: 'jump', direction: 'right' },
  'page-up': { kind: 'page', direction: 'up' },
  'page-down': { kind: 'page', direction: 'down' },
  'row-start': { kind: 'row-start' },
  'row-end': { kind: 'row-end' },
  'first-cell': { kind: 'first-cell' },
  'last-cell': { kind: 'last-cell' },
}

export function isMove(id: SheetActionId): id is Plain {
  return Object.hasOwn(MOVES, id)
}

/** The move that an action extends the selection by, or null. */
export function extension(id: SheetActionId): Move | null {
  const plain = id.replace('extend-', '')
  return id.startsWith('extend-') && Object.hasOwn(MOVES, plain) ? MOVES[plain as Plain] : null
}

export function isAdvance(id: SheetActionId): id is Side {
  return Object.hasOwn(ADVANCES, id)
}

export function isAdvanceAfterCommit(id: SheetActionId): id is Committed {
  return Object.hasOwn(AFTER_COMMIT, id)
}

export function isStepAfterCommit(id: SheetActionId): id is Stepped {
  return Object.hasOwn(STEPS_AFTER_COMMIT, id)
}
