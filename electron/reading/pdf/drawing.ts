/**
 * Follows a page's drawing operators, as pdf.js lists them, and notes each character and ruling line with its place. The
 * state that it keeps, and how characters advance, are those of the PDF standard (ISO 32000-1, 8.4 and 9.3 to 9.4).
 */
import { combined, IDENTITY, type Matrix, matrixOf } from './matrix.ts'
import { type Shape, shapesOfPath } from './paths.ts'

/** An operator by the name that pdf.js gives it, with its operands. */
export interface Operator {
  readonly name: string
  readonly operands: readonly unknown[]
}

export interface FontFacts {
  readonly bold: boolean
  /** From glyph units to text units; 0.001 but for fonts that are drawn. */
  readonly scale: number
}

/** A character where the page's own coordinates have it: it begins at (x, y) and reaches to (endX, endY). */
export interface DrawnGlyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly endY: number
  /** Height of the font. */
  readonly size: number
  readonly bold: boolean
  /** Counts the texts that were drawn. */
  readonly piece: number
}

export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[]
  readonly shapes: readonly Shape[]
}

interface State {
  readonly space: Matrix
  readonly font: string
  readonly size: number
  readonly characterSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly isUnseen: boolean
  readonly fillIsWhite: boolean
  readonly strokeIsWhite: boolean
}

/** Of text rendering modes, those that draw nothing. */
const UNSEEN_MODES = [3, 7]
const DEEPEST = 500

export function drawingOf(operators: Iterable<Operator>, page: Matrix, fontOf: (name: string) => FontFacts): Drawing {
  const glyphs: DrawnGlyph[] = []
  const shapes: Shape[] = []
  const saved: State[] = []
  let piece = 0
  let line: Matrix = IDENTITY
  let text: Matrix = IDENTITY
  let state: State = {
    space: page,
    font: '',
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    isUnseen: false,
    fillIsWhite: false,
    strokeIsWhite: false,
  }
  const move = (x: number, y: number) => {
    line = combined(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const show = (pieces: unknown) => {
    if (!Array.isArray(pieces)) return
    piece++
    const { bold, scale } = fontOf(state.font)
    for (const shown of pieces) {
      if (typeof shown === 'number') {
        text = combined(text, [1, 0, 0, 1, (-shown / 1000) * state.size * state.stretch, 0])
        continue
      }
      const glyph = glyphOf(shown)
      if (!glyph) continue
      const width = glyph.width * scale * state.size * state.stretch
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const whole = combined(state.space, combined(text, [1, 0, 0, 1, 0, state.rise]))
      // Text that is not shown was recognised by a machine in the picture of a scanned page: not to be relied on.
      if (!state.isUnseen)
        glyphs.push({
          text: glyph.text,
          x: whole[4],
          y: whole[5],
          endX: whole[0] * width + whole[4],
          endY: whole[1] * width + whole[5],
          size: Math.hypot(whole[2], whole[3]) * Math.abs(state.size),
          bold,
          piece,
        })
      text = combined(text, [1, 0, 0, 1, width + spacing * state.stretch, 0])
    }
  }
  for (const { name, operands } of operators) {
    const [first, second] = operands
    switch (name) {
      case 'save':
        if (saved.length < DEEPEST) saved.push(state)
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state
        break
      case 'paintFormXObjectBegin': {
        if (saved.length < DEEPEST) saved.push(state)
        const matrix = matrixOf(first as ArrayLike<number> | null)
        if (matrix) state = { ...state, space: combined(state.space, matrix) }
        break
      }
      case 'transform': {
        const matrix = matrixOf(operands as readonly number[])
        if (matrix) state = { ...state, space: combined(state.space, matrix) }
        break
      }
      case 'beginText':
        line = IDENTITY
        text = IDENTITY
        break
      case 'setFont':
        state = { ...state, font: String(first), size: Number(second) }
        break
      case 'setCharSpacing':
        state = { ...state, characterSpacing: Number(first) }
        break
      case 'setWordSpacing':
        state = { ...state, wordSpacing: Number(first) }
        break
      case 'setHScale':
        state = { ...state, stretch: Number(first) / 100 }
        break
      case 'setLeading':
        state = { ...state, leading: Number(first) }
        break
      case 'setTextRise':
        state = { ...state, rise: Number(first) }
        break
      case 'setTextRenderingMode':
        state = { ...state, isUnseen: UNSEEN_MODES.includes(Number(first)) }
        break
      case 'setTextMatrix': {
        const matrix = matrixOf((operands.length === 6 ? operands : first) as ArrayLike<number>)
        if (!matrix) break
        line = matrix
        text = matrix
        break
      }
      case 'moveText':
        move(Number(first), Number(second))
        break
      case 'setLeadingMoveText':
        state = { ...state, leading: -Number(second) }
        move(Number(first), Number(second))
        break
      case 'nextLine':
        move(0, -state.leading)
        break
      case 'showText':
      case 'showSpacedText':
        show(first)
        break
      case 'setFillRGBColor':
        state = { ...state, fillIsWhite: first === '#ffffff' }
        break
      case 'setStrokeRGBColor':
        state = { ...state, strokeIsWhite: first === '#ffffff' }
        break
      case 'constructPath':
        for (const shape of shapesOfPath(operands, state.space))
          if (!(shape.kind === 'stroke' ? state.strokeIsWhite : state.fillIsWhite)) shapes.push(shape)
        break
    }
  }
  return { glyphs, shapes }
}

interface ListedGlyph {
  readonly text: string
  readonly width: number
  readonly isSpace: boolean
}

function glyphOf(piece: unknown): ListedGlyph | null {
  if (typeof piece !== 'object' || piece === null) return null
  const { unicode, width, isSpace } = piece as { unicode?: unknown; width?: unknown; isSpace?: unknown }
  if (typeof unicode !== 'string' || typeof width !== 'number') return null
  return { text: usualSigns(unicode), width, isSpace: isSpace === true }
}

/**
 * Fonts often map their signs to the lists of radicals, of compatibility ideographs and of joined letters, which look the
 * same and compare as others (⽬ for 目).
 */
function usualSigns(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
}
