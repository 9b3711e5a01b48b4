import { describe, expect, test } from 'vitest'
import { sourcesFor } from '../../../shared/phrasebook/past.ts'
import { benchTable } from '../../bench/benchTable.ts'
import { bookOf, indicator, project, tableOf } from './twoYears.ts'

const asked = project('2023年综治视联网建设')

function sourcesIn(...[own, ...others]: Parameters<typeof bookOf>) {
  const { document, tableId } = bookOf(own, ...others)
  return sourcesFor(document, tableId, asked)
}

describe('projects to learn from', () => {
  test('are the same project in another year and those of a like name, not the project itself', () => {
    const same = project('2022年综治视联网建设')
    const like = project('视联网运行维护')
    const { sources } = sourcesIn(tableOf(2023, [asked]), tableOf(2022, [project('食堂餐费'), like, same]))
    expect(sources.map((source) => [source.project, source.isSame])).toEqual([
      [same, true],
      [like, false],
    ])
  })

  test('are no projects that merely have no name either', () => {
    const nameless = project('2023')
    const { document, tableId } = bookOf(tableOf(2023, [nameless]), tableOf(2022, [project('2022'), project('')]))
    expect(sourcesFor(document, tableId, nameless).sources).toEqual([])
  })

  test('are also its neighbours in its own table, whatever their names', () => {
    const neighbour = project('食堂餐费', [indicator('数量', '就餐人次', '80人次')])
    const { sources, hasWholeTable } = sourcesIn(tableOf(2023, [neighbour, asked]))
    expect(sources).toMatchObject([{ project: neighbour, isOwnTable: true, isSame: false }])
    expect(hasWholeTable).toBe(true)
  })

  test('are the very same answer while the document stays as it is', () => {
    const { document, tableId } = bookOf(tableOf(2023, [asked]), tableOf(2022, [asked]))
    expect(sourcesFor(document, tableId, asked)).toBe(sourcesFor(document, tableId, asked))
    const edited = { ...document, tables: document.tables.slice(0, 1) }
    expect(sourcesFor(edited, tableId, asked).sources).toEqual([])
  })

  test('are bounded in number, the nearest rows first, however large the tables are', () => {
    const large = benchTable(5_000, 1)
    const unit = large.units[60]
    const middle = unit?.projects[20]
    if (!middle) throw new Error('no such row')
    const document = { ...bookOf(large, { ...benchTable(5_000, 2), id: 'last', year: 2023 }).document }
    const { sources, hasWholeTable } = sourcesFor(document, large.id, middle)
    const own = sources.filter(({ isOwnTable }) => isOwnTable)
    expect(own).toHaveLength(1_000)
    expect(hasWholeTable).toBe(false)
    expect(own.slice(0, 49).every((source) => unit?.projects.includes(source.project))).toBe(true)
    expect(sources.length - own.length).toBeLessThanOrEqual(60)
  })
})

test('of a table that was not read as a whole no number of projects is told', async () => {
  const { suggestNames } = await import('../../../shared/phrasebook/names.ts')
  const large = benchTable(2_000, 1)
  const first = large.units[0]?.projects[0]
  if (!first) throw new Error('no such row')
  const found = suggestNames(bookOf(large), { project: { ...first }, indicator: null, typed: '率' })
  const own = found.filter(({ detail }) => detail.startsWith('本表'))
  expect(own.length).toBeGreaterThan(0)
  expect(new Set(own.map(({ detail }) => detail))).toEqual(new Set(['本表其他项目']))
})
