/** What a PDF that is handed on has beyond its pages, and how it looks where the machine has no Chinese font. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, it } from 'vitest'
import { chromiumPdfEngine, findBrowser } from '../../../electron/pdf/chromium.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { sampleForm } from '../../shared/samples.ts'
import { pdfFacts } from './poppler.ts'
import { engineForTests, FONTS } from './testEngine.ts'

const engine = engineForTests()
const table = sampleForm('published-2023')
const html = (change: Partial<PageSetup> = {}) =>
  printHtml([table], { ...DEFAULT_PAGE_SETUP, ...change }, { fonts: true })
const never = () => new AbortController().signal

async function read(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const { info } = (await document.getMetadata()) as { info: Readonly<Record<string, unknown>> }
  const titles = (items: readonly { readonly title: string; readonly items: readonly unknown[] }[] | null): unknown =>
    (items ?? []).map(({ title, items }) => [title, titles(items as Parameters<typeof titles>[0])])
  const outline = titles(await document.getOutline())
  const isTagged = (await document.getMarkInfo()) !== null
  await document.loadingTask.destroy()
  return { title: info.Title, language: info.Language, outline, isTagged }
}

describe('a PDF that is handed on', () => {
  it('has a title, its language, tags, and a bookmark for each unit', async () => {
    const pdf = await engine.print(html(), true, never())
    expect(await read(pdf)).toEqual({
      title: `${table.department} ${table.title}`,
      language: 'zh-CN',
      isTagged: true,
      outline: [[table.title, table.units.map(({ name }) => [name, []])]],
    })
    expect(pdfFacts(pdf).rows.length).toBeGreaterThan(table.units.length)
  })

  it('of several tables has a bookmark for each department', async () => {
    const other = { ...table, department: '区妇女联合会' }
    const several = printHtml([table, other], DEFAULT_PAGE_SETUP, { fonts: true, paperOnly: true })
    const { outline } = await read(await engine.print(several, true, never()))
    const units = table.units.map(({ name }) => [name, []])
    expect(outline).toEqual([
      [`部门名称：${table.department}`, units],
      ['部门名称：区妇女联合会', units],
    ])
  })

  it('is otherwise the preview, which does without them', async () => {
    const [final, preview] = [await engine.print(html(), true, never()), await engine.print(html(), false, never())]
    expect(await read(preview)).toMatchObject({
      title: `${table.department} ${table.title}`,
      outline: [],
      isTagged: false,
    })
    expect(pdfFacts(preview).words).toEqual(pdfFacts(final).words)
  })
})

describe('on a machine without Chinese fonts', () => {
  let folder: string
  afterEach(() => {
    delete process.env.FONTCONFIG_FILE
    rmSync(folder, { recursive: true, force: true })
  })

  it('pages are set in the fonts that the program brings along, as outlines that can be searched', async () => {
    folder = mkdtempSync(join(tmpdir(), 'no-chinese-'))
    const latin = 'LiberationSans-Regular.ttf'
    const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    copyFileSync(join(pdfjs, 'standard_fonts', latin), join(folder, latin))
    process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf')
    writeFileSync(
      process.env.FONTCONFIG_FILE,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
    )
    const bare = chromiumPdfEngine(findBrowser() ?? '', { fonts: FONTS, temporary: folder })
    const setup = { title: { family: 'fangsong', size: 16 }, pageNumber: 'words' } as const
    const { fontNames, fontTypes, words } = pdfFacts(await bare.print(html(setup), true, never()))
    await bare.close()
    expect(fontNames.map((name) => name.replace(/^[A-Z]+\+/, '')).sort()).toEqual([
      'NotoSansSC-Regular',
      'NotoSerifSC-Regular',
    ])
    expect(new Set(fontTypes)).toEqual(new Set(['CID TrueType']))
    expect(words.map(({ text }) => text).join('')).toContain('项目支出绩效目标表')
  })
})
