/** The reviewer's side: one file or many, as JSON, as lines, as a workbook to send back. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { SetAside, Setting } from '../../../shared/settings.ts'
import { faultyTable } from '../../shared/remarks/checkedTables.ts'
import { runIn } from './runIn.ts'

const sample = (name: string) => new URL(`../../fixtures/samples/${name}`, import.meta.url).pathname
const WRONG = sample('wrong-totals.xlsx')
const UNITS = sample('several-units-subtotals.xlsx')
const LOCKED = sample('password.xlsx')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...words: string[]) => runIn(folder, ['check', ...words])

async function checked(...words: string[]) {
  const { out } = await run(...words, '--json')
  return JSON.parse(out)
}

/** The rows of each sheet as another reader finds them. */
function sheetsOf(name: string): Record<string, string[][]> {
  const workbook = read(readFileSync(join(folder, name)))
  return Object.fromEntries(
    Object.entries(workbook.Sheets).map(([own, sheet]) => [
      own,
      utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false }),
    ]),
  )
}

interface FoundSum {
  figures: { stated: string; computed: string; difference: string } | null
  at: string
  project: string | null
}

describe('the JSON of one file', () => {
  it('names both wrong figures with their cells, what they should be and the differences', async () => {
    const { findings, sheet } = await checked(WRONG)
    expect(sheet).toBe('表10')
    const sums = (findings as FoundSum[]).flatMap(({ figures, at }) => (figures ? [{ at, ...figures }] : []))
    expect(sums).toEqual([
      { at: 'B4', stated: '968.66', computed: '958.66', difference: '10.00' },
      { at: 'C4', stated: '968.66', computed: '928.66', difference: '40.00' },
      { at: 'B11', stated: '283.00', computed: '273.00', difference: '10.00' },
    ])
  })
  it('says for each finding what, where, how gravely, and how it can be mended; and counts them', async () => {
    const { findings, counts, setAside } = await checked(WRONG)
    const [first] = findings
    expect(first).toEqual({
      rule: 'grand-total',
      title: '合计与各单位之和不符',
      severity: 'error',
      message: '合计行总计 968.66 与各单位之和 958.66 不符，相差 10.00 万元',
      table: '中国共产党广州市天河区委员会政法委员会',
      unit: null,
      project: null,
      column: 'total',
      indicator: null,
      at: 'B4',
      figures: { stated: '968.66', computed: '958.66', difference: '10.00' },
      fixes: ['改为各单位之和 958.66'],
    })
    expect(counts.error + counts.warning + counts.hint).toBe(findings.length)
    expect(counts.error).toBe(3)
    expect(setAside).toEqual([])
  })
  it('names no cells of a file that has none', async () => {
    const store = DocumentStore.open(join(folder, '文档.jxmb'), () => new Date(0))
    store.apply(0, '加入', [{ kind: 'insertTable', at: 0, table: faultyTable() }])
    store.close()
    const { sheet, findings } = await checked('文档.jxmb')
    expect(sheet).toBeNull()
    expect(findings.length).toBeGreaterThan(0)
    for (const { at } of findings) expect(at).toBeNull()
  })
})

describe('many files', () => {
  it('are all checked, and one that cannot be read has its reason', async () => {
    const { code, out, err } = await run(WRONG, LOCKED, UNITS, '没有.xlsx', '--json')
    expect(code).toBe(1)
    const { files, refused, counts } = JSON.parse(out)
    expect(refused).toBe(2)
    const errors = files.map((file: { counts?: { error: number } }) => file.counts?.error ?? 0)
    expect(errors[0]).toBe(3)
    expect(counts.error).toBe(errors[0] + errors[2])
    expect(
      files.map(({ file, error, findings }: Record<string, unknown>) => [file, error, Array.isArray(findings)]),
    ).toEqual([
      [WRONG, undefined, true],
      [LOCKED, 'encrypted', false],
      [UNITS, undefined, true],
      ['没有.xlsx', 'file-missing', false],
    ])
    expect(err).toMatch(/“password\.xlsx”设有打开密码.*\n找不到“没有\.xlsx”/)
  })
  it('are written to one workbook: a summary with the refused file’s sentence, and a sheet for each other', async () => {
    const { code, err } = await run(WRONG, LOCKED, UNITS, '--to', '意见.xlsx')
    expect(code).toBe(1)
    expect(err).toContain('已写出审核意见单：意见.xlsx')
    const sheets = sheetsOf('意见.xlsx')
    expect(Object.keys(sheets)).toEqual(['汇总', 'wrong-totals', 'several-units-subtotals'])
    const rows = sheets.汇总 ?? []
    expect(rows.slice(3).map(([number, file]) => [number, file])).toEqual([
      ['1', 'wrong-totals.xlsx'],
      ['2', 'password.xlsx'],
      ['3', 'several-units-subtotals.xlsx'],
    ])
    expect(rows[3]?.[4]).toBe('3')
    expect(rows[4]?.[7]).toContain('设有打开密码')
  })
})

