/**
 * A program in the browser's place that speaks the browser's protocol over the pipes 3 and 4, as far as printing needs it, and
 * prints what it is told to: for browsers older or odder than the installed one.
 */
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the stand-in does differently from a browser that prints; each is JavaScript's own text of a value. */
export interface Oddity {
  /** What `Page.printToPDF` gives through its stream. */
  readonly pdf?: string
  /** A method at which the whole program ends. */
  readonly dies?: string
  /** A method that is refused, as by a browser that does not know it. */
  readonly refuses?: string
  /** A method that crashes the page: it is not answered. */
  readonly crashes?: string
  /** A method after which what comes is no message. */
  readonly babbles?: string
}

/** Writes the stand-in into `folder` and returns its path. It notes each of its starts in `starts` beside it. */
export function writeBrowserStandIn(folder: string, oddity: Oddity): string {
  const file = join(folder, 'browser.mjs')
  writeFileSync(file, `#!${process.execPath}\nconst oddity = ${JSON.stringify(oddity)}\n${PROGRAM}`)
  chmodSync(file, 0o755)
  return file
}

const PROGRAM = `
import { appendFileSync, createReadStream, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

appendFileSync(join(dirname(fileURLToPath(import.meta.url)), 'starts'), 'started\\n')
const say = (message) => writeSync(4, JSON.stringify(message) + '\\0')
const results = {
  'Target.createBrowserContext': { browserContextId: 'C' },
  'Target.createTarget': { targetId: 'T' },
  'Target.attachToTarget': { sessionId: 'S' },
  'Page.printToPDF': { stream: '1' },
  'IO.read': { data: oddity.pdf ?? '%PDF-1.4', eof: true },
}
let rest = ''
createReadStream('', { fd: 3 }).setEncoding('utf8').on('data', (text) => {
  const commands = (rest + text).split('\\0')
  rest = commands.pop()
  for (const { id, method, sessionId } of commands.map((command) => JSON.parse(command))) {
    if (method === oddity.dies) process.exit(9)
    if (method === oddity.babbles) writeSync(4, 'Hello\\0')
    else if (method === oddity.crashes) say({ method: 'Inspector.targetCrashed', sessionId })
    else if (method === oddity.refuses) say({ id, sessionId, error: { code: -32601, message: method + " wasn't found" } })
    else say({ id, sessionId, result: results[method] ?? {} })
    if (method === 'Page.navigate') say({ method: 'Page.loadEventFired', sessionId, params: {} })
  }
})
`
