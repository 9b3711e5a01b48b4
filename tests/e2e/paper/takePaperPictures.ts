/**
 * The second half of `npm run pictures`: the pages of the published table for docs/paper.md, printed by this program and, from
 * its workbooks, by LibreOffice. The workbooks ask for fonts of Windows; where these are missing, LibreOffice is told to
 * take the Chinese fonts that the tests need, by kind, so that a Song is not shown as a Hei.
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
import { libreOffice } from '../../bench/printing/libreOffice.ts'
import { AS_PUBLISHED } from '../../electron/pdf/asPublished.ts'
import { sampleForm } from '../../shared/samples.ts'
import { ROOT } from '../program.ts'
import { png, readPgm, sideBySide } from './grayPicture.ts'

const PICTURES = join(ROOT, 'docs', 'pictures')
/** A page of A4 lying on its side is then a thousand pixels wide. */
const DOTS_PER_INCH = 85.5
const PATIENCE = 120_000
const SUBSTITUTES = { 宋体: 'AR PL SungtiL GB', 仿宋: 'AR PL SungtiL GB', 黑体: 'WenQuanYi Zen Hei' } as const

const run = promisify(execFile)
const never = () => new AbortController().signal
const table = { ...sampleForm('published-2023'), year: 2023 }
const folder = mkdtempSync(join(tmpdir(), 'jixiao-paper-'))
const engine = chromiumPdfEngine(findBrowser() ?? '', { fonts: join(ROOT, 'renderer', 'public', 'fonts') })
try {
  mkdirSync(PICTURES, { recursive: true })
  await takePdf('paper-pdf', DEFAULT_PAGE_SETUP)
  await takePdf('paper-as-published', AS_PUBLISHED)
  process.env.FONTCONFIG_FILE = substitutingFonts()
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

/** The machine's own fonts come first; the path of the file that says so. */
function substitutingFonts(): string {
  const rules = Object.entries(SUBSTITUTES).map(
    ([name, substitute]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${name}</family><family>${substitute}</family></prefer></alias>`,
  )
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig><include>/etc/fonts/fonts.conf</include>${rules.join('')}</fontconfig>`,
  )
  return file
}
