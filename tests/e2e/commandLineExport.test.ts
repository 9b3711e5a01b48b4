/** Exporting many files at once, with the real browser: what the PDFs hold and what stays behind is looked at from outside. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ExportReport } from '../../electron/commandLine/exporting/report.ts'
import { commandLine } from './commandLine.ts'
import { ROOT } from './program.ts'

const run = promisify(execFile)
const UNITS = ['广州市天河区教育局（本级）', '广州市天河区教师发展中心', '广州市天河区龙口中学']

let folder: string
let sent: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-batch-'))
  sent = join(folder, '来表')
  await mkdir(sent)
  const put = (sample: string, name: string) => cp(join(ROOT, 'tests/fixtures/samples', sample), join(sent, name))
  await put('clean-official.xlsx', '政法委.xlsx')
  await put('several-units-subtotals.xlsx', '教育局.xlsx')
  await put('password.xlsx', '有密码.xlsx')
})
afterAll(() => rm(folder, { recursive: true }))

async function pagesOf(path: string): Promise<number> {
  return Number(/Pages:\s+(\d+)/.exec((await run('pdfinfo', [path])).stdout)?.[1])
}

async function textOf(path: string, ...options: string[]): Promise<string> {
  return (await run('pdftotext', [...options, path, '-'])).stdout.replace(/\s/g, '')
}

it('prints a folder as one PDF for each file and as one for all, whose pages are those of the others, numbered through', async () => {
  const to = join(folder, '分册')
  const batch = await commandLine('export', sent, '--to', to, '--as', 'pdf', '--json')
  expect(batch.code).toBe(1)
  expect(batch.stderr).toMatch(/^“有密码\.xlsx”.*密码.*\n$/)
  const { files } = JSON.parse(batch.stdout) as ExportReport
  expect(files.map(({ file, error }) => [file, error]).sort()).toEqual([
    [join(sent, '政法委.xlsx'), null],
    [join(sent, '教育局.xlsx'), null],
    [join(sent, '有密码.xlsx'), 'encrypted'],
  ])
  expect((await readdir(to)).sort()).toEqual(['政法委.pdf', '教育局.pdf'])
  let sum = 0
  for (const { to: path, pages } of files.flatMap(({ outputs }) => outputs)) {
    expect(pages).toBe(await pagesOf(path))
    sum += pages ?? 0
  }

  const all = join(folder, '全部.pdf')
  const one = await commandLine('export', sent, '--to', all)
  expect([one.code, one.stdout]).toEqual([1, ''])
  expect(one.stderr).toMatch(/没有导出.*有密码\.xlsx。\n$/)
  expect(await pagesOf(all)).toBe(sum)
  for (let page = 1; page <= sum; page++)
    expect(await textOf(all, '-f', `${page}`, '-l', `${page}`)).toContain(`第${page}页共${sum}页`)
  expect((await readdir(sent)).sort()).toEqual(['政法委.xlsx', '教育局.xlsx', '有密码.xlsx'])
})

it('prints a PDF for each unit, in which no other unit stands', async () => {
  const to = join(folder, '各单位')
  const { code } = await commandLine('export', join(sent, '教育局.xlsx'), '--to', to, '--as', 'pdf', '--each-unit')
  expect(code).toBe(0)
  expect((await readdir(to)).sort()).toEqual(UNITS.map((unit) => `${unit}.pdf`).sort())
  for (const unit of UNITS) {
    const text = await textOf(join(to, `${unit}.pdf`))
    expect(UNITS.filter((name) => text.includes(name))).toEqual([unit])
  }
})

it('ends at Ctrl+C with whole files alone, and takes its browser with it', async () => {
  const to = join(folder, '中断')
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  const many = Array.from({ length: 12 }, (_, at) => join(folder, `第${at + 1}份.xlsx`))
  for (const path of many) await cp(join(sent, '政法委.xlsx'), path)
  const words = ['dist/node/cli.js', 'export', ...many, '--to', to, '--as', 'pdf']
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: temporary, INIT_CWD: ROOT },
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (!said.includes('2/12') && `${said}${text}`.includes('2/12')) child.kill('SIGINT')
    said += text
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(130)
  expect(said).toMatch(/已停止：写出了 \d+ 个文件，其余没有写出。\n$/)
  const written = await readdir(to)
  expect(written.length).toBeLessThan(many.length)
  for (const name of written) {
    expect(name).toMatch(/^第\d+份\.pdf$/)
    expect((await readFile(join(to, name))).subarray(-7).toString('latin1')).toContain('%%EOF')
  }
  expect((await readdir(temporary)).filter((name) => name.startsWith('jixiao-pdf-'))).toEqual([])
})
