import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPdfEngine, findBrowser } from '../../../electron/pdf/chromium.ts'
import { pdfFacts } from './poppler.ts'

const PAGE = '<!doctype html><meta charset="utf-8"><title>一页</title><p>绩效目标</p>'
const browser = findBrowser() ?? ''
const never = () => new AbortController().signal

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A program in the browser's place that does what the shell lines say. */
function standIn(...lines: string[]): string {
  const file = join(folder, 'browser.sh')
  writeFileSync(file, ['#!/bin/sh', ...lines].join('\n'))
  chmodSync(file, 0o755)
  return file
}

/** What is left in the temporary folder besides the stand-in itself. */
const leftOver = () => readdirSync(folder).filter((name) => name.startsWith('jixiao-pdf-'))

describe('an installed browser', () => {
  test('makes a PDF whose text can be searched, and leaves nothing behind', async () => {
    const facts = pdfFacts(await chromiumPdfEngine(browser, folder).print(PAGE, true, never()))
    expect(facts.pages).toBe(1)
    expect(facts.words.map((word) => word.text)).toEqual(['绩效目标'])
    expect(leftOver()).toEqual([])
  })

  test('makes two at once without one disturbing the other', async () => {
    const engine = chromiumPdfEngine(browser, folder)
    const pages = ['甲表', '乙表'].map((name) => engine.print(PAGE.replace('绩效目标', name), true, never()))
    const texts = (await Promise.all(pages)).map((pdf) => pdfFacts(pdf).words.map((word) => word.text))
    expect(texts).toEqual([['甲表'], ['乙表']])
    expect(leftOver()).toEqual([])
  })

  test('is ended when the user cancels, with nothing left running and nothing left behind', async () => {
    const user = new AbortController()
    const printing = chromiumPdfEngine(browser, folder).print(PAGE, true, user.signal)
    const cancelled = expect(printing).rejects.toMatchObject({ code: 'cancelled' })
    await until(() => runningWith(folder).length > 0)
    user.abort()
    await cancelled
    await until(() => runningWith(folder).length === 0)
    expect(leftOver()).toEqual([])
  })
})

describe('without a PDF at its end', () => {
  const check = (name: string, executable: () => string) => {
    test(name, async () => {
      await expect(chromiumPdfEngine(executable(), folder).print(PAGE, true, never())).rejects.toMatchObject({
        code: 'pdf-failed',
      })
      expect(leftOver()).toEqual([])
    })
  }
  check('a program that is not there is a failure', () => join(folder, 'no-such-browser'))
  check('a program that ends with an error is a failure', () => standIn('exit 3'))
  check('a program that makes no file is a failure', () => standIn('exit 0'))
  check('a program that makes another kind of file is a failure', () =>
    standIn('for flag; do file=$(expr "x$flag" : "x--print-to-pdf=\\(.*\\)") && echo "<html>" > "$file"; done; true'),
  )

  test('a failure says what the program complained of', async () => {
    const engine = chromiumPdfEngine(standIn('echo "no usable sandbox" >&2', 'exit 1'), folder)
    const error = await engine.print(PAGE, true, never()).catch((caught: Error) => caught)
    expect(String((error as Error).cause)).toContain('no usable sandbox')
  })

  test('a program that never ends is ended at the deadline', async () => {
    const engine = chromiumPdfEngine(standIn('exec sleep 600'), folder, 300)
    await expect(engine.print(PAGE, true, never())).rejects.toMatchObject({ code: 'pdf-failed' })
    expect(leftOver()).toEqual([])
  })

  test('a folder that cannot be written is a failure', async () => {
    const engine = chromiumPdfEngine(browser, join(folder, 'not', 'there'))
    await expect(engine.print(PAGE, true, never())).rejects.toMatchObject({ code: 'pdf-failed' })
  })

  test('one that was cancelled before it began starts nothing', async () => {
    const engine = chromiumPdfEngine(standIn(`touch ${join(folder, 'started')}`), folder)
    await expect(engine.print(PAGE, true, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual(['browser.sh'])
  })
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** The processes whose command line names the folder, read from /proc. */
function runningWith(name: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(name)
    } catch {
      return false
    }
  })
}
