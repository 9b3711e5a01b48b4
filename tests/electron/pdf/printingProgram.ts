/** A program that prints one page and then does what its first word says; it is started by chromium.test.ts. */
import { tmpdir } from 'node:os'
import { chromiumPdfEngine, findBrowser } from '../../../electron/pdf/chromium.ts'

const [end] = process.argv.slice(2)
const engine = chromiumPdfEngine(findBrowser() ?? '', { fonts: tmpdir() })
await engine.print('<!doctype html><title>一页</title><p>绩效目标</p>', false, new AbortController().signal)
process.on('SIGTERM', () => process.exit(0))
process.stdout.write('printed\n')
if (end === 'waits') setInterval(() => {}, 1000)
