/** How near the page set up as published comes to the published pages, of which their text is known, line by line. */
import { beforeAll, describe, expect, it } from 'vitest'
import { printIndicators } from '../../../shared/indicators/sentence.ts'
import { COLUMNS } from '../../../shared/layout.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { publishedText, sampleForm } from '../../shared/samples.ts'
import { AS_PUBLISHED } from './asPublished.ts'
import { type Column, columnsOf, linesIn } from './pageLines.ts'
import { type PdfFacts, pdfFacts, type Word } from './poppler.ts'
import { engineForTests } from './testEngine.ts'

const engine = engineForTests()
const table = sampleForm('published-2023')
const projects = table.units.flatMap((unit) => unit.projects)
const squeezed = (text: string) => text.replace(/\s+/g, '')

type WordColumn = 'name' | 'goal' | 'indicators'

let facts: PdfFacts
let columns: readonly Column[]
beforeAll(async () => {
  const html = printHtml([table], AS_PUBLISHED, { fonts: true })
  facts = pdfFacts(await engine.print(html, true, new AbortController().signal))
  columns = columnsOf(html, (AS_PUBLISHED.margins.left / 25.4) * 72)
})

function linesOf(key: WordColumn): readonly Word[] {
  const column = columns.find((one) => one.key === key)
  if (!column) throw new Error(key)
  return linesIn(facts, column)
}

/** The consecutive lines that make up a cell's text. */
function linesOfCell<Line extends { readonly text: string }>(lines: readonly Line[], cell: string): readonly Line[] {
  const whole = squeezed(cell)
  for (let first = 0; first < lines.length; first++) {
    let text = ''
    for (let at = first; at < lines.length && whole.startsWith(text); at++) {
      text += squeezed(lines[at]?.text ?? '')
      if (text === whole) return lines.slice(first, at + 1)
    }
  }
  throw new Error(`nowhere: ${cell}`)
}

/** Without the amounts, which stand in the same line as a name of one line, or before or behind a goal of one. */
function publishedLines(): readonly { readonly text: string }[] {
  return publishedText()
    .split('\n')
    .map((line) => ({ text: line.replace(/(?:^| )\d+\.\d\d(?= |$)/g, '').trim() }))
    .filter(({ text }) => text !== '')
}

/** By cell, how many lines the published page has and how many ours. */
function lineCounts(column: WordColumn): readonly (readonly [published: number, ours: number])[] {
  const [published, ours] = [publishedLines(), linesOf(column)]
  return projects.map((project) => {
    const cell = column === 'indicators' ? printIndicators(project.indicators) : project[column]
    return [linesOfCell(published, cell).length, linesOfCell(ours, cell).length] as const
  })
}

/** In full-width characters of the body. */
function longest(column: WordColumn): number {
  const goalsAndIndicators = projects.flatMap(({ goal, indicators }) => [goal, printIndicators(indicators)])
  const cells = column === 'name' ? projects.map(({ name }) => name) : goalsAndIndicators
  const lines = linesOf(column).filter(({ text }) => cells.some((cell) => squeezed(cell).includes(squeezed(text))))
  return Math.max(...lines.map(({ left, right }) => (right - left) / AS_PUBLISHED.body.size))
}

describe('set up as published, the published table', () => {
  it('says all that it says, row by row, with the header and the title once and no page number', () => {
    const heading = [table.title, '部门名称：', table.department, '单位：万元']
    expect(squeezed([...heading, ...facts.rows.flat()].join(''))).toBe(squeezed(publishedText()))
    const shown = facts.words.map(({ text }) => text).join('')
    for (const header of [table.title, COLUMNS[0]?.header ?? '']) expect(shown.split(header)).toHaveLength(2)
    expect(shown).not.toMatch(/第\d+页/)
  })

  it('takes as many pages, and each ends with the same row', () => {
    // Three blank lines stand between the pages of the published text.
    const pages = publishedText().trim().split('\n\n\n\n').map(squeezed)
    expect(facts.pages).toBe(pages.length)
    const goals = linesOf('goal')
    for (const { goal } of projects) {
      const start = squeezed(goal.slice(0, 20))
      const [first] = linesOfCell(goals, goal)
      expect(first?.page, goal).toBe(1 + pages.findIndex((page) => page.includes(start)))
    }
  })

  it('has lines as long: 23 characters of a goal, 31 of indicators and one more', () => {
    expect(Math.floor(longest('goal'))).toBe(23)
    expect(Math.floor(longest('indicators'))).toBeGreaterThanOrEqual(31)
    expect(Math.floor(longest('indicators'))).toBeLessThanOrEqual(32)
  })

  it('has as many lines in nearly every cell, and never two more or fewer', () => {
    const counts = [...lineCounts('goal'), ...lineCounts('indicators'), ...lineCounts('name')]
    for (const [published, ours] of counts) expect(Math.abs(ours - published)).toBeLessThanOrEqual(1)
    const same = counts.filter(([published, ours]) => ours === published)
    expect(same.length / counts.length).toBeGreaterThan(0.85)
    expect(lineCounts('goal').filter(([published]) => published > 10)).toEqual([[17, 17]])
  })

  it('differs where the published page begins a line with a closing mark or ends it within a number', () => {
    const faults = (lines: readonly { readonly text: string }[]) =>
      lines.filter(
        ({ text }, at) => /^[。，；、]/.test(text) || (/\d$/.test(lines[at - 1]?.text ?? '') && /^\d/.test(text)),
      )
    expect(faults(publishedLines()).length).toBeGreaterThan(0)
    for (const column of ['goal', 'indicators'] as const) expect(faults(linesOf(column))).toEqual([])
  })
})
