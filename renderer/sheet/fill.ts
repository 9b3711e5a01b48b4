/**
 * Filling: the selection's cells or one typed text repeated over others, as one edit, by keys and by the fill handle. It
 * says what became of the cells, and changes nothing where there is nothing to fill with.
 */
import { newIdentity } from '../newIdentity.ts'
import { readCell, setCells } from './cellEdits.ts'
import { commitEdit, refuse } from './editing.ts'
import { type FillGround, type FillPlan, planFill, planTyped } from './fillPlan.ts'
import { joined, restOfUnit } from './fillReach.ts'
import type { OpenSheet } from './openSheet.ts'
import { cellCount, type Rectangle } from './selection.ts'
import { fillSentence, LABELS, TEXTS } from './texts.ts'

/** Fills the selection from its top row; a selection of one row from the row above it. */
export function fillDown(sheet: OpenSheet): void {
  const { top, bottom, left, right } = sheet.cursor.rectangle
  const from = top === bottom ? top - 1 : top
  fill(sheet, { top: from, bottom: from, left, right }, { top: from + 1, bottom, left, right })
}

/** Fills the selection from its left column; a selection of one column from the column before it. */
export function fillRight(sheet: OpenSheet): void {
  const { top, bottom, left, right } = sheet.cursor.rectangle
  const from = left === right ? left - 1 : left
  fill(sheet, { top, bottom, left: from, right: from }, { top, bottom, left: from + 1, right })
}

/** Fills `target` beside the selection with it and selects both. */
export function fillBeside(sheet: OpenSheet, target: Rectangle): void {
  const source = sheet.cursor.rectangle
  if (!fill(sheet, source, target)) return
  sheet.cursor.selectAround(joined(source, target))
  sheet.selectionChanged()
}

/** Fills down to the last project of the unit. */
export function fillToEndOfUnit(sheet: OpenSheet): void {
  const target = restOfUnit(sheet.rows, sheet.cursor.rectangle)
  if (target) fillBeside(sheet, target)
  else sheet.props.say(TEXTS.endOfUnit)
}

/** Ends the edit by putting what was typed into every selected cell. False when it was refused. */
export function fillFromEditor(sheet: OpenSheet): boolean {
  const { cursor, editor } = sheet
  const row = cursor.rowOf(cursor.active)
  if (!row || cellCount(cursor.rectangle) === 1) return commitEdit(sheet)
  const reading = readCell(row, cursor.active.column, editor.text, newIdentity)
  if (reading.kind === 'refused') {
    refuse(sheet, reading.message)
    return false
  }
  const others = planTyped(groundOf(sheet), cursor.rectangle, cursor.activePosition, editor.text)
  const active = reading.kind === 'change' ? [reading.change] : []
  return carryOut(sheet, { ...others, cells: [...active, ...others.cells], filled: others.filled + 1 })
}

/** False where nothing has changed. */
function fill(sheet: OpenSheet, source: Rectangle, target: Rectangle): boolean {
  const from = sheet.rows.slice(Math.max(0, source.top), source.bottom + 1)
  if (source.left < 0 || !from.some((row) => row.kind === 'project')) {
    sheet.props.say(TEXTS.nothingToFillWith)
    return false
  }
  const plan = planFill(groundOf(sheet), source, target)
  return carryOut(sheet, plan) && plan.cells.length > 0
}

/** False when the program refused the edit, which has told why. */
function carryOut({ props }: OpenSheet, plan: FillPlan): boolean {
  if (plan.cells.length > 0 && !props.edit(LABELS.fillCells(plan.filled), setCells(props.table.id, plan.cells))) {
    return false
  }
  props.say(fillSentence(plan))
  return true
}

function groundOf({ rows, columns, props }: OpenSheet): FillGround {
  return { rows, columns, money: props.table.unit, newId: newIdentity }
}
