import { expect, it } from 'vitest'
import { pagesTold } from '../../../shared/output/pagesTold.ts'
import { DEFAULT_PAGE_SETUP } from '../../../shared/print/pageSetup.ts'
import { project, table, unit } from '../checks/examples.ts'

const form = table([unit([project({})], {}, { id: 'office' }), unit([project({})])])

it('says nothing of pages with the whole form', () => {
  expect(pagesTold(form, DEFAULT_PAGE_SETUP)).toEqual([])
  expect(pagesTold(form, { ...DEFAULT_PAGE_SETUP, omittedUnits: ['of another table'] })).toEqual([])
})

it('says what is missing and what was added', () => {
  const check = (change: Partial<typeof DEFAULT_PAGE_SETUP>, told: RegExp) =>
    expect(pagesTold(form, { ...DEFAULT_PAGE_SETUP, ...change })).toEqual([expect.stringMatching(told)])
  check({ omittedUnits: ['office'] }, /有 1 个单位没有印/)
  check({ content: 'amounts' }, /没有绩效目标和绩效指标/)
  check({ content: 'units' }, /没有项目/)
  check({ draft: true }, /“草稿”/)
})
