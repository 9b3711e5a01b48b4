import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type ChromiumParts,
  type ChromiumPdfEngine,
  chromiumPdfEngine,
  findBrowser,
} from '../../../electron/pdf/chromium.ts'
import { type Oddity, writeBrowserStandIn } from './browserStandIn.ts'
import { pdfFacts } from './poppler.ts'
import { FONTS } from './testEngine.ts'

const PAGE = '<!doctype html><meta charset="utf-8"><title>一页</title><p>绩效目标</p>'
const PROGRAM = fileURLToPath(new URL('./printingProgram.ts', import.meta.url))
const browser = findBrowser() ?? ''
const never = () => new AbortController().signal

let folder: string
let engines: ChromiumPdfEngine[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chromium-test-'))
  engines = []
})
afterEach(async () => {
  await Promise.all(engines.map((engine) => engine.close()))
  rmSync(folder, { recursive: true, force: true })
})

function engineOf(executable: string, parts: Partial<ChromiumParts> = {}): ChromiumPdfEngine {
  const engine = chromiumPdfEngine(executable, { fonts: FONTS, temporary: folder, ...parts })
  engines.push(engine)
  return engine
}

/** A program in the browser's place that does what the shell lines say. */
function shellStandIn(...lines: string[]): string {
  const file = join(folder, 'browser.sh')
  writeFileSync(file, ['#!/bin/sh', ...lines].join('\n'))
  chmodSync(file, 0o755)
  return file
}
const standIn = (oddity: Oddity) => writeBrowserStandIn(folder, oddity)

/** What is left in the temporary folder besides the stand-in itself. */
const leftOver = () => readdirSync(folder).filter((name) => name.startsWith('jixiao-pdf-'))
const words = (pdf: Uint8Array) => pdfFacts(pdf).words.map((word) => word.text)

describe('an installed browser', () => {
  test('makes a PDF whose text can be searched, and leaves nothing behind once it is closed', async () => {
    const engine = engineOf(browser)
    const pdf = await engine.print(PAGE, true, never())
    expect(pdfFacts(pdf).pages).toBe(1)
    expect(words(pdf)).toEqual(['绩效目标'])
    await engine.close()
    expect(leftOver()).toEqual([])
    expect(runningWith(folder)).toEqual([])
  })

  test('makes two at once without one disturbing the other', async () => {
    const engine = engineOf(browser)
    const pages = ['甲表', '乙表'].map((name) => engine.print(PAGE.replace('绩效目标', name), true, never()))
    expect((await Promise.all(pages)).map(words)).toEqual([['甲表'], ['乙表']])
    expect(leftOver()).toHaveLength(1)
  })

  test('is the same one for the next page, and is ended when none comes for a while', async () => {
    const engine = engineOf(browser, { idle: 300 })
    await engine.print(PAGE, false, never())
    const [first] = leftOver()
    await engine.print(PAGE, false, never())
    expect(leftOver()).toEqual([first])
    await until(() => leftOver().length === 0)
    expect(runningWith(folder)).toEqual([])
    expect(words(await engine.print(PAGE, false, never()))).toEqual(['绩效目标'])
  })

  test('lets go of a page at once when the user cancels, and prints the next', async () => {
    const engine = engineOf(browser)
    const user = new AbortController()
    const endless = `${PAGE}${'<table><tr><td>长</table>'.repeat(100_000)}`
    const printing = engine.print(endless, true, user.signal)
    const cancelled = expect(printing).rejects.toMatchObject({ code: 'cancelled' })
    await until(() => runningWith(folder).length > 0)
    user.abort()
    await cancelled
    expect(words(await engine.print(PAGE, false, never()))).toEqual(['绩效目标'])
    await engine.close()
    expect(leftOver()).toEqual([])
  })

  test('runs none of the page’s scripts, and loads nothing but the fonts beside it', async () => {
    const asked: string[] = []
    const { createServer } = await import('node:http')
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const outside = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const pdf = await engineOf(browser).print(
      `${PAGE}<script>document.body.append('脚本')</script><img src="${outside}/a.png" alt="">
      <link rel="stylesheet" href="${outside}/b.css"><iframe src="${outside}/c"></iframe><iframe src="file:///etc/passwd"></iframe>`,
      true,
      never(),
    )
    expect(words(pdf)).toEqual(['绩效目标'])
    expect(asked).toEqual([])
    server.close()
  })

  test('sets the page in the fonts beside it', async () => {
    const face = '<style>@font-face { font-family: a; src: url(fonts/jixiao-song.woff2) } p { font-family: a }</style>'
    const preload = '<link rel="preload" href="fonts/jixiao-song.woff2" as="font" crossorigin>'
    const { fontNames, fontTypes } = pdfFacts(await engineOf(browser).print(`${PAGE}${preload}${face}`, true, never()))
    expect(fontNames).toEqual([expect.stringContaining('NotoSerifSC')])
    expect(fontTypes).toEqual(['CID TrueType'])
  })

  test('a browser that crashes fails its page, and the next page gets another', async () => {
    const engine = engineOf(browser)
    await engine.print(PAGE, false, never())
    const printing = engine.print(`${PAGE}${'<table><tr><td>长</table>'.repeat(100_000)}`, true, never())
    const failed = expect(printing).rejects.toMatchObject({ code: 'pdf-failed' })
    // Its helpers name their kind, and end with it.
    const [main] = runningWith(folder).filter((pid) => !commandLineOf(pid).includes('--type='))
    process.kill(Number(main), 'SIGKILL')
    await failed
    expect(words(await engine.print(PAGE, false, never()))).toEqual(['绩效目标'])
    expect(leftOver()).toHaveLength(1)
  })
})

