import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTPUT_CHOICES } from '../../../../shared/output/outputChoices.ts'
import {
  exportFolder,
  fakeEngine,
  filesIn,
  folder,
  putDocument,
  putSample,
  reported,
  run,
  tableOf,
} from './exportFolder.ts'

exportFolder()

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
describe('a folder', () => {
  it('gives a file for each of its tables, named after its source, and tells what it passed over', async () => {
    putSample('clean-official.xlsx', '来表/10.xlsx')
    putSample('several-units-subtotals.xlsx', '来表/2.xlsx')
    putDocument('来表/三.jxmb', [tableOf('甲部门', { 甲: { 道路: 1 } })])
    writeFileSync(join(folder, '来表/~$10.xlsx'), 'x')
    writeFileSync(join(folder, '来表/.隐藏.xlsx'), 'x')
    writeFileSync(join(folder, '来表/说明.docx'), 'x')
    mkdirSync(join(folder, '来表/上年'))
    const before = filesIn('来表')
    const { code, report, err } = await reported('export 来表 --to 导出 --as csv')
    expect([code, err]).toEqual([0, ''])
    expect(report.files.map(({ file, outputs }) => [file, outputs.map(({ to }) => to)])).toEqual([
      ['来表/2.xlsx', ['导出/2.csv']],
      ['来表/10.xlsx', ['导出/10.csv']],
      ['来表/三.jxmb', ['导出/三.csv']],
    ])
    expect([...report.passedOver].sort()).toEqual(['来表/.隐藏.xlsx', '来表/~$10.xlsx', '来表/上年', '来表/说明.docx'])
    expect(filesIn('导出')).toEqual(['10.csv', '2.csv', '三.csv'])
    expect(filesIn('来表')).toEqual(before)
  })

  it('with nothing to read in it is said to have nothing, and no folder is made', async () => {
    writeFileSync(join(folder, '来表/说明.docx'), 'x')
    const { code, report } = await reported('export 来表 --to 导出 --as csv')
    expect([code, report.error, report.files]).toEqual([1, 'nothing-to-export', []])
    expect(filesIn('.')).toEqual(['来表'])
  })

  it('of several files cannot become one CSV', async () => {
    putSample('clean-official.xlsx', '来表/1.xlsx')
    putSample('clean-official.xlsx', '来表/2.xlsx')
    const { code, out, err } = await run('export 来表 --to 全部.csv')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/merge/)
    expect(filesIn('.')).toEqual(['来表'])
  })
})

describe('names', () => {
  it('that two sources share are told apart, also where they differ in capitals alone', async () => {
    mkdirSync(join(folder, 'b'))
    putSample('clean-official.xlsx', '来表/Table.xlsx')
    putSample('clean-official.xlsx', 'b/table.xlsx')
    await run('export 来表 b --to 导出 --as json')
    expect(filesIn('导出')).toEqual(['Table.json', 'table(2).json'])
  })

  it('stay as they are where a file before them cannot be read', async () => {
    mkdirSync(join(folder, 'b'))
    writeFileSync(join(folder, '来表/表.xlsx'), '')
    putSample('clean-official.xlsx', 'b/表.xlsx')
    expect((await run('export 来表 b --to 导出 --as json')).code).toBe(1)
    expect(filesIn('导出')).toEqual(['表(2).json'])
  })

  it('of a document with several tables are those of the tables', async () => {
    putDocument('多.jxmb', [tableOf('甲部门', { 甲: { 道路: 1 } }), { ...tableOf('乙部门', {}), year: 2024 }])
    await run('export 多.jxmb --to 导出 --as json')
    expect(filesIn('导出')).toEqual(['2024年_乙部门项目支出绩效目标表.json', '甲部门项目支出绩效目标表.json'])
  })
})

