import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { emptyTable } from '../../../shared/form.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import { runIn } from './runIn.ts'

const SAMPLE = '中国共产党广州市天河区委员会政法委员会'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-line-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...words: string[]) => runIn(folder, words)

/** A document with the sample and, behind it, a table of another department in which nothing is filled in. */
function makeDocument(name: string, tables = 2): string {
  const path = join(folder, name)
  const store = DocumentStore.open(path, () => new Date(0))
  const all = [sampleTable(randomUUID), { ...emptyTable(randomUUID), department: '乙部门' }]
  all.slice(0, tables).forEach((table, at) => {
    store.apply(at, '加入', [{ kind: 'insertTable', at, table }])
  })
  store.close()
  return path
}

describe('a document with several tables', () => {
  beforeEach(() => makeDocument('两张.jxmb'))

  it('lists all of them, or the one that was named', async () => {
    expect((await run('import', '两张.jxmb')).out.split('\n')).toEqual([
      `2023年 ${SAMPLE}：1 个单位，14 个项目，合计 958.66 万元`,
      '乙部门：1 个单位，1 个项目，合计 无',
      '',
    ])
    expect((await run('import', '两张.jxmb', '--table', '2')).out).toBe('乙部门：1 个单位，1 个项目，合计 无\n')
  })
  it('is checked table by table, or only the one that was named', async () => {
    const heads = (text: string) => text.split('\n').filter((line) => line.startsWith('两张.jxmb'))
    expect(heads((await run('check', '两张.jxmb')).out)).toEqual([
      expect.stringContaining(SAMPLE),
      expect.stringContaining('乙部门'),
    ])
    const one = await run('check', '两张.jxmb', '--table', '2')
    expect(heads(one.out)).toEqual([expect.stringContaining('乙部门')])
    expect(one.out).toContain('1、[错误] ')
  })
  it('asks which table where one alone can be meant', async () => {
    for (const words of [
      ['import', '--json'],
      ['export', '--to', 'a.csv'],
      ['check', '--table', '3'],
    ]) {
      const { code, err } = await run(words[0] as string, '两张.jxmb', ...words.slice(1))
      expect(code).toBe(1)
      expect(err).toBe('“两张.jxmb”里有 2 张表，请用 --table 指明第几张。\n')
    }
    expect(readdirSync(folder)).toEqual(['两张.jxmb'])
  })
})

describe('a document without tables', () => {
  it('is said to have none', async () => {
    makeDocument('空.jxmb', 0)
    expect((await run('import', '空.jxmb')).out).toBe('文档里还没有表。\n')
    for (const words of [
      ['export', '--to', 'a.csv'],
      ['check', '--to', 'a.xlsx'],
    ]) {
      const { code, err } = await run(words[0] as string, '空.jxmb', ...words.slice(1))
      expect(code).toBe(1)
      expect(err).toContain('还没有表')
    }
    expect(readdirSync(folder)).toEqual(['空.jxmb'])
  })
})

describe('a document that cannot be opened', () => {
  const check = async (name: string, error: string) => {
    const { code, out } = await run('import', name, '--json')
    expect([code, JSON.parse(out).error]).toEqual([1, error])
  }
  it('is refused as a document, not as a workbook, even where its first bytes are lost', async () => {
    const bytes = readFileSync(makeDocument('好.jxmb'))
    writeFileSync(join(folder, '断.jxmb'), bytes.subarray(0, 5000))
    writeFileSync(join(folder, '空.jxmb'), '')
    writeFileSync(join(folder, '坏.JXMB'), bytes.fill(0, 0, 200))
    await check('断.jxmb', 'document-corrupt')
    await check('空.jxmb', 'document-corrupt')
    await check('坏.JXMB', 'document-foreign')
    await check('没有.jxmb', 'file-missing')
    expect(readdirSync(folder)).not.toContain('没有.jxmb')
  })
  it('is said to be in use while a window has it open', async () => {
    const store = DocumentStore.open(makeDocument('开着.jxmb'), () => new Date(0))
    await check('开着.jxmb', 'document-locked')
    store.close()
  })
})

describe('a file that cannot be read', () => {
  it('is refused in one JSON object with its reason, and nothing else on the standard output', async () => {
    const files: Readonly<Record<string, readonly [content: string | Buffer, code: string]>> = {
      '照片.xlsx': [Buffer.from('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001', 'latin1'), 'not-spreadsheet'],
      '实体.xls': ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook>&b;</Workbook>', 'unsafe-xml'],
      '长行.csv': [`项目名称,总计,绩效目标\n${'x'.repeat(2_000_000)}`, 'too-large'],
      '半截.xlsx': [Buffer.from('PK\u0003\u0004', 'latin1'), 'corrupt'],
      '脚本.pdf': ['%PDF-1.7\n1 0 obj<</S/JavaScript/JS(while\\(1\\);)>>endobj', 'corrupt'],
      '空.ods': ['', 'empty'],
    }
    for (const [name, [content, code]] of Object.entries(files)) {
      writeFileSync(join(folder, name), content)
      const answer = await run('import', name, '--json')
      const message = expect.stringContaining(name)
      expect({ ...answer, out: JSON.parse(answer.out) }).toEqual({
        code: 1,
        out: { error: code, message },
        err: message,
      })
      expect(answer.err).toBe(`${JSON.parse(answer.out).message}\n`)
    }
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
  })
})

describe('a file that cannot be written', () => {
  it('leaves nothing behind', async () => {
    makeDocument('一张.jxmb', 1)
    for (const to of ['没有/a.csv', 'a.pdf']) {
      const { code, err } = await run('export', '一张.jxmb', '--to', to)
      expect(code).toBe(1)
      expect(err).toMatch(/。\n$/)
    }
    expect(readdirSync(folder)).toEqual(['一张.jxmb'])
  })
})

describe('a workbook', () => {
  const sample = new URL('../../fixtures/samples/clean-official.xlsx', import.meta.url).pathname
  it('holds one table', async () => {
    expect((await run('import', sample, '--table', '1', '--json')).code).toBe(0)
    const { code, out } = await run('import', sample, '--table', '2', '--json')
    expect([code, JSON.parse(out).error]).toEqual([1, 'table-unclear'])
  })
})
