/** The printed page by a typesetter's rules, in the setups that people choose: where lines end, where figures stand. */
import { beforeAll, describe, expect, test } from 'vitest'
import { AMOUNT_KEYS, type TargetTable } from '../../../shared/form.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup, sheetSize } from '../../../shared/print/pageSetup.ts'
import { printedRows } from '../../../shared/print/printedRows.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { indicator, project, table, unit, verbatim } from '../../shared/checks/examples.ts'
import { sampleForm } from '../../shared/samples.ts'
import { columnsOf, linesIn, PagePicture } from './pageLines.ts'
import { type PdfFacts, pdfFacts, type Word } from './poppler.ts'
import { engineForTests } from './testEngine.ts'

const POINTS_PER_MM = 72 / 25.4
const A4 = DEFAULT_PAGE_SETUP
const UPRIGHT: PageSetup = { ...A4, orientation: 'portrait' }
const inSize = (size: number): Pick<PageSetup, 'header' | 'body'> => ({
  header: { family: 'hei', size },
  body: { family: 'song', size },
})

const FORBIDDEN_AT_START = /^[。，、；：？！）」』》】〉〕”’%％‰…!,.:;?)\]}]/
const FORBIDDEN_AT_END = /[（《“‘「『【〈〔([{]$/
/** A number behind which its unit is missing, and a line that begins with that unit. */
const NUMBER_AT_END = /[\d.,][万亿千百]?$/
const UNIT_AT_START = /^(?:万|亿|元|人|套|次|场|个|篇|份|年|季度|小时|[%％])/
const CODE_AT_END = /(?:^|[、；\s])\d{1,2}-$/

/** Long rows, nothing at all, huge and negative amounts, words that cannot be broken, figures and marks everywhere. */
function nastyTable(): TargetTable {
  const figures =
    '第3季度服务不少于1,234人次（其中：困难群众≥95%），投入283.00万元，采购81万套；《办法》规定“三重一大”事项须在2023年12月31日前办结。'
  const odd = 'https://www.example.gov.cn/zwgk/2023/12/31/content_1234567890123456789012345678901234567890.html'
  return table(
    [
      unit(
        [
          project(
            { fiscal: '-12.50', other: '3.00' },
            { name: '【2023】年度（含上年结转）项目', goal: figures.repeat(12) },
          ),
          project({ fiscal: '123456.78' }, { name: '', goal: '', indicators: [] }),
          project(
            { fiscal: '0.01' },
            { goal: `Performance management of government budgets, see ${odd} and ${'x'.repeat(200)}` },
          ),
          project(
            {},
            {
              indicators: Array.from({ length: 30 }, () =>
                indicator({
                  name: '服务群众（含流动人口）人数',
                  cycleValue: '≥95%且不少于1,234人',
                  annualValue: '第3季度前81万套',
                }),
              ),
            },
          ),
          project(
            { special: '7.00' },
            { goal: '办结。'.repeat(900), indicators: [verbatim('见附件（一）、（二）；“十四五”规划。')] },
          ),
        ],
        {},
        { name: '第一（直属）单位' },
      ),
      unit([project({ fiscal: '1.00' })], {}, { name: '第二单位' }),
    ],
    {},
  )
}

const engine = engineForTests()

interface Printed {
  readonly facts: PdfFacts
  readonly pdf: Uint8Array
  readonly html: string
}

async function printed(form: TargetTable, setup: PageSetup): Promise<Printed> {
  const html = printHtml([form], setup, { fonts: true })
  const pdf = await engine.print(html, true, new AbortController().signal)
  return { facts: pdfFacts(pdf), pdf, html }
}

const squeezed = (text: string) => text.replace(/\s+/g, '')
const onPage = (facts: PdfFacts, page: number) =>
  squeezed(
    facts.words
      .filter((word) => word.page === page)
      .map((word) => word.text)
      .join(''),
  )
const PAGE_NUMBERS: Readonly<Record<PageSetup['pageNumber'], (page: number, pages: number) => string>> = {
  words: (page, pages) => `第${page}页共${pages}页`,
  fraction: (page, pages) => `${page}/${pages}`,
  dashes: (page) => `—${page}—`,
  none: () => '',
}

function expectPages({ facts }: Printed, setup: PageSetup): void {
  const { width, height } = sheetSize(setup)
  expect(facts.width / POINTS_PER_MM).toBeCloseTo(width, 0)
  expect(facts.height / POINTS_PER_MM).toBeCloseTo(height, 0)
  const foot = facts.height - setup.margins.bottom * POINTS_PER_MM
  for (let page = 1; page <= facts.pages; page++) {
    const text = onPage(facts, page)
    expect(text.includes('总计'), `header on page ${page}`).toBe(page === 1 || setup.repeatHeader)
    const number = facts.words.filter((word) => word.page === page && word.top >= foot).map((word) => word.text)
    expect(number.join('')).toBe(PAGE_NUMBERS[setup.pageNumber](page, facts.pages))
  }
}

function expectEveryCharacter({ facts }: Printed, form: TargetTable, setup: PageSetup): void {
  const rows = printedRows(form, setup.content).map((row) => {
    const amounts = [row.name, row.total, row.fiscal, row.special, row.other]
    return setup.content === 'full' ? [...amounts, row.goal, row.indicators] : amounts
  })
  const [, ...found] = facts.rows.filter((cells) => cells.length > 1)
  expect(found.map((cells) => cells.map(squeezed))).toEqual(rows.map((cells) => cells.map(squeezed)))
}

/** Lines of one paragraph follow each other closely; rows are farther apart. */
function expectLineEnds(lines: readonly Word[]): void {
  lines.forEach((line, at) => {
    const { text } = line
    expect(text).not.toMatch(FORBIDDEN_AT_START)
    expect(text).not.toMatch(FORBIDDEN_AT_END)
    expect(text).not.toMatch(CODE_AT_END)
    const next = lines[at + 1]?.text ?? ''
    if (NUMBER_AT_END.test(text)) expect(next, text).not.toMatch(UNIT_AT_START)
    if (/第$/.test(text)) expect(next, text).not.toMatch(/^\d/)
  })
}

function expectColumns({ facts, html }: Printed, setup: PageSetup): void {
  const left = setup.margins.left * POINTS_PER_MM
  const foot = facts.height - setup.margins.bottom * POINTS_PER_MM
  const columns = columnsOf(html, left)
  const [heading] = facts.words.filter((word) => word.text.startsWith('部门名称'))
  const inTable = facts.words.filter(
    (word) => word.top < foot && (word.page > 1 || word.top > (heading?.bottom ?? 0) + 1),
  )
  for (const word of inTable.filter((one) => !/^(填报人|负责人|日期|年|月|日)/.test(one.text)))
    expect(
      columns.some((column) => word.left >= column.left - 0.5 && word.right <= column.right + 0.5),
      `${word.text} on page ${word.page}`,
    ).toBe(true)
  for (const column of columns) {
    const lines = linesIn({ words: inTable }, column)
    if (!isAmount(column.key)) expectLineEnds(lines)
    else {
      const figures = lines.filter((line) => /\d/.test(line.text))
      for (const figure of figures) expect(figure.text).toMatch(/^-?\d+\.\d\d$/)
      const edges = figures.map((figure) => figure.right)
      expect(Math.max(...edges, 0) - Math.min(...edges, Number.POSITIVE_INFINITY), column.key).toBeLessThan(0.3)
    }
  }
}
const isAmount = (key: string) => AMOUNT_KEYS.some((one) => one === key)

const check = (name: string, makeForm: () => TargetTable, setup: PageSetup) => {
  describe(name, () => {
    let one: Printed
    beforeAll(async () => {
      one = await printed(makeForm(), setup)
    })
    test('has its paper, its header and its page numbers', () => expectPages(one, setup))
    test('has every character, row by row', () => expectEveryCharacter(one, makeForm(), setup))
    test('ends its lines well, keeps each column, and stands its figures in line', () => expectColumns(one, setup))
    test('holds no font that is drawn glyph by glyph', () => expect(one.facts.fontTypes).not.toContain('Type 3'))
  })
}

const published = () => sampleForm('published-2023')
check('the published table as it comes', published, A4)
check('upright in 9 pt', published, { ...UPRIGHT, pageNumber: 'fraction' })
check('on A3, the header once', published, { ...A4, paper: 'A3', repeatHeader: false, pageNumber: 'none' })
check('in 14 pt with rows that break', published, { ...A4, ...inSize(14), breakRows: true })
check('amounts alone, upright', published, { ...UPRIGHT, content: 'amounts', pageNumber: 'dashes' })
check('units alone, upright in 12 pt', published, { ...UPRIGHT, ...inSize(12), content: 'units' })
check('a nasty table', nastyTable, A4)
check('a nasty table upright, rows breaking', nastyTable, { ...UPRIGHT, breakRows: true })

describe('what stands around the table', () => {
  const form = table([unit([project({ fiscal: '26.00' })])])

  test('is a line to be signed, under the table and with room to write', async () => {
    const { facts } = await printed(form, { ...A4, signature: { preparer: '张三', head: '', date: '' } })
    const text = onPage(facts, 1)
    const [preparer] = facts.words.filter((word) => word.text.startsWith('填报人'))
    expect(text).toContain('填报人：张三')
    expect(text).toContain('负责人：')
    expect(text).toContain('日期：')
    for (const word of ['年', '月', '日'])
      expect(facts.words.find((one) => one.text === word)?.top).toBeCloseTo(preparer?.top ?? 0, 0)
    const lowest = Math.max(...facts.words.filter((word) => /^\d+\.\d\d$/.test(word.text)).map((word) => word.bottom))
    expect(preparer?.top).toBeGreaterThan(lowest)
    expect(onPage((await printed(form, A4)).facts, 1)).not.toContain('填报人')
  })

  test('and the line is never alone on a page', async () => {
    const signature = { preparer: '', head: '', date: '' }
    const rows = (count: number) => Array.from({ length: count }, () => project({ fiscal: '1.00' }))
    const tables = [33, 34, 35, 36, 37].map((count) => table([unit(rows(count))]))
    const html = printHtml(tables, { ...A4, content: 'amounts', signature })
    const facts = pdfFacts(await engine.print(html, true, new AbortController().signal))
    const signed = facts.words.filter((word) => word.text.startsWith('填报人'))
    expect(signed).toHaveLength(tables.length)
    expect(facts.pages).toBeGreaterThan(tables.length)
    for (const { page } of signed)
      expect(
        facts.words.some((word) => word.page === page && word.text === '1.00'),
        `page ${page}`,
      ).toBe(true)
    expect(
      signed.some(({ page }) => !signed.some((other) => other.page === page - 1)),
      'a page of rows alone',
    ).toBe(true)
  })

  test('is the draft mark on every page, behind words that stay as they were', async () => {
    const [plain, draft] = await Promise.all([printed(published(), A4), printed(published(), { ...A4, draft: true })])
    expect(draft.facts.words).toEqual(plain.facts.words)
    expect(draft.facts.fontTypes).not.toContain('Type 3')
    for (let page = 1; page <= draft.facts.pages; page++)
      expect(new PagePicture(draft.pdf, page).paleShare(), `page ${page}`).toBeGreaterThan(0.03)
    expect(new PagePicture(plain.pdf, 1).paleShare()).toBeLessThan(0.02)
  })
})
