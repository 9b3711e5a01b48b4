/** Numbers of binary workbooks as decimal text. Source: [MS-XLS] 2.5.122 (Xnum) and 2.5.217 (RkNumber). */

/** The shortest decimal text that gives the same number back. Throws a RangeError where it is none. */
export function decimalOf(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError('a cell holds no number')
  return String(number === 0 ? 0 : number).toUpperCase()
}

/** Thirty bits: a whole number, or the upper bits of a binary fraction; either may be meant in hundredths. */
export function decimalOfRk(rk: number): string {
  const bits = rk & ~3
  let number = rk >> 2
  if ((rk & 2) === 0) {
    const view = new DataView(new ArrayBuffer(8))
    view.setInt32(4, bits, true)
    number = view.getFloat64(0, true)
  }
  return decimalOf(rk & 1 ? number / 100 : number)
}
