/**
 * Keeps one browser warm for whoever has work for it: started with the first work, shared by works at the same time, ended when
 * none has come for a while, and started anew where it crashed. It keeps no program running that has nothing else to do.
 */
import type { BrowserProcess } from './browserProcess.ts'
import { unless } from './unless.ts'

interface Run {
  readonly browser: Promise<BrowserProcess>
  /** Calls off its start. */
  readonly starting: AbortController
}

export class WarmBrowser {
  private readonly start: (signal: AbortSignal) => Promise<BrowserProcess>
  private readonly idle: number
  private run: Run | null = null
  private works = 0
  private ending: NodeJS.Timeout | undefined

  /** `idle` is how long it waits for more work, in milliseconds. */
  constructor(start: (signal: AbortSignal) => Promise<BrowserProcess>, idle: number) {
    this.start = start
    this.idle = idle
  }

  /** Throws what starting the browser and `work` throw, and the reason of `signal` while the browser starts. */
  async use<Result>(signal: AbortSignal, work: (browser: BrowserProcess) => Promise<Result>): Promise<Result> {
    this.works++
    clearTimeout(this.ending)
    this.run ??= this.newRun()
    const { run } = this
    try {
      const browser = await unless(signal, run.browser)
      browser.hold(true)
      try {
        return await work(browser)
      } finally {
        if (!browser.isRunning()) await this.end(run)
      }
    } finally {
      this.works--
      if (this.works === 0) this.rest()
    }
  }

  /** Ends the browser, if there is one, and with it the works under way; the next work starts another. */
  async close(): Promise<void> {
    clearTimeout(this.ending)
    if (this.run) await this.end(this.run)
  }

  private newRun(): Run {
    const starting = new AbortController()
    const run = { starting, browser: this.start(starting.signal) }
    run.browser.then(
      (browser) => {
        void browser.gone.then(() => this.end(run))
        // Whoever waited for it may have gone meanwhile.
        this.letGo(browser)
      },
      () => {
        if (this.run === run) this.run = null
      },
    )
    return run
  }

  private letGo(browser: BrowserProcess): void {
    if (this.works === 0) browser.hold(false)
  }

  private rest(): void {
    const { run } = this
    if (!run) return
    run.browser.then(
      (browser) => this.letGo(browser),
      () => {},
    )
    this.ending = setTimeout(() => void this.end(run), this.idle).unref()
  }

  private async end(run: Run): Promise<void> {
    if (this.run === run) this.run = null
    run.starting.abort()
    const browser = await run.browser.catch(() => null)
    await browser?.end()
  }
}
