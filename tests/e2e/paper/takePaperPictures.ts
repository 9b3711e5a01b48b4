/**
 * The second half of `npm run pictures`: the pages of the published table for docs/paper.md, printed by this program and, from
 * its workbooks, by LibreOffice.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeWorkbook } from '../../../electron/excel/write.ts'
import { chromiumPdfEngine, findBrowser } from '../../../electron/pdf/chromium.ts'
import { DEFAULT_OUTPUT_CHOICES, WORKBOOK_LAYOUTS } from '../../../shared/output/outputChoices.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { AS_PUBLISHED } from '../../electron/pdf/asPublished.ts'
import { libreOffice } from '../../libreOffice.ts'
import { sampleForm } from '../../shared/samples.ts'
import { ROOT } from '../program.ts'
import { png, readPgm, sideBySide } from './grayPicture.ts'

const PICTURES = join(ROOT, 'docs', 'pictures')
/** A page of A4 lying on its side is then a thousand pixels wide. */
const DOTS_PER_INCH = 85.5
const PATIENCE = 120_000

const run = promisify(execFile)
const never = () => new AbortController().signal
const table = { ...sampleForm('published-2023'), year: 2023 }
const folder = mkdtempSync(join(tmpdir(), 'jixiao-paper-'))
const engine = chromiumPdfEngine(findBrowser() ?? '', { fonts: join(ROOT, 'renderer', 'public', 'fonts') })
try {
  mkdirSync(PICTURES, { recursive: true })
  await takePdf('paper-pdf', DEFAULT_PAGE_SETUP)
  await takePdf('paper-as-published', AS_PUBLISHED)
  const converter = libreOffice(folder)
  for (const layout of WORKBOOK_LAYOUTS) {
    const workbook = join(folder, `${layout}.xlsx`)
    const choices = { ...DEFAULT_OUTPUT_CHOICES, workbook: { layout, locked: false } }
    writeFileSync(workbook, (await writeWorkbook([table], choices, never())).bytes)
    const pdf = await converter.toPdf(workbook, PATIENCE)
    if (pdf === null) throw new Error('LibreOffice did not finish')
    await take(layout === 'official' ? 'paper-workbook' : 'paper-by-indicator', pdf)
  }
} finally {
  await engine.close()
  rmSync(folder, { recursive: true })
}

async function takePdf(name: string, setup: PageSetup): Promise<void> {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, await engine.print(printHtml([table], setup, { fonts: true }), true, never()))
  await take(name, file)
}

async function take(name: string, pdf: string): Promise<void> {
  await run('pdftoppm', ['-gray', '-r', `${DOTS_PER_INCH}`, pdf, join(folder, name)])
  const pages = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.pgm'))
  const pictures = pages.sort().map((file) => readPgm(readFileSync(join(folder, file))))
  writeFileSync(join(PICTURES, `${name}.png`), png(sideBySide(pictures)))
}