describe('the workbook of one file', () => {
  it('holds the remarks with the cells of the checked file, dated today', async () => {
    const { code, out } = await run(WRONG, '--to', '意见.xlsx')
    expect(code).toBe(0)
    expect(out).toContain('1、[错误] 总计（B4）：合计行总计 968.66')
    const rows = sheetsOf('意见.xlsx').审核意见单 ?? []
    expect(rows[2]).toContain('审核日期：2026年3月9日')
    expect(rows[6]?.slice(0, 4)).toEqual(['1', '合计行', '总计\nB4', '968.66'])
  })
  it('is not written where the file cannot be read, nor over the file itself, nor where there is no PDF engine', async () => {
    copyFileSync(WRONG, join(folder, '来表.xlsx'))
    const before = readFileSync(join(folder, '来表.xlsx'))
    const refused = async (error: string, ...words: string[]) => {
      const { code, out } = await run(...words, '--json')
      expect([code, JSON.parse(out).error]).toEqual([1, error])
    }
    await refused('encrypted', LOCKED, '--to', '意见.xlsx')
    await refused('output-is-source', '来表.xlsx', '--to', './来表.xlsx')
    await refused('no-pdf-engine', '来表.xlsx', '--to', '意见.pdf')
    await refused('file-unwritable', '来表.xlsx', '--to', '没有/意见.xlsx')
    expect(readFileSync(join(folder, '来表.xlsx')).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['来表.xlsx'])
  })
})

describe('a document of the program', () => {
  const form = faultyTable()
  const makeDocument = (...settings: Setting[]) => {
    const store = DocumentStore.open(join(folder, '文档.jxmb'), () => new Date(0))
    store.apply(0, '加入', [{ kind: 'insertTable', at: 0, table: form }])
    settings.forEach((setting, at) => {
      store.apply(at + 1, '设置', [{ kind: 'setSetting', setting }])
    })
    store.close()
  }

  it('is checked by its own rules and severities', async () => {
    const off = RULES.map(({ id }) => [id, 'off'] as const)
    makeDocument({ name: 'rules', value: { ...Object.fromEntries(off), 'goal-empty': 'hint' } })
    const { findings, counts } = await checked('文档.jxmb')
    expect(findings.map(({ rule, severity }: Record<string, unknown>) => [rule, severity])).toEqual([
      ['goal-empty', 'hint'],
    ])
    expect(counts).toEqual({ error: 0, warning: 0, hint: 1 })
  })
  it('has what was set aside apart, with the reason, and not among the remarks', async () => {
    makeDocument()
    const { findings } = await checked('文档.jxmb')
    const goal = (found: { rule: string }[]) => found.filter(({ rule }) => rule === 'goal-empty').length
    expect(goal(findings)).toBe(1)
    rmSync(join(folder, '文档.jxmb'))
    const [unit] = form.units
    const place = { unitId: unit?.id ?? null, projectId: unit?.projects[0]?.id ?? null, indicatorId: null }
    const aside: SetAside = {
      tableId: form.id,
      rule: 'goal-empty',
      ...place,
      column: 'goal',
      message: '绩效目标未填写',
      reason: '另行报送',
    }
    makeDocument({ name: 'setAside', at: 0, removed: 0, added: [aside] })
    const { findings: others, setAside } = await checked('文档.jxmb')
    expect(goal(others)).toBe(0)
    expect(setAside).toMatchObject([{ rule: 'goal-empty', project: '甲项目', reason: '另行报送' }])
    expect((await run('文档.jxmb')).out).toContain('1、甲项目 · 绩效目标：绩效目标未填写（理由：另行报送）')
  })
})

describe('the lines for people', () => {
  it('stand under their unit and project, numbered anew for each', async () => {
    const { out } = await run(WRONG)
    expect(out).toMatch(
      /^wrong-totals\.xlsx　.*共 .* 条意见：错误 3 条.*\n全表\n {2}合计行\n {4}1、\[错误\] 总计（B4）：.*\n {4}2、\[错误\] 财政拨款（C4）：/,
    )
    expect(out).toMatch(/\n {2}天河区来穗人员服务示范中心工作经费\n {4}1、\[错误\] 总计（B11）：总计 283\.00 /)
  })
})
