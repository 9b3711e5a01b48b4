import { expect, it } from 'vitest'
import { drawingOf, type Operator } from '../../../../electron/reading/pdf/drawing.ts'
import { uprightMarks } from '../../../../electron/reading/pdf/upright.ts'

/** A page 100 points high whose own coordinates grow upwards, as PDF's do. */
const PAGE = [1, 0, 0, -1, 0, 100] as const
const STROKE = 20
const FILL = 22

const op = (name: string, ...operands: unknown[]): Operator => ({ name, operands })
const shown = (text: string) =>
  op(
    'showText',
    [...text].map((unicode) => ({ unicode, width: 1000, isSpace: false })),
  )
const draw = (...operators: Operator[]) => drawingOf(operators, PAGE, () => ({ bold: false, scale: 0.001 }))

it('follows the text’s place, spacing, scaling and moves', () => {
  const { glyphs } = draw(
    op('transform', 2, 0, 0, 2, 0, 0),
    op('beginText'),
    op('setFont', 'F', 5),
    op('setCharSpacing', 1),
    op('moveText', 10, 20),
    shown('甲乙'),
    op('setLeading', 6),
    op('nextLine'),
    shown('丙'),
  )
  expect(glyphs.map(({ text, x, y, endX, size }) => [text, x, y, endX, size])).toEqual([
    ['甲', 20, 60, 30, 10],
    ['乙', 32, 60, 42, 10],
    ['丙', 20, 72, 30, 10],
  ])
})

it('takes the look-alikes that fonts map to for the usual signs', () => {
  const { glyphs } = draw(op('setFont', 'F', 5), shown('⽬标（%）ﬁ'))
  expect(glyphs.map(({ text }) => text).join('')).toBe('目标（%）fi')
})

it('leaves out text that is not shown and white lines, and restores what it was before', () => {
  const line = op('constructPath', STROKE, [[0, 0, 0, 1, 50, 0]])
  const { glyphs, shapes } = draw(
    op('save'),
    op('setTextRenderingMode', 3),
    op('setStrokeRGBColor', '#ffffff'),
    op('setFont', 'F', 5),
    shown('甲'),
    line,
    op('restore'),
    line,
  )
  expect([glyphs, shapes]).toEqual([[], [{ kind: 'stroke', x1: 0, y1: 100, x2: 50, y2: 100 }]])
})

it('takes a filled outline of very many points for one box', () => {
  const points = Array.from({ length: 200_000 }, (_, at) => [1, at % 50, at % 20]).flat()
  const { shapes } = draw(op('constructPath', FILL, [[0, 0, 0, ...points, 4]]))
  expect(shapes).toEqual([{ kind: 'fill', x1: 0, y1: 81, x2: 49, y2: 100 }])
})

it('takes strokes, sides of stroked boxes and thin filled boxes for ruling lines, and no thick ones', () => {
  const box = (x: number, y: number, width: number, height: number) => [
    [0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4],
  ]
  const marks = uprightMarks(
    draw(
      op('constructPath', STROKE, box(0, 0, 50, 20)),
      op('constructPath', FILL, box(0, 40, 50, 0.5)),
      op('constructPath', FILL, box(0, 60, 50, 20)),
    ),
    1,
  )
  expect(marks.horizontal.map(({ at }) => at).sort()).toEqual([100, 59.75, 80].sort())
  expect(marks.vertical.map(({ at, from, to }) => [at, from, to])).toEqual([
    [50, 80, 100],
    [0, 80, 100],
  ])
})

it('turns a table that is drawn sideways, and leaves aside what is written at a slant', () => {
  const marks = uprightMarks(
    draw(
      op('beginText'),
      op('setFont', 'F', 10),
      op('setTextMatrix', 0, 1, -1, 0, 30, 10),
      shown('甲乙'),
      op('setTextMatrix', 0.7, 0.7, -0.7, 0.7, 50, 50),
      shown('密'),
      op('constructPath', STROKE, [[0, 35, 0, 1, 35, 90]]),
    ),
    1,
  )
  expect(marks.glyphs.map(({ text }) => text)).toEqual(['甲', '乙'])
  const [first, second] = marks.glyphs
  expect(second?.left).toBeCloseTo(first?.right ?? 0)
  expect(second?.baseline).toBeCloseTo(first?.baseline ?? 0)
  expect(marks.horizontal).toHaveLength(1)
  expect(marks.vertical).toEqual([])
})

it('takes a text that is drawn twice for one', () => {
  const twice = [op('setTextMatrix', 1, 0, 0, 1, 0, 0), shown('甲甲')]
  const marks = uprightMarks(
    draw(op('setFont', 'F', 10), ...twice, op('setTextMatrix', 1, 0, 0, 1, 0.3, 0), shown('甲甲')),
    1,
  )
  expect(marks.glyphs).toHaveLength(2)
})
