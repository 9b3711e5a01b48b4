import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MergeReport } from '../../electron/commandLine/mergeReport.ts'
import type { FormJson } from '../../shared/formJson.ts'
import { compare } from '../fixtures/samples/compare.mjs'
import { commandLine } from './commandLine.ts'
import { ROOT } from './program.ts'

const run = promisify(execFile)
const SAMPLES = join(ROOT, 'tests/fixtures/samples')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function imported(file: string): Promise<FormJson> {
  const { code, stdout } = await commandLine('import', file, '--json')
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

async function expected(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(SAMPLES, `${name}.expected.json`), 'utf8'))
}

describe('import --json', () => {
  for (const name of [
    'clean-official',
    'amounts-as-text',
    'several-units-subtotals',
    'formulas-with-cached-values',
    'wrong-totals',
  ]) {
    it(`reads ${name}.xlsx exactly`, async () => {
      const form = await imported(join(SAMPLES, `${name}.xlsx`))
      expect(compare(await expected(name), form)).toEqual({ verdict: 'exact', diffs: [], missingWarnings: [] })
    })
  }

  const refused = (name: string, error: string, words: RegExp) =>
    it(`refuses ${name}.xlsx as ${error}, in Chinese, with exit code 1`, async () => {
      const { code, stdout, stderr } = await commandLine('import', join(SAMPLES, `${name}.xlsx`), '--json')
      expect(code).toBe(1)
      expect(JSON.parse(stdout)).toEqual({ error, message: expect.stringMatching(words) })
      expect(stderr).toMatch(words)
    })
  refused('password', 'encrypted', /密码/)
  refused('truncated-zip', 'corrupt', /损坏/)

  it('says which file is missing', async () => {
    const { code, stdout } = await commandLine('import', join(folder, '没有.xlsx'), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ error: 'file-missing', message: expect.stringContaining('没有.xlsx') })
  })
})

describe('check --json', () => {
  it('finds nothing wrong in the sums of the published table', async () => {
    const { code, stdout } = await commandLine('check', join(SAMPLES, 'clean-official.xlsx'), '--json')
    expect(code).toBe(0)
    const { findings } = JSON.parse(stdout)
    expect(findings.filter((finding: { severity: string }) => finding.severity === 'error')).toEqual([])
  })

  it('names both wrong figures of wrong-totals with their cells', async () => {
    const { stdout } = await commandLine('check', join(SAMPLES, 'wrong-totals.xlsx'), '--json')
    const { findings } = JSON.parse(stdout)
    interface Told {
      readonly severity: string
      readonly project: string | null
      readonly at: string | null
      readonly figures: Readonly<Record<string, string>> | null
    }
    const told = (findings as Told[]).map(({ project, at, figures }) => ({ project, at, ...figures }))
    const sums = (findings as Told[]).flatMap(({ figures }, index) => (figures ? [told[index]] : []))
    const project = '天河区来穗人员服务示范中心工作经费'
    // The workbook states 968.66 in both columns of 合计, and 283.00 for a project that has 273.00.
    expect(sums).toEqual([
      { project: null, at: 'B4', stated: '968.66', computed: '958.66', difference: '10.00' },
      { project: null, at: 'C4', stated: '968.66', computed: '928.66', difference: '40.00' },
      { project, at: 'B11', stated: '283.00', computed: '273.00', difference: '10.00' },
    ])
    expect((findings as Told[]).filter(({ severity }) => severity === 'error')).toHaveLength(sums.length)
  })

  it('writes the remarks on several files as a PDF, on which a file that cannot be read is named', async () => {
    const out = join(folder, 'remarks.pdf')
    const names = ['wrong-totals', 'password', 'several-units-subtotals']
    const { code, stderr } = await commandLine(
      'check',
      ...names.map((name) => join(SAMPLES, `${name}.xlsx`)),
      '--to',
      out,
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/“password\.xlsx”.*密码/)
    const text = (await run('pdftotext', ['-layout', out, '-'])).stdout.replace(/\s/g, '')
    for (const part of ['审核意见汇总', 'password.xlsx', '项目支出绩效目标表审核意见单', '修改情况', '283.00'])
      expect(text).toContain(part)
    const info = (await run('pdfinfo', [out])).stdout
    expect(info).toMatch(/Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/)
  })
})

