import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Session, WebContentsPrintOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { HiddenWindow, HiddenWindowParts } from '../../../electron/shell/hiddenWindow.ts'
import { electronPdfEngine } from '../../../electron/shell/pdf.ts'
import { printPaper } from '../../../electron/shell/print.ts'
import { PrintPages } from '../../../electron/shell/printPages.ts'
import { BUNDLED_FONTS } from '../../../shared/print/fonts.ts'
import { DEFAULT_PAGE_SETUP } from '../../../shared/print/pageSetup.ts'
import { FONTS } from '../pdf/testEngine.ts'

const HTML = '<!doctype html><title>表</title>'
const printing = {} as Session

/** How the fake window behaves: what becomes of the load, the PDF, the printer. */
interface Behaviour {
  load?: (address: string) => Promise<void>
  pdf?: () => Promise<Uint8Array>
  printer?: [success: boolean, reason: string]
  crashes?: boolean
}

function shell(behaviour: Behaviour = {}) {
  const pages = new PrintPages(FONTS)
  let respond: (request: Request) => Response | Promise<Response> = () => new Response()
  pages.serve({
    handle: (_scheme, handler) => {
      respond = handler
    },
  })
  const seen = {
    windows: [] as BrowserWindowConstructorOptions[],
    destroyed: 0,
    addresses: [] as string[],
    html: '',
    policy: '',
    pdf: [] as PrintToPDFOptions[],
    print: [] as WebContentsPrintOptions[],
  }
  class FakeWindow implements HiddenWindow {
    private gone = () => {}
    readonly webContents = {
      printToPDF: async (options: PrintToPDFOptions) => {
        seen.pdf.push(options)
        if (behaviour.crashes) this.gone()
        return (behaviour.pdf ?? (async () => Buffer.from('%PDF')))()
      },
      print: (options: WebContentsPrintOptions, callback: (success: boolean, reason: string) => void) => {
        seen.print.push(options)
        callback(...(behaviour.printer ?? [true, '']))
      },
      once: (_event: 'render-process-gone', listener: () => void) => {
        this.gone = listener
      },
    }

    constructor(options: BrowserWindowConstructorOptions) {
      seen.windows.push(options)
    }

    async loadURL(address: string): Promise<void> {
      seen.addresses.push(address)
      if (behaviour.load) return behaviour.load(address)
      const response = await respond(new Request(address))
      seen.html = await response.text()
      seen.policy = response.headers.get('Content-Security-Policy') ?? ''
    }

    destroy(): void {
      seen.destroyed++
    }
  }
  const parts: HiddenWindowParts = { BrowserWindow: FakeWindow, session: printing, pages }
  const answerTo = async (address: string | undefined) => respond(new Request(address ?? 'app://print/'))
  const statusOf = async (address: string | undefined) => (await answerTo(address)).status
  return { parts, seen, answerTo, statusOf }
}

const never = () => new AbortController().signal

