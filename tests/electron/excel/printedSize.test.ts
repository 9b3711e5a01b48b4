/**
 * The official workbook on paper, as LibreOffice prints it: in its own size, since columns that come out too wide there make
 * everything smaller. It is measured in the texts, whatever font they are shown in.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_PAGE_SETUP } from '../../../shared/print/pageSetup.ts'
import { libreOffice } from '../../libreOffice.ts'
import { publishedText, sampleForm } from '../../shared/samples.ts'
import { type PdfFacts, pdfFacts } from '../pdf/poppler.ts'
import { bytesOf } from './written.ts'

const PATIENCE = 120_000

let folder: string
let facts: PdfFacts
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-printed-'))
  const workbook = join(folder, 'official.xlsx')
  await writeFile(workbook, await bytesOf(sampleForm('published-2023')))
  const pdf = await libreOffice(folder).toPdf(workbook, PATIENCE)
  facts = pdfFacts(await readFile(pdf ?? ''))
}, PATIENCE)
afterAll(() => rm(folder, { recursive: true }))

/** Where a text begins; each of the texts is the first line of its cell. */
const lineOf = (start: string) => {
  const line = facts.words.find(({ text }) => text.startsWith(start))
  if (!line) throw new Error(`nowhere: ${start}`)
  return line
}

it('is set in the size that was asked for, or at most a twentieth smaller', () => {
  const { left, right, text } = lineOf('加快推进市域社会治理现代化')
  const size = (right - left) / text.length / DEFAULT_PAGE_SETUP.body.size
  expect(size).toBeGreaterThan(0.95)
  expect(size).toBeLessThan(1.01)
})

it('has the lines of a goal and the pages of the published table', () => {
  // As long as on the published page, of which this is a line.
  const { text } = lineOf('加快推进市域社会治理现代化')
  expect(publishedText().split('\n')).toContain(text)
  const pages = publishedText().trim().split('\n\n\n\n')
  expect(facts.pages).toBe(pages.length)
  for (const [at, page] of pages.entries())
    for (const { goal } of sampleForm('published-2023').units.flatMap((unit) => unit.projects))
      if (page.includes(goal.slice(0, 12))) expect(lineOf(goal.slice(0, 12)).page, goal).toBe(at + 1)
})
