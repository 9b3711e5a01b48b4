/**
 * One program on a fresh data folder and one window on it, which all tests of a file share: `shareProgram()` at the top of
 * the file starts them before its first test and ends them after its last. What is exported here is always what runs
 * now: after `restartProgram()` the same names stand for the new program and its window.
 */
import { rm } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { freshFolder, openWindow, type Program, startProgram } from './program.ts'

let browser: Browser
/** The folder that holds the document. */
export let data: string
export let program: Program
export let page: Page
/** What the browser has complained about in this window, which tests expect to stay empty. */
export let complaints: string[]

/** To be called once in a file, ahead of the file's own `beforeAll`, which then finds the window open. */
export function shareProgram(): void {
  beforeAll(async () => {
    data = await freshFolder()
    browser = await launchBrowser()
    await open()
  })

  afterAll(async () => {
    await browser.close()
    await program.stop()
    await rm(data, { recursive: true })
  })
}

/** Closes the window and the program, and starts both anew on the same data. */
export async function restartProgram(): Promise<void> {
  await page.context().close()
  await program.stop()
  await open()
}

async function open(): Promise<void> {
  program = await startProgram(data)
  ;({ page, complaints } = await openWindow(browser, program))
}

/** Opens the built-in sample from the start view: row 0 is its unit, rows 1 to 14 are the projects. */
export async function openSample(): Promise<void> {
  await button('打开示例').click()
  await page.locator('.ag-row[row-index="1"] [col-id="name"]').first().waitFor()
}

export const button = (name: string): Locator => page.getByRole('button', { name, exact: true })

export const keysAreInTheSheet = () => page.evaluate(() => document.activeElement?.matches('.sheet textarea'))

/** Presses one key after the other. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
