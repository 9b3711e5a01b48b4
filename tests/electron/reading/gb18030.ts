/** Text in the encoding of older Chinese systems; Node can only read it. Signs of two bytes and ASCII are known. */
const bytesOfSign = new Map<string, readonly number[]>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) bytesOfSign.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail])

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = sign < '\x80' ? [sign.charCodeAt(0)] : bytesOfSign.get(sign)
      if (!bytes) throw new RangeError(sign)
      return bytes
    }),
  )
}
