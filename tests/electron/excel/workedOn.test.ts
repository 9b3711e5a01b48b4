/** Exports that a unit has filled in and sent back: what was typed is read as in any other file, what was not as it was written. */
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import { BLANK_INDICATOR, type Project, type TargetTable } from '../../../shared/form.ts'
import { sampleForm } from '../../shared/samples.ts'
import { changed, retyped } from './changed.ts'
import { bytesOf } from './written.ts'

const published = sampleForm('published-2023')
const unit = published.units[0] as TargetTable['units'][number]
const first = unit.projects[0] as Project
const withProjects = (...projects: readonly Partial<Project>[]): TargetTable => ({
  ...published,
  units: [{ ...unit, projects: projects.map((project, at) => ({ ...first, id: `p${at}`, ...project })) }],
})
const projectsOf = async (bytes: Uint8Array) =>
  (await readForm(bytes, '填好.xlsx')).form.units.map((own) => own.projects)

const indicators = ['甲指标', '乙指标'].map((name, at) => ({
  ...BLANK_INDICATOR,
  id: `i${at}`,
  ...(at === 0 ? { level1Code: '1', level1: '产出指标', level2Code: '11', level2: '数量指标' } : {}),
  name,
  annualValue: '5次',
}))

describe('an export that somebody has worked on', () => {
  it('has rows without the indent of our projects told as in any other file', async () => {
    const bytes = await bytesOf(withProjects({}, { name: '乙项目' }))
    const moved = await changed(bytes, 'xl/styles.xml', (styles) => styles.replace(/ indent="\d"/g, ''))
    expect((await projectsOf(moved)).map(({ length }) => length)).toEqual([2])
  })
  it('may have indicators in another way of writing', async () => {
    const verbatim = { ...BLANK_INDICATOR, id: 'v', verbatim: '数量指标：培训次数≥5次' }
    const bytes = await bytesOf(withProjects({ goal: '原目标', indicators: [verbatim] }))
    const [[untouched] = []] = await projectsOf(bytes)
    expect(untouched?.indicators).toMatchObject([{ verbatim: verbatim.verbatim }])
    const [[filled] = []] = await projectsOf(await retyped(bytes, '原目标', '新目标'))
    expect(filled?.goal).toBe('新目标')
    expect(filled?.indicators).toMatchObject([{ verbatim: null, level2: '数量指标', name: '培训次数' }])
  })
  it('takes a kind that is left blank from the row above, and one that was merged down', async () => {
    const bytes = await bytesOf(withProjects({ goal: '原目标', indicators }), { workbook: { layout: 'by-indicator' } })
    const [[untouched] = []] = await projectsOf(bytes)
    expect(untouched?.indicators.map(({ level2 }) => level2)).toEqual(['数量指标', null])
    const filled = await retyped(bytes, '原目标', '新目标')
    const merged = await changed(filled, 'xl/worksheets/sheet1.xml', (sheet) =>
      sheet.replace('</mergeCells>', '<mergeCell ref="G7:G8"/><mergeCell ref="H7:H8"/></mergeCells>'),
    )
    for (const own of [filled, merged]) {
      const [[project] = []] = await projectsOf(own)
      expect(project?.indicators.map(({ name, level1, level2 }) => [name, level1, level2])).toEqual([
        ['甲指标', '产出指标', '数量指标'],
        ['乙指标', '产出指标', '数量指标'],
      ])
    }
  })
  it('keeps a text whole that was split, though another was changed', async () => {
    const goal = '持续推进平安建设工作，着力解决影响社会治安的突出问题。'.repeat(60)
    const bytes = await bytesOf(withProjects({ goal }, { goal: '原目标' }))
    const [projects = []] = await projectsOf(await retyped(bytes, '原目标', '新目标'))
    expect(projects.map((project) => project.goal)).toEqual([goal, '新目标'])
  })
})
