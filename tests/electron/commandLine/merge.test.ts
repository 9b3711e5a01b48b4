import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MergeReport } from '../../../electron/commandLine/mergeReport.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import type { TargetTable } from '../../../shared/form.ts'
import { formJsonOfReading, formJsonOfTable } from '../../../shared/formJson.ts'
import { idCounter } from '../../shared/arbitraries.ts'
import { amounts, indicator, project, table, unit } from '../../shared/checks/examples.ts'
import { bytesOf } from '../excel/written.ts'
import { runIn } from './runIn.ts'

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...words: string[]) => runIn(folder, words)

async function report(...words: string[]): Promise<MergeReport & { code: number }> {
  const { code, out } = await run('merge', ...words, '--json')
  return { code, ...JSON.parse(out) }
}

const sample = (name: string, as: string) => copyFileSync(new URL(name, SAMPLES), join(folder, as))
const ownTable = (name: string, fiscal: string): TargetTable => ({
  ...table([{ ...unit([project({ fiscal }, { name: `${name}的项目`, indicators: [indicator()] })]), name }]),
  department: '教育局',
  year: 2026,
})
const writeFile = async (name: string, own: TargetTable) => writeFileSync(join(folder, name), await bytesOf(own))

describe('merging workbooks', () => {
  it('writes one table with all their units, and reports each file with its proof', async () => {
    const tables = [ownTable('一中', '10'), { ...ownTable('二中', '20.5'), stated: amounts({ total: '21' }) }]
    for (const [at, own] of tables.entries()) await writeFile(`${at}.xlsx`, own)
    const { code, ...told } = await report('0.xlsx', '1.xlsx', '--to', 'out.xlsx')
    expect([code, told.ok, told.error, told.to]).toEqual([0, true, null, 'out.xlsx'])
    expect(told.total).toEqual({ total: '30.50', fiscal: '30.50', special: null, other: null })
    expect(told.files).toMatchObject([
      { file: '0.xlsx', error: null, message: null, department: '教育局', year: 2026, unit: '万元' },
      { file: '1.xlsx', units: [{ name: '二中', projects: 1 }] },
    ])
    expect(told.files[1]?.proof).toEqual([
      { column: 'total', stated: '21.00', computed: '20.50', difference: '0.50' },
      { column: 'fiscal', stated: '20.50', computed: '20.50', difference: '0.00' },
    ])
    const back = await readForm(readFileSync(join(folder, 'out.xlsx')), 'out.xlsx')
    const both = { ...(tables[0] as TargetTable), units: tables.flatMap(({ units }) => units) }
    expect(formJsonOfReading(back)).toEqual(formJsonOfTable(both))
  })
  it('says in words what does not add up, and still writes', async () => {
    sample('wrong-totals.xlsx', 'a.xlsx')
    const { code, out, err } = await run('merge', 'a.xlsx', '--to', 'out.csv')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('a.xlsx：1 个单位，14 个项目。合计不符：总计写的是 968.66，各行相加是 958.66，相差 10.00')
    expect(out).toContain('  B4：合计行“总计”写的是 968.66')
    expect(out).toMatch(/已汇总 1 个文件到 out\.csv：1 个单位，14 个项目，合计 958\.66 万元。\n$/)
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('958.66')
  })
  it('tells files of one name in several folders apart, and says which are the same', async () => {
    for (const name of ['一中', '二中']) {
      mkdirSync(join(folder, name))
      sample('clean-official.xlsx', `${name}/表.xlsx`)
    }
    const { notes } = await report('一中/表.xlsx', '二中/表.xlsx', '--to', 'out.json')
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'same-content', files: ['一中/表.xlsx', '二中/表.xlsx'] }),
    )
  })
  it('takes every table of a document, and leaves the document as it is', async () => {
    const store = DocumentStore.open(join(folder, '文档.jxmb'), () => new Date(0))
    for (const [at, name] of ['一中', '二中'].entries())
      store.apply(at, '加入', [{ kind: 'insertTable', at, table: { ...ownTable(name, '1'), id: idCounter(name)() } }])
    store.close()
    const before = readFileSync(join(folder, '文档.jxmb'))
    const { code, files } = await report('文档.jxmb', '--to', 'out.xlsx')
    expect(code).toBe(0)
    expect(files.map(({ file, units }) => [file, units[0]?.name])).toEqual([
      ['文档.jxmb', '一中'],
      ['文档.jxmb', '二中'],
    ])
    expect(readFileSync(join(folder, '文档.jxmb')).equals(before)).toBe(true)
  })
})

describe('nothing is written', () => {
  it('where any file is refused; every one of them is named with its reason, and the others are reported', async () => {
    sample('clean-official.xlsx', '好.xlsx')
    sample('password.xlsx', '密码.xlsx')
    sample('truncated-zip.xlsx', '断.xlsx')
    const files = ['密码.xlsx', '好.xlsx', '断.xlsx', '没有.xlsx']
    const { code, ...told } = await report(...files, '--to', 'out.xlsx')
    expect([code, told.ok, told.error, told.total]).toEqual([1, false, 'merge-incomplete', null])
    expect(told.files.map(({ file, error }) => [file, error])).toEqual([
      ['密码.xlsx', 'encrypted'],
      ['好.xlsx', null],
      ['断.xlsx', 'corrupt'],
      ['没有.xlsx', 'file-missing'],
    ])
    expect(told.files[1]?.units).toEqual([expect.objectContaining({ projects: 14 })])
    const { err, out } = await run('merge', ...files, '--to', 'out.xlsx')
    expect(out).toBe('')
    for (const name of ['密码.xlsx：', '断.xlsx：', '没有.xlsx：']) expect(err).toContain(name)
    expect(err).toContain('有 3 个文件不能读取')
    expect(readdirSync(folder).sort()).toEqual(['好.xlsx', '密码.xlsx', '断.xlsx'].sort())
  })
  it('over one of the files, by whatever name', async () => {
    sample('clean-official.xlsx', 'a.xlsx')
    linkSync(join(folder, 'a.xlsx'), join(folder, 'b.xlsx'))
    const before = readFileSync(join(folder, 'a.xlsx'))
    for (const to of ['a.xlsx', './b.xlsx'])
      expect(await report('a.xlsx', '--to', to)).toMatchObject({ code: 1, error: 'output-is-source', files: [] })
    expect(readFileSync(join(folder, 'a.xlsx')).equals(before)).toBe(true)
  })
  it('where the output cannot be made', async () => {
    sample('clean-official.xlsx', 'a.xlsx')
    expect(await report('a.xlsx', '--to', 'out.pdf')).toMatchObject({ code: 1, ok: false, error: 'no-pdf-engine' })
    expect(await report('a.xlsx', '--to', '没有/out.xlsx')).toMatchObject({
      code: 1,
      error: 'file-unwritable',
      total: null,
    })
    expect(readdirSync(folder)).toEqual(['a.xlsx'])
  })
})
