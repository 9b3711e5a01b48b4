/** Character widths as the browser draws them in the sheet's font, asked of a canvas once per character. */
import { FONT_FAMILY, FONT_SIZE } from './cellBox.ts'
import type { CharacterWidth } from './lineBreaking.ts'

export function canvasCharacterWidth(): CharacterWidth {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('this browser has no canvas to measure texts with')
  context.font = `${FONT_SIZE}px ${FONT_FAMILY}`
  context.fontKerning = 'none'
  const known = new Map<string, number>()
  return (character) => {
    let width = known.get(character)
    if (width === undefined) {
      width = context.measureText(character).width
      known.set(character, width)
    }
    return width
  }
}
