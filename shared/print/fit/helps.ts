/** The settings that may take fewer pages, each with how many. Pure. */
import { BODY_SIZE_LIMITS, type PageSetup } from '../pageSetup.ts'
import type { Help } from './advice.ts'
import { pagesSaved, type Sheets } from './sheets.ts'

/** Millimetres: what office printers still print, and the page number's room below. */
export const NARROW_MARGINS: PageSetup['margins'] = { top: 6, right: 5, bottom: 10, left: 5 }

/** Below this many points nobody is advised to go. */
const LEAST_ADVISED_SIZE = 7.5

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Those that save a page at least, the most first. */
export function helpsFor(sheets: Sheets): readonly Help[] {
  return candidates(sheets.setup)
    .map(({ kind, setup }) => ({ kind, setup, saves: pagesSaved(sheets, setup) }))
    .filter(({ saves }) => saves > 0)
    .sort((one, other) => other.saves - one.saves)
}

function candidates(setup: PageSetup): readonly Omit<Help, 'saves'>[] {
  const { body, margins } = setup
  const size = body.size - 0.5
  const narrowed = {
    top: Math.min(margins.top, NARROW_MARGINS.top),
    right: Math.min(margins.right, NARROW_MARGINS.right),
    bottom: Math.min(margins.bottom, NARROW_MARGINS.bottom),
    left: Math.min(margins.left, NARROW_MARGINS.left),
  }
  const isNarrow = SIDES.every((side) => margins[side] === narrowed[side])
  const all: Omit<Help, 'saves'>[] = []
  if (!setup.breakRows) all.push({ kind: 'break-rows', setup: { ...setup, breakRows: true } })
  if (size >= Math.max(LEAST_ADVISED_SIZE, BODY_SIZE_LIMITS.least))
    all.push({ kind: 'smaller-body', setup: { ...setup, body: { ...body, size } } })
  if (!isNarrow) all.push({ kind: 'narrow-margins', setup: { ...setup, margins: narrowed } })
  if (setup.paper === 'A4') all.push({ kind: 'larger-paper', setup: { ...setup, paper: 'A3' } })
  return all
}
