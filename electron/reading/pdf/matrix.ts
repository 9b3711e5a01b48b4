/** Affine maps as PDF writes them: `[a b c d e f]` takes (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Six numbers, in whatever list they come; null for anything else. */
export function matrixOf(values: ArrayLike<number> | null | undefined): Matrix | null {
  if (values?.length !== 6) return null
  const [a, b, c, d, e, f] = Array.from(values)
  const numbers = [a, b, c, d, e, f].map(Number)
  return numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : null
}
