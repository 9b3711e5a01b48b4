/** Margins that can be chosen by one word. Pure. */
import { NARROW_MARGINS } from '../../../shared/print/fit/helps.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'

export type Margins = PageSetup['margins']
export const MARGIN_PRESETS = ['narrow', 'usual', 'wide'] as const
export type MarginPreset = (typeof MARGIN_PRESETS)[number]

/** Millimetres. The page number stands in the margin below, which is never less than what it needs. */
export const PRESET_MARGINS: Readonly<Record<MarginPreset, Margins>> = {
  narrow: NARROW_MARGINS,
  usual: DEFAULT_PAGE_SETUP.margins,
  wide: { top: 20, right: 15, bottom: 20, left: 25 },
}

/** The preset that these margins are, null where they are nobody's. */
export function presetOf(margins: Margins): MarginPreset | null {
  return MARGIN_PRESETS.find((preset) => areSame(PRESET_MARGINS[preset], margins)) ?? null
}

function areSame(one: Margins, other: Margins): boolean {
  return one.top === other.top && one.right === other.right && one.bottom === other.bottom && one.left === other.left
}
