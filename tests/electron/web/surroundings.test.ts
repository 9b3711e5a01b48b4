/** What the backend finds around it behind the loopback door. */
import { expect, test } from 'vitest'
import { loopbackSurroundings } from '../../../electron/web/surroundings.ts'
import { DEFAULT_PAGE_SETUP } from '../../../shared/print/pageSetup.ts'

const engine = { print: async () => new Uint8Array() }

test('a made file is handed to the browser whole, under its suggested name', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  const saved = await loopbackSurroundings(null).saveFile({ suggestedName: '绩效目标表.xlsx', mime: 'a/b', bytes })
  expect(saved).toEqual({ outcome: 'download', fileName: '绩效目标表.xlsx', mime: 'a/b', base64: expect.any(String) })
  expect(saved.outcome === 'download' && new Uint8Array(Buffer.from(saved.base64, 'base64'))).toEqual(bytes)
})

test('the browser prints by itself, and PDFs are made where an engine is', async () => {
  expect(await loopbackSurroundings(engine).printPaper('<p>', DEFAULT_PAGE_SETUP)).toBe('here')
  expect(loopbackSurroundings(engine).pdf).toBe(engine)
  expect(loopbackSurroundings(null).pdf).toBeNull()
})
