/**
 * Which units are printed, as ticks. A table is never printed without any, so that when the last tick is taken away the
 * choice is kept aside until there is one again. Units of other tables that are left out stay so. Pure.
 */
import { comparableName } from '../../../shared/blank.ts'
import type { SpendingUnit } from '../../../shared/form.ts'

export interface UnitTicks {
  readonly ticked: ReadonlySet<string>
  /** What the page setup is to hold; null where nothing is ticked, and the old is kept. */
  readonly omitted: readonly string[] | null
}

export function printedUnits(units: readonly SpendingUnit[], omitted: readonly string[]): ReadonlySet<string> {
  const left = new Set(omitted)
  return new Set(units.map(({ id }) => id).filter((id) => !left.has(id)))
}

/** The ticks after some have been set or taken away. */
export function ticking(
  units: readonly SpendingUnit[],
  omitted: readonly string[],
  before: ReadonlySet<string>,
  changed: readonly string[],
  isTicked: boolean,
): UnitTicks {
  const own = units.map(({ id }) => id)
  const touched = new Set(changed)
  const ticked = new Set(own.filter((id) => (touched.has(id) ? isTicked : before.has(id))))
  if (ticked.size === 0) return { ticked, omitted: null }
  const owned = new Set(own)
  const elsewhere = omitted.filter((id) => !owned.has(id))
  return { ticked, omitted: [...elsewhere, ...own.filter((id) => !ticked.has(id))] }
}

/** Units whose name has this text in it; white space and the width of its letters do not matter. */
export function unitsFound(units: readonly SpendingUnit[], text: string): readonly SpendingUnit[] {
  const wanted = folded(text)
  return wanted === '' ? units : units.filter(({ name }) => folded(name).includes(wanted))
}

function folded(text: string): string {
  return comparableName(text).toLowerCase()
}
