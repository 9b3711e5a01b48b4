/** Character widths as the browser draws them in the sheet's font, asked of a canvas once per character. */
import { FONT_FAMILY } from './cellBox.ts'
import type { CharacterWidth } from './lineBreaking.ts'

/** Those of the basic plane, which nearly all texts are made of; the rare others are measured each time. */
const COMMON_CHARACTERS = 0x10000
const UNKNOWN = -1

/**
 * At this font size on the present screen. A screen of another pixel ratio draws characters in other widths, so a new one
 * is needed then.
 */
export function canvasCharacterWidth(fontSize: number): CharacterWidth {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('this browser has no canvas to measure texts with')
  context.font = `${fontSize}px ${FONT_FAMILY}`
  context.fontKerning = 'none'
  const measured = (codePoint: number) => context.measureText(String.fromCodePoint(codePoint)).width
  const known = new Float64Array(COMMON_CHARACTERS).fill(UNKNOWN)
  return (codePoint) => {
    if (codePoint >= COMMON_CHARACTERS) return measured(codePoint)
    let width = known[codePoint] as number
    if (width === UNKNOWN) {
      width = measured(codePoint)
      known[codePoint] = width
    }
    return width
  }
}
