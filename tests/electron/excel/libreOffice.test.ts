/** The written workbook in somebody else's program: LibreOffice recalculates its sums and prints it as the form. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/write.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { exactAmount } from '../../../shared/money.ts'
import { sampleForm } from '../../shared/samples.ts'

const run = promisify(execFile)
const SHEET = 'xl/worksheets/sheet1.xml'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-libreoffice-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What LibreOffice makes of a workbook, in a profile of the test's own. */
async function converted(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Promise<string> {
  const source = join(folder, 'table.xlsx')
  await writeFile(source, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, 'out')
  await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, source])
  return join(out, `table.${format}`)
}

it('recalculates every sum from the rows when an amount has changed', async () => {
  const zip = await JSZip.loadAsync(await writeWorkbook(sampleForm('published-2023')))
  const sheet = (await zip.file(SHEET)?.async('string')) ?? ''
  // The first project's 财政拨款 goes from 1.00 to 11.00, and all results that were written along are taken away.
  const changed = sheet.replace(/(<c r="C6"[^>]*><v>)1(<\/v>)/, '$111$2').replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
  expect(changed).toContain('<v>11</v>')
  zip.file(SHEET, changed)
  const path = await converted(await zip.generateAsync({ type: 'uint8array' }), 'xlsx')

  const { form, warnings } = await readForm(await readFile(path), 'table.xlsx')
  const [unit] = form.units
  const shown = [form.stated.total, form.stated.fiscal, unit?.stated.total, unit?.projects[0]?.amounts.total]
  expect(shown.map((amount) => amount && exactAmount(amount, '万元'))).toEqual(['968.66', '968.66', '968.66', '11.00'])
  expect(warnings).toEqual([])
})

it('prints A4 landscape pages with title, header and page number on each', async () => {
  const path = await converted(await writeWorkbook(sampleForm('published-2023')), 'pdf')
  const info = (await run('pdfinfo', [path])).stdout
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
  expect(info).toMatch(/Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/)
  expect(pages).toBeGreaterThan(1)
  for (let page = 1; page <= pages; page++) {
    const text = (await run('pdftotext', ['-f', `${page}`, '-l', `${page}`, path, '-'])).stdout.replace(/\s/g, '')
    for (const part of ['部门名称：', '项目名称（资金使用单位）', '绩效指标', `第${page}页，共${pages}页`]) {
      expect(text).toContain(part)
    }
  }
})
