import { tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { type MakingParts, makeFile, makePublicFile } from '../../../electron/output/makeFile.ts'
import { chromiumPdfEngine, findBrowser } from '../../../electron/pdf/chromium.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { formJsonOfTable, tableOfFormJson } from '../../../shared/formJson.ts'
import { FILE_FORMATS, type FileFormat } from '../../../shared/output/fileFormats.ts'
import { DEFAULT_OUTPUT_CHOICES, type OutputChoices } from '../../../shared/output/outputChoices.ts'
import { DEFAULT_PAGE_SETUP } from '../../../shared/print/pageSetup.ts'
import { idCounter } from '../../shared/arbitraries.ts'
import { indicator, project, table, unit, wan } from '../../shared/checks/examples.ts'
import { readable } from './readable.ts'

const engine = chromiumPdfEngine(findBrowser() ?? '', { fonts: tmpdir() })
const parts: MakingParts = { findPdfEngine: () => engine, signal: new AbortController().signal }
afterAll(() => engine.close())

const SECRET = '专案侦办经费'
const whole = table(
  [
    unit(
      [
        project({ fiscal: '26' }, { id: 'training', name: '政法队伍培训经费' }),
        project(
          { fiscal: '77.77' },
          {
            id: 'hidden-1',
            name: SECRET,
            goal: '摸清底数，逐案销号。',
            indicators: [indicator({ name: '销号案件数' })],
          },
        ),
      ],
      { total: '666.66' },
      { id: 'police', name: '公安分局', control: wan('888.88') },
    ),
    unit([project({ other: '55.55' }, { id: 'hidden-2', name: '境外联络经费' })], {}, { id: 'abroad', name: '联络处' }),
  ],
  { total: '999.99' },
  { control: wan('1234.56') },
)
const signature = { preparer: '赵钱孙', head: '周吴郑', date: '2023年2月30日' }
const output: OutputChoices = {
  ...DEFAULT_OUTPUT_CHOICES,
  pageSetup: { ...DEFAULT_PAGE_SETUP, signature, draft: true },
  unpublished: ['hidden-1', 'hidden-2'],
}
/** Of the projects that are not published, of figures that hold no longer, and of people. */
const LEFT_OUT = [SECRET, '境外联络经费', '联络处', '摸清底数', '销号案件数', '77.77', '55.55', '666.66', '999.99']
const OWN = ['888.88', '1234.56', '赵钱孙', '周吴郑', '2月30日', '草稿', 'hidden-1', 'hidden-2', 'abroad']
/** The formats that have a signature line. */
const ON_PAPER: readonly FileFormat[] = ['pdf', 'html']

describe.each(FILE_FORMATS)('a table as %s', (format) => {
  it('has every project', async () => {
    const text = readable((await makeFile(whole, format, output, parts)).bytes, format)
    for (const word of ['政法队伍培训经费', SECRET, '境外联络经费', '联络处', '摸清底数', '销号案件数', '77.77'])
      expect(text, word).toContain(word)
    if (ON_PAPER.includes(format)) expect(text).toContain('赵钱孙')
  })

  it('tells in its public version nothing of what is not published', async () => {
    const { bytes } = await makePublicFile(whole, format, output, parts)
    const text = readable(bytes, format)
    for (const word of ['政法队伍培训经费', '区委政法委员会', '26']) expect(text, word).toContain(word)
    for (const word of [...LEFT_OUT, ...OWN]) expect(text, word).not.toContain(word)
  })
})

describe('a made file', () => {
  it('tells as little in a public workbook with a row for each indicator, locked or not', async () => {
    const workbook = { layout: 'by-indicator', locked: true } as const
    const { bytes } = await makePublicFile(whole, 'xlsx', { ...output, workbook }, parts)
    const text = readable(bytes, 'xlsx')
    expect(text).toContain('政法队伍培训经费')
    for (const word of [...LEFT_OUT, ...OWN]) expect(text, word).not.toContain(word)
  })

  it('says what was chosen about its pages, and names that its public version tells', async () => {
    expect((await makeFile(whole, 'html', output, parts)).told).toEqual([expect.stringContaining('“草稿”')])
    const units = whole.units.map((one) => ({
      ...one,
      projects: one.projects.map((each) => (each.id === 'training' ? { ...each, goal: `配合${SECRET}使用。` } : each)),
    }))
    const telling = await makePublicFile({ ...whole, units }, 'html', output, parts)
    expect(telling.told).toEqual([expect.stringContaining(`“${SECRET}”`)])
  })

  it('is refused as a public version of nothing, and as a PDF where none can be made', async () => {
    const nothing = { ...output, unpublished: ['training', 'hidden-1', 'hidden-2'] }
    await expect(makePublicFile(whole, 'csv', nothing, parts)).rejects.toThrow('nothing-published')
    const without = { ...parts, findPdfEngine: () => null }
    await expect(makeFile(whole, 'pdf', output, without)).rejects.toThrow('no-pdf-engine')
  })

  it('is the form again, read as workbook or CSV, and parsed as JSON', async () => {
    const names = whole.units.map(({ projects }) => projects.map(({ name }) => name))
    for (const format of ['xlsx', 'csv'] as const) {
      const { bytes } = await makeFile(whole, format, DEFAULT_OUTPUT_CHOICES, parts)
      const { form } = await readForm(bytes, `a.${format}`)
      expect(form.units.map(({ projects }) => projects.map(({ name }) => name))).toEqual(names)
      expect(form.year).toBe(2023)
    }
    const { bytes } = await makeFile(whole, 'json', DEFAULT_OUTPUT_CHOICES, parts)
    const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    expect(formJsonOfTable(tableOfFormJson(json, idCounter()))).toEqual(json)
  })
})
