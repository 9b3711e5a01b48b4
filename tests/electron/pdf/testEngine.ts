/** The installed browser as PDF engine, with the program's own fonts: one for all tests of a file, ended after the last. */
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { type ChromiumPdfEngine, chromiumPdfEngine, findBrowser } from '../../../electron/pdf/chromium.ts'

/** The folder of the fonts that the program brings along. */
export const FONTS = fileURLToPath(new URL('../../../renderer/public/fonts', import.meta.url))

export function engineForTests(): ChromiumPdfEngine {
  const engine = chromiumPdfEngine(findBrowser() ?? '', { fonts: FONTS })
  afterAll(() => engine.close())
  return engine
}
