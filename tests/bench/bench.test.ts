/**
 * That the bench measures what it says, on tables so small that it takes seconds. Nothing here is about how long anything
 * takes: that is what the bench itself is for.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { checkTable } from '../../shared/checks/tableChecker.ts'
import { targetTableSchema } from '../../shared/form.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { tableTotals } from '../../shared/totals.ts'
import { type Measured, measure, type Plan } from './bench.ts'
import { benchTable, PROJECTS_PER_UNIT } from './benchTable.ts'
import { measureChecks } from './checking/checks.ts'
import { measurePrinting } from './printing/printings.ts'
import { isMet, type Line, tableOf } from './ratios.ts'
import { measureReading } from './reading/readings.ts'
import { linesOf, linesOfChecks, linesOfPrinting, linesOfReading, linesOfWriting, pageOf } from './report.ts'
import { median, p95 } from './statistics.ts'
import { measureWriting } from './writing/writings.ts'

describe('the bench’s table', () => {
  it('is the same every time, and another with another seed', () => {
    expect(benchTable(20, 1)).toEqual(benchTable(20, 1))
    expect(benchTable(20, 2)).not.toEqual(benchTable(20, 1))
  })

  it('is a table that the program takes, with as many projects as asked for', () => {
    const table = benchTable(120, 1)
    expect(targetTableSchema.safeParse(table).success).toBe(true)
    expect(table.units.map((unit) => unit.projects.length)).toEqual([50, 50, 20])
  })

  it('has errors, but none in its first unit', () => {
    const large = benchTable(1_000, 1)
    expect(checkTable(large, tableTotals(large), DEFAULT_SETTINGS).counts.error).toBeGreaterThan(0)
    const unit = benchTable(PROJECTS_PER_UNIT, 1)
    expect(checkTable(unit, tableTotals(unit), DEFAULT_SETTINGS).counts.error).toBe(0)
  })
})

describe('the figures', () => {
  it('are the middle one, and the one that 95 of 100 do not exceed', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([1, 2])).toBe(1.5)
    expect(p95(Array.from({ length: 101 }, (_, at) => at))).toBe(95)
    expect(() => median([])).toThrow()
  })
})

describe('the page of ratios', () => {
  const line = (ours: number, aim: Line['aim']): Line => ({ what: 'painting', unit: 'ms', ours, reference: 10, aim })

  it('says of each aim whether it is met', () => {
    expect(isMet(line(12, { of: 'ratio', atMost: 1.2 }))).toBe(true)
    expect(isMet(line(13, { of: 'ratio', atMost: 1.2 }))).toBe(false)
    expect(isMet(line(22, { of: 'ours', atMost: 22 }))).toBe(true)
    expect(isMet(line(22.1, { of: 'ours', atMost: 22 }))).toBe(false)
    expect(isMet(line(22, null))).toBeNull()
  })

  it('does not hide an aim that is missed', () => {
    const table = tableOf([line(13, { of: 'ratio', atMost: 1.2 }), line(12, null)], 'plain grid')
    expect(table.split('\n')[2]).toBe('| painting | 13.0 ms | 10.0 ms    | 1.30  | ratio ≤ 1.2 | **no** |')
    expect(table.split('\n')[3]).not.toContain('no')
  })
})

describe('reading', () => {
  it('is measured beside exceljs, in time and in memory', async () => {
    const plan = { sizes: [10], many: 2, manySize: 5, repetitions: 1 }
    const lines = linesOfReading(await measureReading(plan, () => {}), plan)
    expect(lines.map(({ unit }) => unit)).toEqual(['ms', 'MB', 'ms', 'MB'])
    for (const { ours, reference } of lines) {
      expect(ours).toBeGreaterThan(0)
      expect(reference).toBeGreaterThan(0)
    }
  })
})

describe('writing', () => {
  it('is measured in both layouts beside exceljs with bare cells, in time and in memory', async () => {
    const lines = linesOfWriting(await measureWriting({ sizes: [10], repetitions: 1 }, () => {}))
    expect(lines.map(({ unit }) => unit)).toEqual(['ms', 'MB', 'ms', 'MB'])
    for (const { ours, reference } of lines) {
      expect(ours).toBeGreaterThan(0)
      expect(reference).toBeGreaterThan(0)
    }
  })
})

describe('printing', () => {
  const plan = (limit: number) => ({ tables: [{ projects: 5, repetitions: 1 }], limit })
  it('is measured beside LibreOffice with our workbook, in time, in pages and in bytes', async () => {
    const lines = linesOfPrinting(await measurePrinting(plan(120_000), () => {}))
    expect(lines.map(({ unit }) => unit)).toEqual(['ms', 'ms', 'pages', 'MB'])
    for (const { ours, reference } of lines) {
      expect(ours).toBeGreaterThan(0)
      expect(reference).toBeGreaterThan(0)
    }
  }, 120_000)

  it('says nothing of LibreOffice where it is not done in time', async () => {
    const lines = linesOfPrinting(await measurePrinting(plan(1), () => {}))
    expect(lines.map(({ reference }) => reference)).toEqual([null, null, null, null])
    expect(lines.map(isMet)).toEqual([null, null, null, null])
  }, 120_000)
})

describe('checking', () => {
  it('is measured at the first look and after edits, beside JSON.stringify', () => {
    const told: string[] = []
    const measured = measureChecks({ sizes: [10, 60], repetitions: 2, edits: 5 }, (what) => told.push(what))
    expect(told).toEqual(['checking 10 projects', 'checking 60 projects'])
    for (const { full, edits, editsInOneUnit, stringify } of measured)
      expect([full, edits, editsInOneUnit, stringify].map(({ length }) => length)).toEqual([2, 5, 5, 2])
    const lines = linesOfChecks(measured)
    expect(lines).toHaveLength(8)
    for (const { ours, reference } of lines) {
      expect(ours).toBeGreaterThan(0)
      expect(reference).toBeGreaterThan(0)
    }
  })
})

describe('a run of twenty projects', () => {
  const plan: Plan = { large: 20, veryLarge: 30, repetitions: 1, frames: 5 }
  let measured: Measured
  const told: string[] = []

  beforeAll(async () => {
    measured = await measure(plan, (what) => told.push(what))
  }, 180_000)

  it('measures everything, ours and the plain grid alike', () => {
    const { chromium, pasteSaved, undoSaved, ...compared } = measured
    expect(chromium).toMatch(/^\d+\./)
    for (const times of [pasteSaved, undoSaved]) expect(times).toHaveLength(1)
    for (const { ours, plain } of Object.values(compared)) {
      expect(ours).toHaveLength(plain.length)
      for (const figure of [...ours, ...plain]) expect(figure).toBeGreaterThan(0)
    }
    expect(measured.typingLarge.ours).toHaveLength(20)
    expect(measured.typingVeryLarge.ours).toHaveLength(30)
    expect(measured.scrolling.ours).toHaveLength(5)
    expect(told).toContain('pasting')
  })

  it('makes a page with a line for each measurement', () => {
    const lines = linesOf(measured, plan)
    const page = pageOf({ sheet: lines, reading: [], writing: [], printing: [], checks: [] }, plan, {
      date: '',
      machine: '',
      chromium: '',
      node: '',
      agGrid: '',
      exceljs: '',
      libreOffice: '',
    })
    for (const { what } of lines) expect(page).toContain(what)
    expect(page).not.toContain('NaN')
    expect(lines.filter(({ aim }) => aim !== null).length).toBe(5)
  })
})
