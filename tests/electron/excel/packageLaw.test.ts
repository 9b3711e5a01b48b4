/**
 * Our workbooks by the letter of the standard, in all the shapes that they come in: real Excel and WPS are stricter than any
 * reader that a test could ask.
 */
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { writeRemarks } from '../../../electron/excel/remarks.ts'
import { writeWorkbook } from '../../../electron/excel/write.ts'
import { BLANK_AMOUNTS, BLANK_INDICATOR, type Project, type TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import { DEFAULT_OUTPUT_CHOICES, WORKBOOK_LAYOUTS } from '../../../shared/output/outputChoices.ts'
import { arbitraryTable } from '../../shared/arbitraries.ts'
import { checkedSource, DATE, faultyTable, sheetOf } from '../../shared/remarks/checkedTables.ts'
import { sampleForm } from '../../shared/samples.ts'
import { changed } from './changed.ts'
import { packageFaults } from './packageFaults.ts'
import { bytesOf, type Wishes } from './written.ts'

const published: TargetTable = { ...sampleForm('published-2023'), year: 2023 }
const unit = published.units[0] as TargetTable['units'][number]
const first = unit.projects[0] as Project
const withProjects = (...projects: readonly Partial<Project>[]): TargetTable => ({
  ...published,
  units: [{ ...unit, projects: projects.map((own, at) => ({ ...first, id: `p${at}`, ...own })) }],
})
const sentence = '持续推进平安建设工作，着力解决影响社会治安的突出问题。'

/** What is hard to write: signs that XML does not have, escapes, markup, blanks at both ends, amounts of all sizes. */
const HARD_TEXTS = [
  '前\u0000\u0001\u001f后\u0085\u009f\ufffe\uffff',
  '_x000D_ _x005F_ &amp; <b>"\'</b> ]]>',
  '  两头\t有空\n',
  `孤\ud800立 𠮷 \u200b\ufeff`,
  '=SUM(A1:A9)',
]
const HARD: TargetTable = withProjects(
  ...HARD_TEXTS.map((text) => ({
    name: text,
    goal: text,
    indicators: [
      { ...BLANK_INDICATOR, id: 'a', name: text, cycleValue: text, annualValue: sentence.repeat(60) },
      { ...BLANK_INDICATOR, id: 'b', verbatim: text },
    ],
  })),
  { goal: sentence.repeat(2_000), amounts: { ...BLANK_AMOUNTS, fiscal: fen(1), other: fen(900_000_000_000_001) } },
  { amounts: { ...BLANK_AMOUNTS, fiscal: fen(-10), total: fen(12) }, indicators: [] },
)

describe('a workbook is by the letter of the standard', () => {
  const check = (name: string, table: TargetTable, wishes: Wishes = {}) =>
    it.each(WORKBOOK_LAYOUTS)(`${name}, %s`, async (layout) => {
      expect(
        await packageFaults(await bytesOf(table, { ...wishes, workbook: { ...wishes.workbook, layout } })),
      ).toEqual([])
    })
  const signature = { preparer: '张三 & 李四', head: '', date: '' }
  check('as it is usually written', published)
  check('locked', published, { workbook: { locked: true } })
  check('with texts and amounts that are hard to write', HARD, { workbook: { locked: true } })
  check('without units', { ...published, units: [] })
  check('with units without projects', {
    ...published,
    units: [
      { ...unit, projects: [] },
      { ...unit, id: 'u2' },
    ],
  })
  check('with more units than one sum can name', {
    ...published,
    units: Array.from({ length: 1_700 }, (_, at) => ({
      ...unit,
      id: `u${at}`,
      projects: [{ ...first, id: `p${at}`, goal: '', indicators: [] }],
    })),
  })
  check('with names of nothing but what sheets must not be called', {
    ...published,
    department: "'区/局*?[]:\\'",
    title: "'",
  })
  check('as every choice of the page asks for it', published, {
    pageSetup: {
      paper: 'A3',
      orientation: 'portrait',
      repeatHeader: false,
      pageNumber: 'dashes',
      draft: true,
      signature,
    },
  })
  check('in the smallest and the largest type', published, {
    pageSetup: { body: { family: 'fangsong', size: 18 }, title: { family: 'song', size: 36 }, pageNumber: 'none' },
  })
  check('in halves of points', published, {
    pageSetup: { body: { family: 'hei', size: 10.5 }, margins: { top: 5, right: 12.3, bottom: 50, left: 7.77 } },
  })

  it('also with several sheets, of departments of one name', async () => {
    const tables = [published, { ...published, id: 't2' }, { ...HARD, id: 't3', year: 2024 }]
    const { bytes } = await writeWorkbook(tables, DEFAULT_OUTPUT_CHOICES, new AbortController().signal)
    expect(await packageFaults(bytes)).toEqual([])
  })
})

it('any table is a workbook by the same law', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryTable,
      fc.constantFrom(...WORKBOOK_LAYOUTS),
      fc.boolean(),
      async (table, layout, locked) => {
        expect(await packageFaults(await bytesOf(table, { workbook: { layout, locked } }))).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

it('the remarks on tables are a workbook by the same law', async () => {
  const own = sheetOf(checkedSource(faultyTable()))
  const files = ['甲.xlsx', '乙.xlsx'].map((fileName) => ({ fileName, sheets: [own], refusal: null }))
  expect(await packageFaults(await writeRemarks({ date: DATE, files }))).toEqual([])
})

describe('the law minds', () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  const check = (fault: string, part: string, from: RegExp, to: string) =>
    it(fault, async () => {
      const bytes = await bytesOf(published, { workbook: { layout: 'by-indicator' } })
      const bad = await changed(bytes, part, (xml) => xml.replace(from, to))
      expect((await packageFaults(bad)).join('\n')).toContain(fault)
    })
  check('<mergeCells> behind <printOptions>', sheet, /(<mergeCells.*<\/mergeCells>)(<printOptions[^>]*>)/, '$2$1')
  check('overlap', sheet, /<mergeCell ref="(\w+):\w+"\/>/, '<mergeCell ref="$1:C200"/>')
  check('merges A1:A1', sheet, /<mergeCell ref="\w+:\w+"\/>/, '<mergeCell ref="A1:A1"/>')
  check('row 1 is too high', sheet, / ht="[\d.]+"/, ' ht="409.5"')
  check('row 3 behind 3', sheet, /<row r="4"/, '<row r="3"')
  check('B7 in row 6', sheet, /r="B6"/, 'r="B7"')
  check('no text 9999', sheet, /t="s"><v>\d+/, 't="s"><v>9999')
  check('the text “=SUM', sheet, /<f>SUM/, '<f>=SUM')
  check('has no result', sheet, /(<\/f>)<v>[^<]*<\/v>/, '$1')
  check('A1 has no look 99', sheet, / s="\d+"/, ' s="99"')
  check('the text “NaN”', sheet, /<v>958\.66</, '<v>NaN<')
  check('attribute style', sheet, /<row /, '<row style="1" ')
  check('_xlnm.Print_Area 0 is', 'xl/workbook.xml', /'!\$A\$1:\$/, "'!A1:$")
  check('<sheet>: name=', 'xl/workbook.xml', /(<sheet name=")[^"]*/, `$1${'名'.repeat(32)}`)
  check('<fonts>: count 1', 'xl/styles.xml', /<fonts count="\d+"/, '<fonts count="1"')
  check('<sz> behind <name>', 'xl/styles.xml', /(<sz[^>]*>)(<name[^>]*>)/, '$2$1')
  check('first two fills', 'xl/styles.xml', /gray125/, 'solid')
  check('fontId 77 of', 'xl/styles.xml', /fontId="\d"/, 'fontId="77"')
  check('uniqueCount', 'xl/sharedStrings.xml', / uniqueCount="\d+"/, ' uniqueCount="1"')
  check('not preserved', 'xl/sharedStrings.xml', / xml:space="preserve">/, '> ')
  check('a sign that XML should not hold', 'xl/sharedStrings.xml', /表/, '\u0099')
  check('leads to xl/worksheets/sheet2.xml', 'xl/_rels/workbook.xml.rels', /sheet1/, 'sheet2')
  check('styles.xml: content type', '[Content_Types].xml', /<Override PartName="\/xl\/styles[^>]*>/, '')
  check('<dc:subjekt> in it', 'docProps/core.xml', /(<\/?dc:)subject>/g, '$1subjekt>')

  it('XML that is none', async () => {
    const bad = await changed(await bytesOf(published), sheet, (xml) => xml.replace('</sheetData>', ''))
    await expect(packageFaults(bad)).rejects.toThrow('unexpected close tag')
  })
})

it('an archive says nothing of the machine: no folders, no comments, one date, names of ASCII', async () => {
  const zip = await JSZip.loadAsync(await bytesOf(published))
  for (const file of Object.values(zip.files)) {
    expect(file.name).toMatch(/^[\x20-\x7e]+$/)
    expect([file.dir, file.comment ?? '', file.date.getUTCFullYear()]).toEqual([false, '', 1980])
  }
})