describe('the program that prints', () => {
  const start = async (end: 'ends' | 'waits') => {
    const program = spawn(process.execPath, [PROGRAM, end], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(program.stdout, 'data')
    return program
  }

  test('ends by itself although its browser is warm, and takes it along', async () => {
    const program = await start('ends')
    if (program.exitCode === null) await once(program, 'exit')
    expect(program.exitCode).toBe(0)
    await until(() => runningWith(folder).length === 0)
    expect(readdirSync(folder)).toEqual([])
  })

  test('leaves neither a browser nor a folder when it is told to end', async () => {
    const program = await start('waits')
    expect(runningWith(folder).length).toBeGreaterThan(0)
    program.kill('SIGTERM')
    await once(program, 'exit')
    await until(() => runningWith(folder).length === 0)
    expect(readdirSync(folder)).toEqual([])
  })

  test('leaves no browser even when it is killed', async () => {
    const program = await start('waits')
    program.kill('SIGKILL')
    await once(program, 'exit')
    await until(() => runningWith(folder).length === 0)
  })
})

describe('without a PDF at its end', () => {
  const check = (name: string, executable: () => string) => {
    test(name, async () => {
      await expect(engineOf(executable()).print(PAGE, true, never())).rejects.toMatchObject({ code: 'pdf-failed' })
      await Promise.all(engines.map((engine) => engine.close()))
      expect(leftOver()).toEqual([])
    })
  }
  check('a program that is not there is a failure', () => join(folder, 'no-such-browser'))
  check('a program that ends with an error is a failure', () => shellStandIn('exit 3'))
  check('a program that says nothing is a failure', () => shellStandIn('exit 0'))
  check('a program that speaks another language is a failure', () => standIn({ babbles: 'Browser.getVersion' }))
  check('a program that makes another kind of file is a failure', () => standIn({ pdf: '<html>' }))
  check('a program that cannot print is a failure', () => standIn({ refuses: 'Page.printToPDF' }))
  check('a program that ends in the middle is a failure', () => standIn({ dies: 'Page.printToPDF' }))
  check('a page that crashes is a failure', () => standIn({ crashes: 'Page.printToPDF' }))

  test('a program that crashed is started again for the next page, one whose page crashed is not', async () => {
    const starts = () => readFileSync(join(folder, 'starts'), 'utf8').trim().split('\n').length
    const printTwice = async (oddity: Oddity) => {
      const engine = engineOf(standIn(oddity))
      for (let page = 0; page < 2; page++) await expect(engine.print(PAGE, true, never())).rejects.toThrow('pdf-failed')
    }
    await printTwice({ dies: 'Page.printToPDF' })
    expect(starts()).toBe(2)
    await printTwice({ crashes: 'Page.printToPDF' })
    expect(starts()).toBe(3)
  })

  test('a failure says what the program complained of', async () => {
    const engine = engineOf(shellStandIn('echo "no usable sandbox" >&2', 'exit 1'))
    const error = await engine.print(PAGE, true, never()).catch((caught: Error) => caught)
    expect(String((error as Error).cause)).toContain('no usable sandbox')
  })

  test('a program that never ends is ended at the deadline', async () => {
    const engine = engineOf(shellStandIn('exec sleep 600'), { deadline: 300 })
    await expect(engine.print(PAGE, true, never())).rejects.toMatchObject({ code: 'pdf-failed' })
    expect(leftOver()).toEqual([])
    expect(runningWith(folder)).toEqual([])
  })

  test('a folder that cannot be written is a failure', async () => {
    const engine = engineOf(browser, { temporary: join(folder, 'not', 'there') })
    await expect(engine.print(PAGE, true, never())).rejects.toMatchObject({ code: 'pdf-failed' })
  })

  test('one that was cancelled before it began starts nothing', async () => {
    const engine = engineOf(standIn({}))
    await expect(engine.print(PAGE, true, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual(['browser.mjs'])
  })
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** The processes whose command line names the folder. */
function runningWith(name: string): string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandLineOf(pid).includes(name))
}

/** Empty for a process that has ended. */
function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