describe('each unit', () => {
  const units = { '甲/乙 中心': { 道路: 1, 桥梁: 2 }, '': { 绿化: 4 } }

  it('has a file of its own, named after it, in which 合计 is its own', async () => {
    putDocument('表.jxmb', [tableOf('甲部门', units)])
    const { code, report } = await reported('export 表.jxmb --to 导出 --as csv --each-unit')
    expect(code).toBe(0)
    expect(report.files[0]?.outputs.map(({ to, unit }) => [to, unit])).toEqual([
      ['导出/甲_乙 中心.csv', '甲/乙 中心'],
      ['导出/未命名单位.csv', ''],
    ])
    expect(read('导出/甲_乙 中心.csv')).toMatch(/合计,3\.00/)
    expect(read('导出/甲_乙 中心.csv')).not.toContain('绿化')
    expect(read('导出/未命名单位.csv')).toMatch(/合计,4\.00/)
  })

  it('has its pages even where the document leaves it out of the whole', async () => {
    const table = tableOf('甲部门', units)
    const pageSetup = { ...DEFAULT_OUTPUT_CHOICES.pageSetup, omittedUnits: table.units.map(({ id }) => id) }
    putDocument('表.jxmb', [table], { ...DEFAULT_OUTPUT_CHOICES, pageSetup })
    const engine = fakeEngine()
    await run('export 表.jxmb --to 导出 --as pdf --each-unit', { findPdfEngine: () => engine })
    expect(engine.pages.map((html) => ['道路', '绿化'].filter((name) => html.includes(name)))).toEqual([
      ['道路'],
      ['绿化'],
    ])
  })
})

describe('one file for all', () => {
  it('is printed at once, and belongs to each of its sources', async () => {
    putDocument('一.jxmb', [tableOf('甲部门', { 甲: { 道路: 1 } })])
    putDocument('二.jxmb', [tableOf('乙部门', { 乙: { 桥梁: 1 } }), tableOf('丙部门', { 丙: { 绿化: 1 } })])
    const engine = fakeEngine()
    const { code, report } = await reported('export 一.jxmb 二.jxmb --to 全部.pdf', { findPdfEngine: () => engine })
    expect(code).toBe(0)
    expect(engine.pages).toHaveLength(1)
    for (const name of ['道路', '桥梁', '绿化']) expect(engine.pages[0]).toContain(name)
    expect(report.files.map(({ outputs }) => outputs)).toEqual([
      [{ to: '全部.pdf', table: '甲部门', unit: null, pages: 3 }],
      [
        { to: '全部.pdf', table: '乙部门', unit: null, pages: 3 },
        { to: '全部.pdf', table: '丙部门', unit: null, pages: 3 },
      ],
    ])
  })

  it('holds what could be read, names what is missing, and ends with 1', async () => {
    putDocument('一.jxmb', [tableOf('甲部门', { 甲: { 道路: 1 } })])
    writeFileSync(join(folder, '坏.xlsx'), '')
    const { code, err } = await run('export 一.jxmb 坏.xlsx --to 全部.html')
    expect(code).toBe(1)
    expect(err).toMatch(/“坏\.xlsx”里没有内容.*\n已把 1 个文件导出到 全部\.html.*没有导出.*坏\.xlsx。\n$/)
    expect(read('全部.html')).toContain('道路')
  })
})

