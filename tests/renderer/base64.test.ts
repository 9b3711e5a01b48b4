import { expect, test } from 'vitest'
import { base64OfFile, bytesOfBase64 } from '../../renderer/base64.ts'

test('bytes of any length come back as they were, also past one slice', async () => {
  for (const length of [0, 1, 2, 3, 24_575, 24_576, 24_577, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256)
    const base64 = await base64OfFile(new Blob([bytes]))
    expect(base64).toBe(Buffer.from(bytes).toString('base64'))
    expect(Buffer.compare(bytesOfBase64(base64), bytes)).toBe(0)
  }
})
