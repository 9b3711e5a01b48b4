import { describe, expect, it } from 'vitest'
import {
  exportFolder,
  fakeEngine,
  filesIn,
  putDocument,
  putSample,
  reported,
  run,
  tableOf,
} from './exporting/exportFolder.ts'

exportFolder()

describe('progress', () => {
  const three = () => {
    for (const name of ['1', '2', '3']) putDocument(`来表/${name}.jxmb`, [tableOf(name, { 甲: { 道路: 1 } })])
  }

  it('is a line for each file where nobody watches', async () => {
    three()
    const { out, err } = await run('export 来表 --to 导出 --as csv')
    expect(out).toBe('')
    expect(err).toBe('1/3 33% 1.csv\n2/3 66% 2.csv\n3/3 100% 3.csv\n已把 3 个文件导出到 导出，写出 3 个文件。\n')
  })

  it('is one line on a terminal that is written over and gone in the end', async () => {
    three()
    const { err } = await run('export 来表 --to 导出 --as csv', { terminalColumns: 80 })
    const [shown, ...said] = err.split('\n')
    const states = (shown ?? '').split('\r').map((state) => state.replace('\u001b[K', ''))
    expect(states).toEqual([
      '',
      ...['1', '2', '3'].map((name, at) => `${at}/3 ${[0, 33, 66][at]}% 正在读取 ${name}.jxmb`),
      ...['1', '2', '3'].map((name, at) => `${at}/3 ${[0, 33, 66][at]}% ${name}.csv`),
      '已把 3 个文件导出到 导出，写出 3 个文件。',
    ])
    expect(said).toEqual([''])
  })

  it('never fills the terminal’s line, which would wrap', async () => {
    putDocument('来表/区委政法委员会社会治理工作办公室.jxmb', [tableOf('甲', { 甲: { 道路: 1 } })])
    const { err } = await run('export 来表 --to 导出 --as csv', { terminalColumns: 30 })
    const states = (err.split('\n')[0] ?? '').split('\r').slice(1, 3)
    expect(states.map((state) => state.replace('\u001b[K', ''))).toEqual([
      '0/1 0% 正在读取 区委政法委员',
      '0/1 0% 区委政法委员会社会治理',
    ])
  })

  it('stays away from the standard output, and with --json from a log as well', async () => {
    three()
    const { out, err } = await run('export 来表 --to 导出 --as csv --json')
    expect(err).toBe('')
    expect(() => JSON.parse(out)).not.toThrow()
  })
})

describe('Ctrl+C', () => {
  it('keeps what is written whole and writes nothing more', async () => {
    for (const name of ['1', '2', '3']) putDocument(`来表/${name}.jxmb`, [tableOf(name, { 甲: { 道路: 1 } })])
    const interrupted = new AbortController()
    const engine = fakeEngine()
    const print: typeof engine.print = async (...page) => {
      if (engine.pages.length === 1) interrupted.abort()
      return engine.print(...page)
    }
    const { code, report, err } = await reported('export 来表 --to 导出 --as pdf', {
      findPdfEngine: () => ({ print }),
      interruption: () => interrupted.signal,
    })
    expect([code, report.ok, report.error, report.message]).toEqual([
      130,
      false,
      'cancelled',
      '已停止：写出了 1 个文件，其余没有写出。',
    ])
    expect(err).toBe(`${report.message}\n`)
    expect(filesIn('导出')).toEqual(['1.pdf'])
    expect(engine.pages).toHaveLength(1)
  })

  it('while reading leaves no trace', async () => {
    putSample('clean-official.xlsx', '来表/1.xlsx')
    const { code, err } = await run('export 来表 --to 导出 --as csv', { interruption: () => AbortSignal.abort() })
    expect([code, err]).toEqual([130, '已取消，没有任何改动。\n'])
    expect(filesIn('.')).toEqual(['来表'])
  })
})
