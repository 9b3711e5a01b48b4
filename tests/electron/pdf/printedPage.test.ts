import { beforeAll, describe, expect, test } from 'vitest'
import type { TargetTable } from '../../../shared/form.ts'
import { COLUMNS } from '../../../shared/layout.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { project, table, unit } from '../../shared/checks/examples.ts'
import { publishedText, sampleForm } from '../../shared/samples.ts'
import { PagePicture } from './pageLines.ts'
import { type PdfFacts, pdfFacts, type Word } from './poppler.ts'
import { engineForTests } from './testEngine.ts'

const A4 = DEFAULT_PAGE_SETUP
const A3: PageSetup = { ...A4, paper: 'A3', body: { ...A4.body, size: 11.25 } }
const HEADER = COLUMNS.map((column) => column.header)
const POINTS_PER_MM = 72 / 25.4
/** Where the table must end and the page number may begin. */
const BOTTOM_MARGIN = 13 * POINTS_PER_MM

const engine = engineForTests()
async function printed(html: string): Promise<PdfFacts> {
  return pdfFacts(await engine.print(html, true, new AbortController().signal))
}
const printedForm = (form: TargetTable, options = A4) => printed(printHtml([form], options))

const squeezed = (text: string) => text.replace(/\s+/g, '')
const onPage = (facts: PdfFacts, page: number) => facts.words.filter((word) => word.page === page)
const text = (words: readonly Word[]) => squeezed(words.map((word) => word.text).join(''))

/** The page on which the text begins; texts are chosen so that each is one word on one line. */
function pageOf(facts: PdfFacts, start: string): number {
  const found = facts.words.filter((word) => word.text.startsWith(start))
  expect(found, start).toHaveLength(1)
  return found[0]?.page ?? 0
}

describe('the published table', () => {
  const form = sampleForm('published-2023')
  const projects = form.units.flatMap((row) => row.projects)
  let facts: PdfFacts
  beforeAll(async () => {
    facts = await printedForm(form)
  })

  test('is printed on A4 lying on its side, on four pages at most', () => {
    expect(facts.width / POINTS_PER_MM).toBeCloseTo(297, 0)
    expect(facts.height / POINTS_PER_MM).toBeCloseTo(210, 0)
    expect(facts.pages).toBeLessThanOrEqual(4)
  })

  test('has the header and its page number on each page, and the title on the first alone', () => {
    for (let page = 1; page <= facts.pages; page++) {
      const all = text(onPage(facts, page))
      for (const name of ['项目名称（资金使用单位）', '总计', '专户', '拨款', '其他', '绩效目标', '绩效指标'])
        expect(all).toContain(name)
      expect(all).toContain(`第${page}页共${facts.pages}页`)
      expect(all.includes('项目支出绩效目标表（含转移支付项目）')).toBe(page === 1)
      expect(all.includes('部门名称：')).toBe(page === 1)
    }
  })

  test('says row by row what the published one says', () => {
    const [header, ...rows] = facts.rows
    // What is repeated has the text of each page where the first has it.
    const once = (cell: string) => cell.slice(0, cell.length / facts.pages)
    expect(header?.map((cell) => [...cell].sort().join(''))).toEqual(
      HEADER.map((name) => [...name.repeat(facts.pages)].sort().join('')),
    )
    expect(once(header?.[1] ?? '')).toBe('总计')
    expect(rows).toHaveLength(1 + 1 + 14)
    const heading = [form.title, '部门名称：', form.department, '单位：万元', ...HEADER]
    expect(squeezed([...heading, ...rows.flat()].join(''))).toBe(squeezed(publishedText()))
  })

  test('breaks no row, no number and no code of an indicator', () => {
    const lines = facts.words.map((word) => word.text)
    for (const number of ['46116', '41924', '20000', '134'])
      expect(
        lines.some((line) => line.includes(number)),
        number,
      ).toBe(true)
    for (const line of lines) expect(line).not.toMatch(/\d-$/)
    for (const row of projects) {
      const first = facts.words.find((word) => row.name.startsWith(word.text) && word.text.length > 4)
      const goalStart = facts.words.find((word) => row.goal.startsWith(word.text) && word.text.length > 9)
      expect(first?.page, row.name).toBe(goalStart?.page)
    }
  })

  test('holds real fonts only, and is found by its name', () => {
    expect(facts.fontTypes.length).toBeGreaterThan(0)
    expect(facts.fontTypes).not.toContain('Type 3')
    expect(facts.title).toContain('中国共产党广州市天河区委员会政法委员会')
  })

  test('can be printed on A3 in larger type on fewer pages', async () => {
    const large = await printedForm(form, A3)
    expect(large.width / POINTS_PER_MM).toBeCloseTo(420, 0)
    expect(large.height / POINTS_PER_MM).toBeCloseTo(297, 0)
    expect(large.pages).toBeLessThan(facts.pages)
    const height = (words: readonly Word[]) => {
      const total = words.find((word) => word.text === '合计')
      return (total?.bottom ?? 0) - (total?.top ?? 0)
    }
    expect(height(large.words)).toBeGreaterThan(height(facts.words))
    expect(large.rows.slice(1)).toEqual(facts.rows.slice(1))
  })
})