describe('a PDF', () => {
  it('is printed from the page by its own page rules, in a hidden window that is closed afterwards', async () => {
    const { parts, seen } = shell()
    const bytes = await electronPdfEngine(parts).print(HTML, true, never())
    expect(Buffer.from(bytes).toString()).toBe('%PDF')
    expect(seen.html).toBe(HTML)
    expect(seen.pdf).toMatchObject([{ preferCSSPageSize: true, printBackground: true }])
    expect(seen.windows).toHaveLength(1)
    expect(seen.destroyed).toBe(1)
  })

  it('has tags and bookmarks where it is handed on, and does without them in a preview', async () => {
    const { parts, seen } = shell()
    await electronPdfEngine(parts).print(HTML, true, never())
    await electronPdfEngine(parts).print(HTML, false, never())
    expect(seen.pdf).toMatchObject([
      { generateTaggedPDF: true, generateDocumentOutline: true },
      { generateTaggedPDF: false, generateDocumentOutline: false },
    ])
  })

  it('finds the program’s fonts beside it, and no other file', async () => {
    const { seen, parts, answerTo, statusOf } = shell()
    await electronPdfEngine(parts).print(HTML, true, never())
    for (const { file } of BUNDLED_FONTS) {
      const font = await answerTo(new URL(`fonts/${file}`, seen.addresses[0]).href)
      expect([font.status, font.headers.get('Content-Type')]).toEqual([200, 'font/woff2'])
      expect(
        Buffer.from(await font.arrayBuffer())
          .subarray(0, 4)
          .toString('latin1'),
      ).toBe('wOF2')
    }
    for (const path of ['fonts/', 'fonts/none.woff2', 'fonts/../../index.html', 'fonts/%2e%2e%2fx', 'index.html'])
      expect(await statusOf(`app://print/${path}`), path).toBe(404)
  })

  it('is made where no script runs and nothing is loaded but fonts', async () => {
    const { parts, seen } = shell()
    await electronPdfEngine(parts).print(HTML, true, never())
    expect(seen.windows[0]).toMatchObject({
      show: false,
      webPreferences: {
        session: printing,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      },
    })
    expect(seen.policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; font-src 'self';/)
    expect(seen.policy).not.toContain('script-src')
  })

  it('comes from an address that works once and cannot be guessed', async () => {
    const { parts, seen, statusOf } = shell()
    await electronPdfEngine(parts).print(HTML, true, never())
    await electronPdfEngine(parts).print(HTML, true, never())
    expect(seen.addresses[0]).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/)
    expect(seen.addresses[1]).not.toBe(seen.addresses[0])
    expect(await statusOf(seen.addresses[0])).toBe(404)
    expect(await statusOf('app://print/')).toBe(404)
  })

  it('can be called off, before and while it is made', async () => {
    const before = shell()
    await expect(electronPdfEngine(before.parts).print(HTML, true, AbortSignal.abort())).rejects.toThrow('cancelled')
    expect(before.seen.windows).toEqual([])

    const meanwhile = shell({ load: () => new Promise(() => {}) })
    const abort = new AbortController()
    const print = electronPdfEngine(meanwhile.parts).print(HTML, true, abort.signal)
    abort.abort()
    await expect(print).rejects.toThrow('cancelled')
    expect(meanwhile.seen.destroyed).toBe(1)
    expect(await meanwhile.statusOf(meanwhile.seen.addresses[0])).toBe(404)
  })

  it('fails in words, with the window closed, when the page cannot be loaded or printed or its process dies', async () => {
    const check = async (behaviour: Behaviour) => {
      const { parts, seen } = shell(behaviour)
      await expect(electronPdfEngine(parts).print(HTML, true, never())).rejects.toMatchObject({ code: 'pdf-failed' })
      expect(seen.destroyed).toBe(1)
    }
    await check({ load: () => Promise.reject(new Error('ERR_FAILED')) })
    await check({ pdf: () => Promise.reject(new Error('Failed to generate PDF')) })
    await check({ crashes: true, pdf: () => new Promise(() => {}) })
  })
})

describe('the print dialog', () => {
  it('opens with the page turned on its paper, and tells whether the user printed', async () => {
    const { parts, seen } = shell()
    expect(await printPaper(parts, HTML, { ...DEFAULT_PAGE_SETUP, paper: 'A3' })).toBe('printed')
    expect(seen.print).toEqual([{ printBackground: true, landscape: true, pageSize: 'A3' }])
    expect(seen.html).toBe(HTML)
    expect(seen.destroyed).toBe(1)
  })

  it('opens with the page upright where the user has it so, and leaves the margins to the page', async () => {
    const { parts, seen } = shell()
    await printPaper(parts, HTML, { ...DEFAULT_PAGE_SETUP, orientation: 'portrait' })
    expect(seen.print).toEqual([{ printBackground: true, landscape: false, pageSize: 'A4' }])
  })

  it('is no failure when the user closes it, and is one when the printer refuses', async () => {
    expect(await printPaper(shell({ printer: [false, 'Print job canceled'] }).parts, HTML, DEFAULT_PAGE_SETUP)).toBe(
      'cancelled',
    )
    expect(await printPaper(shell({ printer: [false, 'cancelled'] }).parts, HTML, DEFAULT_PAGE_SETUP)).toBe('cancelled')
    const refusing = shell({ printer: [false, 'Invalid printer settings'] })
    await expect(printPaper(refusing.parts, HTML, DEFAULT_PAGE_SETUP)).rejects.toMatchObject({ code: 'print-failed' })
    expect(refusing.seen.destroyed).toBe(1)
  })
})