describe('export', () => {
  const source = join(SAMPLES, 'clean-official.xlsx')

  it('writes a workbook that reads back as the same form, before and after LibreOffice recalculated it', async () => {
    const out = join(folder, 'out.xlsx')
    expect((await commandLine('export', source, '--to', out)).code).toBe(0)
    const truth = await expected('clean-official')
    expect(compare(truth, await imported(out)).verdict).toBe('exact')
    await run(
      'soffice',
      ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'lo'), out],
      {
        env: { ...process.env, HOME: folder },
      },
    )
    expect(compare(truth, await imported(join(folder, 'lo/out.xlsx'))).verdict).toBe('exact')
  })

  it('writes a PDF of A4 landscape pages, at most four, with header and page number on each', async () => {
    const out = join(folder, 'out.pdf')
    expect((await commandLine('export', source, '--to', out)).code).toBe(0)
    const info = (await run('pdfinfo', [out])).stdout
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(pages).toBeLessThanOrEqual(4)
    expect(info).toMatch(/Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/)
    for (let page = 1; page <= pages; page++) {
      const text = (await run('pdftotext', ['-f', `${page}`, '-l', `${page}`, out, '-'])).stdout.replace(/\s/g, '')
      expect(text).toContain('项目名称')
      expect(text).toContain(`第${page}页共${pages}页`)
    }
  })

  it('writes JSON that is the form, CSV and HTML that hold its text', async () => {
    for (const extension of ['json', 'csv', 'html']) {
      expect((await commandLine('export', source, '--to', join(folder, `out.${extension}`))).code).toBe(0)
    }
    const form = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))
    expect(compare(await expected('clean-official'), form).verdict).toBe('exact')
    for (const extension of ['csv', 'html']) {
      const text = await readFile(join(folder, `out.${extension}`), 'utf8')
      expect(text).toContain('区管退休干部节日慰问经费')
      expect(text).toContain('958.66')
    }
  })

  it('leaves no file behind when the source cannot be read', async () => {
    const before = await readdir(folder)
    const { code, stderr } = await commandLine(
      'export',
      join(SAMPLES, 'password.xlsx'),
      '--to',
      join(folder, 'never.pdf'),
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/密码/)
    expect(await readdir(folder)).toEqual(before)
  })
})

describe('merge', () => {
  it('puts the units of several files into one workbook and proves each file', async () => {
    const out = join(folder, 'merged.xlsx')
    const names = ['several-units-subtotals', 'wrong-totals']
    const { code, stdout } = await commandLine(
      'merge',
      ...names.map((name) => join(SAMPLES, `${name}.xlsx`)),
      '--to',
      out,
      '--json',
    )
    expect(code).toBe(0)
    const report = JSON.parse(stdout) as MergeReport
    expect(report.ok).toBe(true)
    const wrong = report.files.map(({ proof }) => proof.filter(({ difference }) => difference !== '0.00'))
    expect(wrong.map((columns) => columns.map(({ column, difference }) => [column, difference]))).toEqual([
      [],
      [
        ['total', '10.00'],
        ['fiscal', '40.00'],
      ],
    ])
    const merged = await imported(out)
    const truths = (await Promise.all(names.map(expected))) as FormJson[]
    expect(merged.units.flatMap(({ projects }) => projects)).toEqual(
      truths.flatMap(({ units }) => units.flatMap(({ projects }) => projects)),
    )
  })

  it('writes nothing where one file is refused', async () => {
    const before = await readdir(folder)
    const files = ['clean-official', 'password'].map((name) => join(SAMPLES, `${name}.xlsx`))
    const { code, stderr } = await commandLine('merge', ...files, '--to', join(folder, 'never.xlsx'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/password\.xlsx：.*密码/)
    expect(await readdir(folder)).toEqual(before)
  })
})

it('answers words it does not know with its usage and exit code 2', async () => {
  const { code, stderr } = await commandLine('export', 'a.xlsx', '--to', 'a.docx')
  expect(code).toBe(2)
  expect(stderr).toMatch(/用法/)
})
