import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTPUT_CHOICES } from '../../../../shared/output/outputChoices.ts'
import { exportFolder, filesIn, folder, projectsIn, putDocument, reported, run, tableOf } from './exportFolder.ts'

exportFolder()

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('the public version', () => {
  const table = tableOf('甲部门', { 甲: { 道路: 1, 涵洞维护: 2 }, 乙: { 道路: 4, 绿化养护: 8 } })
  const withOne = { ...DEFAULT_OUTPUT_CHOICES, unpublished: [table.units[1]?.projects[1]?.id ?? ''] }

  it('leaves out what the document says and what is named, and lists it outside of the file', async () => {
    putDocument('表.jxmb', [table], withOne)
    const { code, report } = await reported('export 表.jxmb --to 导出 --as json --public --leave-out 涵洞维护')
    expect(code).toBe(0)
    expect(report.files[0]?.leftOut).toEqual([
      { table: '甲部门', unit: '甲', project: '涵洞维护', total: '2.00' },
      { table: '甲部门', unit: '乙', project: '绿化养护', total: '8.00' },
    ])
    expect(filesIn('导出')).toEqual(['表（公开版）.json'])
    expect(projectsIn('导出/表（公开版）.json')).toEqual(['道路', '道路'])
    expect(read('导出/表（公开版）.json')).not.toMatch(/涵洞|绿化/)
  })

  it('tells people the same on the error output', async () => {
    putDocument('表.jxmb', [table], withOne)
    const { err } = await run('export 表.jxmb --to 表.csv --public')
    expect(err).toBe('公开版没有列入 1 个项目：\n  乙 · 绿化养护（8.00 万元）\n已导出：表.csv\n')
  })

  it('leaves out all projects of a name and says how many', async () => {
    putDocument('表.jxmb', [table])
    const { err } = await run('export 表.jxmb --to 表.json --public --leave-out 道路')
    expect(err).toContain('名为“道路”的项目有 2 个')
    expect(projectsIn('表.json')).toEqual(['涵洞维护', '绿化养护'])
  })

  it('is not written at all where a name fits no project', async () => {
    putDocument('表.jxmb', [table])
    const { code, report } = await reported(
      'export 表.jxmb --to 导出 --as json --public --leave-out 道路 --leave-out 涵洞',
    )
    expect([code, report.error]).toEqual([1, 'unknown-project'])
    expect(report.message).toContain('“涵洞”')
    expect(report.message).not.toContain('道路')
    expect(existsSync(join(folder, '导出'))).toBe(false)
  })

  it('is the whole where nobody asks for it', async () => {
    putDocument('表.jxmb', [table], withOne)
    await run('export 表.jxmb --to 表.json')
    expect(projectsIn('表.json')).toHaveLength(4)
  })
})
