/**
 * Everything that the bench measures, in one run: ours and the plain grid in turns, each several times. Two browsers: one
 * with the screen's beat of 60 frames a second, which scrolling is judged by, and one without it, where a frame comes as
 * soon as it is ready, so that a time is the program's own and not the wait for the next beat.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Compared, openPlain, type SideBySide, together } from './measuring/compared.ts'
import { firstPaint } from './measuring/firstPaint.ts'
import { memory } from './measuring/memory.ts'
import { type Pasting, pasting } from './measuring/pasting.ts'
import { scrolling } from './measuring/scrolling.ts'
import { typing } from './measuring/typing.ts'
import { type BuiltPages, buildPages } from './pages.ts'
import { buildRenderer, startProgram } from './program.ts'

/** How much is measured. */
export interface Plan {
  /** Projects of the large table, and of the very large one. */
  readonly large: number
  readonly veryLarge: number
  readonly repetitions: number
  /** Scrolled through at a time. */
  readonly frames: number
}

export interface Measured {
  readonly sheetPaint: Compared
  readonly windowPaint: Compared
  readonly scrolling: Compared
  readonly typingLarge: Compared
  readonly typingVeryLarge: Compared
  readonly typingOnScreen: Compared
  readonly paste: Compared
  readonly undo: Compared
  readonly pasteSaved: readonly number[]
  readonly undoSaved: readonly number[]
  readonly memory: Compared
  readonly chromium: string
}

const WITHOUT_BEAT = ['--disable-gpu-vsync', '--disable-frame-rate-limit']

/** `tell` hears what is measured next. */
export async function measure(plan: Plan, tell: (what: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
  const onScreen = await launchBrowser()
  const unpaced = await launchBrowser(WITHOUT_BEAT)
  try {
    tell('building')
    const files = await buildPages()
    await buildRenderer(folder)
    const repeat = async (once: () => Promise<Compared>) => together(await times(plan.repetitions, once))
    const beside = <Result>(browser: Browser, projects: number, work: (pages: SideBySide) => Promise<Result>) =>
      sideBySide(browser, folder, files, projects, work)

    tell('first paint')
    const sheetPaint = await repeat(() => firstPaint(unpaced, files, 'sheet', plan.large))
    const windowPaint = await repeat(() => firstPaint(unpaced, files, 'window', plan.large))
    tell('memory and scrolling')
    const still = await beside(onScreen, plan.large, async (pages) => ({
      memory: await memory(pages),
      scrolling: await repeat(() => scrolling(pages, plan.frames)),
      typingOnScreen: await typingOften(pages, 1),
    }))
    tell(`typing, ${plan.large} projects`)
    const typingLarge = await beside(unpaced, plan.large, (pages) => typingOften(pages, plan.repetitions))
    tell(`typing, ${plan.veryLarge} projects`)
    const typingVeryLarge = await beside(unpaced, plan.veryLarge, (pages) => typingOften(pages, plan.repetitions))
    tell('pasting')
    const pastes = await beside(unpaced, plan.large, (pages) => times(plan.repetitions, () => pasting(pages)))
    const ofPastes = (key: 'paste' | 'undo') => together(pastes.map((one: Pasting) => one[key]))
    return {
      sheetPaint,
      windowPaint,
      ...still,
      typingLarge,
      typingVeryLarge,
      paste: ofPastes('paste'),
      undo: ofPastes('undo'),
      pasteSaved: pastes.map(({ pasteSaved }) => pasteSaved),
      undoSaved: pastes.map(({ undoSaved }) => undoSaved),
      chromium: unpaced.version(),
    }
  } finally {
    await Promise.all([onScreen.close(), unpaced.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first pass compiles what the others then run, and is not counted. */
async function typingOften(pages: SideBySide, repetitions: number): Promise<Compared> {
  const passes: Compared[] = []
  for (let pass = 0; pass <= repetitions; pass++) passes.push(await typing(pages, pass % 2 === 0))
  return together(passes.slice(1))
}

async function times<Result>(repetitions: number, once: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let repetition = 0; repetition < repetitions; repetition++) results.push(await once())
  return results
}

/** The program and the plain grid, each with the same rows, for as long as the work takes. */
async function sideBySide<Result>(
  browser: Browser,
  rendererRoot: string,
  files: BuiltPages,
  projects: number,
  work: (pages: SideBySide) => Promise<Result>,
): Promise<Result> {
  const program = await startProgram(browser, rendererRoot, projects)
  try {
    const window = await program.open()
    const plain = await openPlain(browser, files, window, projects)
    const result = await work({ program: window, plain, projects })
    await plain.context().close()
    return result
  } finally {
    await program.close()
  }
}
