/**
 * The written workbooks in somebody else's program: LibreOffice recalculates their sums, prints them as the form, finds no row
 * too low, and what it saves itself is still the same form.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkbook } from '../../../electron/reading/openWorkbook.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { BLANK_AMOUNTS, BLANK_INDICATOR, type Project, type TargetTable } from '../../../shared/form.ts'
import { exactAmount } from '../../../shared/money.ts'
import { WORKBOOK_LAYOUTS, type WorkbookLayout } from '../../../shared/output/outputChoices.ts'
import { tableOfReading } from '../../../shared/reading.ts'
import { idCounter } from '../../shared/arbitraries.ts'
import { sampleForm } from '../../shared/samples.ts'
import { renumbered } from '../carriedTables.ts'
import { changed } from './changed.ts'
import { bytesOf } from './written.ts'

const run = promisify(execFile)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-libreoffice-'))
})
afterAll(() => rm(folder, { recursive: true }))

type OfLayout<Value> = Readonly<Record<WorkbookLayout, Value>>

async function ofLayouts<Value>(of: (layout: WorkbookLayout) => Promise<Value>): Promise<OfLayout<Value>> {
  return { official: await of('official'), 'by-indicator': await of('by-indicator') }
}

/** The paths of what LibreOffice makes of both layouts' files, in a profile of the test's own. */
async function converted(files: OfLayout<Uint8Array>, from: string, to: string): Promise<OfLayout<string>> {
  const sources = await ofLayouts(async (layout) => {
    const path = join(folder, `${layout}.${from}`)
    await writeFile(path, files[layout])
    return path
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, `from-${from}`)
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...Object.values(sources)])
  return ofLayouts(async (layout) => join(out, `${layout}.${to}`))
}

const published: TargetTable = { ...sampleForm('published-2023'), year: 2023 }
const unit = published.units[0] as TargetTable['units'][number]
const project = (at: number, own: Partial<Project>): Project => ({ ...(unit.projects[at] as Project), ...own })
const sentence = '持续推进平安建设工作，着力解决影响社会治安和社会管理的突出问题。'
const verbatim = { ...BLANK_INDICATOR, id: 'v', verbatim: '指标待定，另行报送' }

/** With a text that no row can show, names like other rows', a project without anything, indicators that are none. */
const hard: TargetTable = {
  ...published,
  units: [
    {
      ...unit,
      projects: [
        project(0, { goal: `${sentence.repeat(40)}\n${sentence.repeat(20)}` }),
        project(1, { name: '合计', indicators: [...project(1, {}).indicators, verbatim] }),
        { id: 'blank', name: '', amounts: BLANK_AMOUNTS, goal: '', indicators: [] },
        project(2, {
          indicators: [{ ...(project(2, {}).indicators[0] ?? verbatim), level1Code: '9', level1: '自定' }],
        }),
        ...unit.projects.slice(3),
      ],
    },
  ],
}

const hardFiles = ofLayouts((layout) => bytesOf(hard, { workbook: { layout } }))
const savedAs = new Map<string, Promise<OfLayout<string>>>()

/** The hard table as LibreOffice saves it, once for all tests. */
async function hardAs(format: string): Promise<OfLayout<string>> {
  const saved = savedAs.get(format) ?? converted(await hardFiles, 'xlsx', format)
  savedAs.set(format, saved)
  return saved
}

it('opens and saves them as xlsx, ods and xls, and they are still the same form', async () => {
  for (const format of ['xlsx', 'ods', 'xls']) {
    const paths = await hardAs(format)
    for (const layout of WORKBOOK_LAYOUTS) {
      const { form, warnings } = await readForm(await readFile(paths[layout]), `${layout}.${format}`)
      expect(tableOfReading(form, idCounter()), `${layout} as ${format}`).toEqual(renumbered(hard))
      expect(warnings).toEqual([])
    }
  }
})

it('recalculates every sum from the rows when an amount has changed', async () => {
  // The first project's 财政拨款 goes from 1.00 to 11.00, and all results that were written along are taken away.
  const files = await ofLayouts(async (layout) =>
    changed(await bytesOf(published, { workbook: { layout } }), 'xl/worksheets/sheet1.xml', (sheet) =>
      sheet
        .replace(layout === 'official' ? /(<c r="C6"[^>]*><v>)1(<\/v>)/ : /(<c r="C7"[^>]*><v>)1(<\/v>)/, '$111$2')
        .replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'),
    ),
  )
  const paths = await converted(files, 'xlsx', 'xlsx')
  for (const layout of WORKBOOK_LAYOUTS) {
    const { form, warnings } = await readForm(await readFile(paths[layout]), 'table.xlsx')
    const [own] = form.units
    const shown = [form.stated.total, form.stated.fiscal, own?.stated.total, own?.projects[0]?.amounts.total]
    expect(shown.map((amount) => amount && exactAmount(amount, '万元'))).toEqual([
      '968.66',
      '968.66',
      '968.66',
      '11.00',
    ])
    expect(warnings).toEqual([])
  }
})

it('needs no row to be higher than it was written', async () => {
  const files = await hardFiles
  const saved = await hardAs('ods')
  const HEIGHT = / style:row-height="[^"]*"/g
  const bare = await ofLayouts(async (layout) =>
    changed(await readFile(saved[layout]), 'content.xml', (content) => content.replace(HEIGHT, '')),
  )
  const fitted = await converted(bare, 'ods', 'xlsx')
  for (const layout of WORKBOOK_LAYOUTS) {
    const ours = await rowHeights(files[layout])
    const best = await rowHeights(await readFile(fitted[layout]))
    expect(ours.size).toBeGreaterThan(20)
    for (const [row, height] of ours) {
      expect(height, `${layout}, row ${row}`).toBeGreaterThanOrEqual(best.get(row) ?? Number.POSITIVE_INFINITY)
      expect(height).toBeLessThanOrEqual(409)
    }
  }
})

/** In points, by row. */
async function rowHeights(workbook: Uint8Array): Promise<Map<number, number>> {
  const zip = await JSZip.loadAsync(workbook)
  const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
  const filled = new Set((await openWorkbook(workbook)).sheets[0]?.rows.keys())
  const heights = [...sheet.matchAll(/<row ([^>]*)>/g)].map(([, attributes = '']) => {
    const value = (name: string) => Number(new RegExp(`(?:^| )${name}="([\\d.]+)"`).exec(attributes)?.[1])
    return [value('r'), value('ht')] as const
  })
  return new Map(heights.filter(([row]) => filled.has(row)))
}

it('prints A4 landscape pages with title, header and page number on each', async () => {
  const paths = await hardAs('pdf')
  for (const layout of WORKBOOK_LAYOUTS) {
    const path = paths[layout]
    const info = (await run('pdfinfo', [path])).stdout
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(info).toMatch(/Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/)
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page++) {
      const text = (await run('pdftotext', ['-f', `${page}`, '-l', `${page}`, path, '-'])).stdout.replace(/\s/g, '')
      for (const part of ['部门名称：', '项目名称（资金使用单位）', '绩效指标', `第${page}页共${pages}页`])
        expect(text).toContain(part)
    }
  }
})
