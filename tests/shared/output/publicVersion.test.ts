import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { DEFAULT_OUTPUT_CHOICES } from '../../../shared/output/outputChoices.ts'
import {
  goneOf,
  leftOutText,
  namesTold,
  publicChoices,
  publicVersion,
  publishedVersion,
  secretNames,
  sumOfLeftOut,
} from '../../../shared/output/publicVersion.ts'
import { DEFAULT_PAGE_SETUP } from '../../../shared/print/pageSetup.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { arbitraryTable } from '../arbitraries.ts'
import { project, table, unit, wan } from '../checks/examples.ts'

const police = unit(
  [
    project({ fiscal: '26' }, { id: 'training', name: '政法队伍培训经费' }),
    project({ total: '5', fiscal: '4' }, { id: 'secret', name: '专案侦办经费' }),
  ],
  { total: '31' },
  { id: 'police', name: '公安分局', control: wan('40') },
)
const school = unit([project({ other: '10' }, { id: 'lessons', name: '课后服务经费' })], {}, { id: 'school' })
const whole = table([police, school], { total: '50' }, { control: wan('60') })

describe('the public version', () => {
  it('lacks the projects that are not published, follows what is left, and lists what was left out', () => {
    const { table: published, leftOut } = publicVersion(whole, ['secret', 'of another table'])
    expect(published.units.map(({ projects }) => projects.map(({ id }) => id))).toEqual([['training'], ['lessons']])
    expect(published.stated).toEqual(BLANK_AMOUNTS)
    expect(published.units[0]?.stated).toEqual(BLANK_AMOUNTS)
    expect(tableTotals(published).grand.shown.total).toBe(wan('36'))
    expect(leftOut).toEqual([{ id: 'secret', unit: '公安分局', project: '专案侦办经费', total: wan('5') }])
    expect(sumOfLeftOut(leftOut)).toBe(wan('5'))
  })

  it('has no control figures, and the stated ones only where nothing was left out', () => {
    const { table: published, leftOut } = publicVersion(whole, [])
    expect(published.control).toBeNull()
    expect(published.units.map(({ control }) => control)).toEqual([null, null])
    expect(published.stated).toEqual(whole.stated)
    expect(leftOut).toEqual([])
    expect(sumOfLeftOut(leftOut)).toBeNull()
  })

  it('of any table adds up, by what is published and what is not', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.nat(), (form, seed) => {
        const ids = form.units.flatMap(({ projects }) => projects.map(({ id }) => id))
        const chosen = ids.filter((_, at) => ((seed >> (at % 16)) & 1) === 1)
        const { table: published, leftOut } = publicVersion(form, chosen)
        const kept = published.units.flatMap(({ projects }) => projects.map(({ id }) => id))
        expect([...kept, ...leftOut.map(({ id }) => id)].toSorted()).toEqual(ids.toSorted())
        if (leftOut.length > 0) expect(published.stated).toEqual(BLANK_AMOUNTS)
      }),
    )
  })

  it('is refused where nothing is left of the table, and not where it was empty before', () => {
    expect(() => publishedVersion(whole, ['training', 'secret', 'lessons'])).toThrow('nothing-published')
    expect(publishedVersion(whole, ['secret']).leftOut).toHaveLength(1)
    expect(publishedVersion(table([]), []).table.units).toEqual([])
  })

  it('is printed whole, with nobody’s signature and without the draft mark', () => {
    const signature = { preparer: '张三', head: '李四', date: '' }
    const content = 'units' as const
    const pageSetup = { ...DEFAULT_PAGE_SETUP, signature, draft: true, omittedUnits: ['police'], content }
    expect(publicChoices({ ...DEFAULT_OUTPUT_CHOICES, pageSetup })).toEqual(DEFAULT_OUTPUT_CHOICES)
  })
})

describe('names of projects that are not published', () => {
  const told = (goal: string, unpublished = ['secret']) => {
    const form = table([unit([project({}, { id: 'a', name: '办案经费', goal }), ...police.projects])])
    return namesTold(publicVersion(form, unpublished))
  }

  it('are found in the texts that are, each with its place', () => {
    expect(told('配合专案侦办经费使用，做好保障。')).toEqual([
      '“办案经费”的绩效目标里写着不公开的项目“专案侦办经费”，请修改后再公开。',
    ])
    expect(told('做好保障。')).toEqual([])
    expect(told('配合专案侦办经费使用，做好保障。', [])).toEqual([])
  })

  it('are nobody’s secret where a published project has the same, which is told itself', () => {
    const twins = table([unit([project({}, { id: 'a' }), project({}, { id: 'b', goal: '做好政法工作经费管理。' })])])
    expect(namesTold(publicVersion(twins, ['a']))).toEqual([
      '“政法工作经费”有不公开的，也有同名的项目在公开之列，请确认。',
    ])
    expect(namesTold(publicVersion(twins, ['a', 'b']))).toEqual([])
  })

  it('are known to be gone once no table has the project', () => {
    expect(goneOf(['secret', 'lessons', 'deleted'], [whole])).toEqual(['deleted'])
    expect(goneOf(['secret'], [whole, table([])])).toEqual([])
  })

  it('that speak of secrets are shown while they are published', () => {
    const form = table([unit([project({}, { id: 'a', name: '涉密设备购置' }), project({}, { id: 'b' })])])
    expect(secretNames(publicVersion(form, []))).toEqual(['涉密设备购置'])
    expect(secretNames(publicVersion(form, ['a']))).toEqual([])
  })
})

it('the list of what was left out is text with columns and a sum', () => {
  const form = table([
    unit([project({ fiscal: '1.234567' }, { id: 'a', name: ' 甲\n\t项目 ' }), project({}, { id: 'b' })]),
  ])
  expect(leftOutText(form, publicVersion(form, ['a', 'b']).leftOut)).toBe(
    '未公开的项目（区委政法委员会，2023年）\r\n资金使用单位\t项目名称\t总计（万元）\r\n' +
      '区委政法委员会\t甲 项目\t1.234567\r\n区委政法委员会\t政法工作经费\t\r\n共 2 个项目\t\t1.234567\r\n',
  )
})