describe('pages end between rows', () => {
  const lines = (count: number, name: string) => [`${name}始`, ...Array(count - 2).fill('其间'), `${name}终`].join('\n')

  test('and no row that fits a page is split', async () => {
    const projects = Array.from({ length: 40 }, (_, index) =>
      project({ fiscal: '1.00' }, { goal: lines(2 + ((index * 7) % 23), `第${index}号`), name: `第${index}项` }),
    )
    const facts = await printedForm(table([unit(projects)]))
    expect(facts.pages).toBeGreaterThan(5)
    for (let index = 0; index < 40; index++)
      expect(pageOf(facts, `第${index}号始`), `project ${index}`).toBe(pageOf(facts, `第${index}号终`))
  })

  test('and a unit never stands apart from its first project', async () => {
    const units = Array.from({ length: 24 }, (_, index) =>
      unit(
        Array.from({ length: 1 + (index % 9) }, (_, at) =>
          project({ fiscal: '1.00' }, { name: `第${index}单位${at}项` }),
        ),
        {},
        { name: `甲${index}单位` },
      ),
    )
    const html = printHtml([table(units)], A4)
    const apart = (facts: PdfFacts) =>
      units.filter((_, index) => pageOf(facts, `甲${index}单位`) !== pageOf(facts, `第${index}单位0项`)).length
    expect(apart(await printed(html))).toBe(0)
    expect(apart(await printed(html.replace('break-after: avoid', '')))).toBeGreaterThan(0)
  })

  test('and units without projects below them begin under the title and follow each other over the pages', async () => {
    const units = Array.from({ length: 90 }, (_, index) =>
      unit([project({ fiscal: '1.00' })], {}, { name: `甲${index}单位` }),
    )
    const alone = await printedForm(table(units), { ...A4, content: 'units' })
    const bare = await printedForm(table(units.map((one) => ({ ...one, projects: [] }))))
    for (const facts of [alone, bare]) {
      expect([pageOf(facts, '甲0单位'), pageOf(facts, '甲20单位'), pageOf(facts, '甲89单位')]).toEqual([
        1,
        1,
        facts.pages,
      ])
      expect(facts.pages).toBeLessThanOrEqual(4)
    }
  })

  test('and a table whose first unit has the longest of names begins under the title all the same', async () => {
    const named = (length: number) => '某单位综合服务中心'.repeat(length)
    const form = table([
      unit([project({ fiscal: '1.00' }, { name: `项目${named(30)}` })], {}, { name: `单位${named(22)}` }),
    ])
    for (const orientation of ['portrait', 'landscape'] as const) {
      const facts = await printedForm(form, { ...A4, orientation })
      expect(text(onPage(facts, 1)), orientation).toContain('合计1.00')
    }
  })

  test('and a goal longer than a page goes on, line by line, with nothing lost', async () => {
    const sentences = Array.from({ length: 120 }, (_, index) => `第${index + 1}句要在全年内办结。`)
    const long = project({ fiscal: '1.00' }, { name: '长项目', goal: sentences.join('\n') })
    const facts = await printedForm(table([unit([project({ fiscal: '2.00' }), long, project({ fiscal: '3.00' })])]))
    const shown = facts.words.filter((word) => /^第\d+句/.test(word.text))
    expect(shown.map((word) => word.text)).toEqual(sentences)
    expect(new Set(shown.map((word) => word.page)).size).toBeGreaterThan(2)
    for (const word of shown) expect(word.bottom).toBeLessThan(facts.height - BOTTOM_MARGIN)
  })

  test('and a goal longer than a page begins under its unit, on a page that is not left empty', async () => {
    const goal = `起头。${'保障各项工作有序开展。'.repeat(270)}`
    for (const options of [A4, A3] as const) {
      const form = table([unit([project({ fiscal: '1.00' }, { goal })], {}, { name: '甲单位' })])
      const facts = await printed(printHtml([form], options))
      expect([pageOf(facts, '甲单位'), facts.words.find((word) => word.text.startsWith('起头'))?.page]).toEqual([1, 1])
    }
  })
})

describe('what a table holds', () => {
  test('is printed whole where amounts in 元 need wider columns', async () => {
    const form = table([unit([project({ fiscal: '12345678.91', other: '0.01' })])], {}, { unit: '元' })
    const facts = await printedForm(form)
    expect(facts.rows[1]?.slice(0, 5)).toEqual(['合计', '123456789200.00', '123456789100.00', '', '100.00'])
    expect(facts.words.filter((word) => word.text === '123456789200.00')).toHaveLength(3)
  })

  test('is seen to be missing where no font has a character, and not just left blank', async () => {
    const linesBehindName = async (character: string) => {
      const html = printHtml([table([unit([project({})], {}, { name: `甲${character}` })])], A4, { fonts: true })
      const pdf = await engine.print(html, true, new AbortController().signal)
      const name = pdfFacts(pdf).words.find((word) => word.text.startsWith('甲'))
      return new PagePicture(pdf, 1).linesAt((name?.left ?? 0) + 1.5 * A4.body.size)
    }
    const blank = await linesBehindName('　')
    expect((await linesBehindName('\u{10fffd}')).length).toBeGreaterThan(blank.length)
    expect(blank.length).toBeGreaterThan(0)
  })

  test('is printed as text, whatever it looks like', async () => {
    const name = '<img src=x onerror=alert(1)>&amp;</td>'
    const facts = await printedForm(
      table([unit([project({ fiscal: '1.00' }, { name })], {}, { name: '</style>单位' })]),
    )
    expect(facts.rows[3]?.[0]).toBe(name)
    expect(facts.rows[2]?.[0]).toBe('</style>单位')
  })
})