describe('workbooks', () => {
  const textsOf = async (name: string) => {
    const zip = await JSZip.loadAsync(readFileSync(join(folder, name)))
    const parts = zip.file(/^xl\/(workbook|sharedStrings|worksheets\/sheet\d+)\.xml$/)
    return (await Promise.all(parts.map((part) => part.async('text')))).join('\n')
  }
  const document = (name: string) => putDocument(name, [tableOf(name, { 甲: { 道路: 1 } })])

  it('bound into one have a sheet for each table', async () => {
    document('一.jxmb')
    document('二.jxmb')
    expect((await run('export 一.jxmb 二.jxmb --to 全部.xlsx')).code).toBe(0)
    const names = [...(await textsOf('全部.xlsx')).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual(['一.jxmb', '二.jxmb'])
  })

  it('are laid out and locked as the words say, else as the document does', async () => {
    document('一.jxmb')
    const workbook = { layout: 'by-indicator', locked: true } as const
    putDocument('二.jxmb', [tableOf('二', { 甲: { 道路: 1 } })], { ...DEFAULT_OUTPUT_CHOICES, workbook })
    const looks = async (words: string) => {
      await run(`export ${words}`)
      const text = await textsOf('表.xlsx')
      return { isLocked: text.includes('<sheetProtection'), isByIndicator: text.includes('三级指标') }
    }
    expect(await looks('一.jxmb --to 表.xlsx')).toEqual({ isLocked: false, isByIndicator: false })
    expect(await looks('一.jxmb --to 表.xlsx --locked')).toEqual({ isLocked: true, isByIndicator: false })
    expect(await looks('一.jxmb --to 表.xlsx --layout by-indicator')).toEqual({ isLocked: false, isByIndicator: true })
    expect(await looks('二.jxmb --to 表.xlsx')).toEqual({ isLocked: true, isByIndicator: true })
    expect(await looks('二.jxmb --to 表.xlsx --layout official')).toEqual({ isLocked: true, isByIndicator: false })
  })
})

describe('a bad file', () => {
  it('stops no other and is named with its reason', async () => {
    writeFileSync(join(folder, '来表/1.xlsx'), '')
    putSample('password.xlsx', '来表/2.xlsx')
    putSample('clean-official.xlsx', '来表/3.xlsx')
    const { code, report } = await reported('export 来表 没有.xlsx --to 导出 --as csv')
    expect([code, report.ok, report.error]).toEqual([1, false, null])
    expect(report.files.map(({ error, outputs }) => [error, outputs.length])).toEqual([
      ['empty', 0],
      ['encrypted', 0],
      [null, 1],
      ['file-missing', 0],
    ])
    expect(filesIn('导出')).toEqual(['3.csv'])
  })

  it('among the outputs leaves nothing half-made', async () => {
    for (const name of ['甲', '乙', '丙']) putDocument(`来表/${name}.jxmb`, [tableOf(name, { [name]: { 道路: 1 } })])
    const engine = fakeEngine('<title>乙')
    const { code, err } = await run('export 来表 --to 导出 --as pdf', { findPdfEngine: () => engine })
    expect(code).toBe(1)
    expect(err).toContain('没有全部导出的有 1 个：乙.jxmb。')
    expect(filesIn('导出')).toEqual(['丙.pdf', '甲.pdf'])
    expect(engine.pages).toHaveLength(3)
  })
})

describe('without a PDF engine', () => {
  it('a batch says so once, and makes no folder', async () => {
    for (const name of ['1', '2']) putSample('clean-official.xlsx', `来表/${name}.xlsx`)
    const { code, report, err } = await reported('export 来表 --to 导出 --as pdf')
    expect([code, report.error, report.files]).toEqual([1, 'no-pdf-engine', []])
    expect(err).toBe(`${report.message}\n`)
    expect(filesIn('.')).toEqual(['来表'])
  })
})

describe('what stands already', () => {
  it('is not written over by a batch, unless that is asked for', async () => {
    putSample('clean-official.xlsx', '来表/1.xlsx')
    putSample('clean-official.xlsx', '来表/2.xlsx')
    mkdirSync(join(folder, '导出'))
    writeFileSync(join(folder, '导出/1.csv'), '手工改过')
    const { code, report, err } = await reported('export 来表 --to 导出 --as csv')
    expect(code).toBe(1)
    expect(report.files.map(({ outputs, failed }) => [outputs.length, failed.map(({ error }) => error)])).toEqual([
      [0, ['output-exists']],
      [1, []],
    ])
    expect(err).toMatch(/“1\.csv”.*--overwrite/)
    expect(read('导出/1.csv')).toBe('手工改过')
    expect((await run('export 来表 --to 导出 --as csv --overwrite')).code).toBe(0)
    expect(read('导出/1.csv')).toContain('958.66')
  })

  it('is told in one line where it is many', async () => {
    for (const name of ['1', '2', '3']) putSample('clean-official.xlsx', `来表/${name}.xlsx`)
    await run('export 来表 --to 导出 --as csv')
    const { err } = await run('export 来表 --to 导出 --as csv')
    expect(err.match(/--overwrite/g)).toHaveLength(1)
    expect(err).toContain('已有 3 个同名文件')
  })

  it('is never written over where it is a source', async () => {
    putSample('clean-official.xlsx', '来表/1.xlsx')
    const bytes = readFileSync(join(folder, '来表/1.xlsx'))
    for (const words of ['来表 --to 来表 --as xlsx --overwrite', '来表/1.xlsx --to ./来表/../来表/1.xlsx']) {
      const { code, err } = await run(`export ${words}`)
      expect(code).toBe(1)
      expect(err).toMatch(/就是要读取的“1\.xlsx”/)
    }
    expect(readFileSync(join(folder, '来表/1.xlsx'))).toEqual(bytes)
    expect(filesIn('来表')).toEqual(['1.xlsx'])
  })
})

describe('the output’s choices', () => {
  it('are the document’s own for pages', async () => {
    const pageSetup = { ...DEFAULT_OUTPUT_CHOICES.pageSetup, content: 'amounts', draft: true } as const
    putDocument('表.jxmb', [tableOf('甲部门', { 甲: { 道路: 1 } })], { ...DEFAULT_OUTPUT_CHOICES, pageSetup })
    const { report } = await reported('export 表.jxmb --to 表.html')
    expect(report.files[0]?.told).toHaveLength(2)
  })
})
