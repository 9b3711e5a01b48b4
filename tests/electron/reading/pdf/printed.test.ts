/** Forms printed to PDF by this program and by LibreOffice come back as they were. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readForm } from '../../../../electron/reading/read.ts'
import { formJsonOfReading } from '../../../../shared/formJson.ts'
import { DEFAULT_PAGE_SETUP } from '../../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../../shared/print/printHtml.ts'
import { compare } from '../../../fixtures/samples/compare.mjs'
import { sampleForm } from '../../../shared/samples.ts'
import { bytesOf } from '../../excel/written.ts'
import { engineForTests } from '../../pdf/testEngine.ts'

const run = promisify(execFile)
const FIXTURES = new URL('../../../fixtures/', import.meta.url)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-printed-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Line breaks are guessed from where lines end, so white space may differ. */
async function check(bytes: Uint8Array, sample: string): Promise<void> {
  const expected = JSON.parse(await readFile(new URL(`samples/${sample}.expected.json`, FIXTURES), 'utf8'))
  const actual = formJsonOfReading(await readForm(bytes, 'x.pdf'))
  const { verdict, diffs } = compare({ ...expected, warnings: [] }, actual)
  expect([diffs, verdict === 'loose' ? 'exact' : verdict], sample).toEqual([[], 'exact'])
}

const engine = engineForTests()
function printed(html: string): Promise<Uint8Array> {
  return engine.print(html, true, new AbortController().signal)
}

/** Of several changes to a workbook's parts, what LibreOffice prints of each. */
async function printedByLibreOffice(
  sample: string,
  changes: Readonly<Record<string, (sheet: string, styles: string) => [string, string]>>,
): Promise<Uint8Array[]> {
  const names = Object.keys(changes)
  for (const [name, change] of Object.entries(changes)) {
    const zip = await JSZip.loadAsync(await bytesOf(sampleForm(sample)))
    const part = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
    const before = [await part('xl/worksheets/sheet1.xml'), await part('xl/styles.xml')] as const
    const [sheet, styles] = change(...before)
    if (name !== 'plain') expect([sheet, styles]).not.toEqual(before)
    zip.file('xl/worksheets/sheet1.xml', sheet)
    zip.file('xl/styles.xml', styles)
    await writeFile(join(folder, `${name}.xlsx`), await zip.generateAsync({ type: 'uint8array' }))
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const sources = names.map((name) => join(folder, `${name}.xlsx`))
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources])
  return Promise.all(names.map((name) => readFile(join(folder, `${name}.pdf`))))
}

it('reads the published table out of a PDF exactly', async () => {
  const reading = await readForm(await readFile(new URL('pdf/published-2023.pdf', FIXTURES)), 'published.pdf')
  const expected = JSON.parse(await readFile(new URL('samples/published-2023.expected.json', FIXTURES), 'utf8'))
  expect(compare(expected, formJsonOfReading(reading))).toMatchObject({ verdict: 'exact', diffs: [] })
  expect(reading.warnings).toEqual([])
})

it('reads what this program prints, on A4 and A3', async () => {
  const samples = ['published-2023', 'line-breaks-in-cells', 'split-indicator-columns']
  for (const sample of samples)
    for (const paper of ['A4', 'A3'] as const)
      await check(await printed(printHtml([sampleForm(sample)], { ...DEFAULT_PAGE_SETUP, paper })), sample)
})

it('reads pages of other looks: upright, without lines, with rows cut by the page’s end, without repeated header', async () => {
  const html = printHtml([sampleForm('published-2023')], DEFAULT_PAGE_SETUP)
  for (const rules of [
    '@page{size:A4 portrait}',
    'th,td{border:none !important}',
    'th:first-child,td:first-child{border-left:none!important} th:last-child,td:last-child{border-right:none!important}',
    'tr{break-inside:auto!important} td{box-decoration-break:slice!important}',
    'tr{break-inside:auto!important} td{vertical-align:top!important}',
    'thead{display:table-row-group}',
    'td{text-align:center!important}',
    'body{zoom:.6}',
    'th,td{padding:0!important}',
  ])
    await check(await printed(html.replace('</style>', `${rules}</style>`)), 'published-2023')
})

it('reads what LibreOffice prints, also on other paper, in another font and without borders', async () => {
  const files = await printedByLibreOffice('published-2023', {
    plain: (sheet, styles) => [sheet, styles],
    upright: (sheet, styles) => [sheet.replace('orientation="landscape"', 'orientation="portrait"'), styles],
    large: (sheet, styles) => [sheet.replace('paperSize="9"', 'paperSize="8"'), styles],
    font: (sheet, styles) => [sheet, styles.replace(/<name val="[^"]*"\/>/g, '<name val="WenQuanYi Zen Hei"/>')],
    bare: (sheet, styles) => [sheet, styles.replace(/<border>.*?<\/border>/gs, '<border/>')],
  })
  for (const file of files) await check(file, 'published-2023')
})
