import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import { AppError } from '../../../shared/errors.ts'
import { formJsonOfReading } from '../../../shared/formJson.ts'
import { formReadingSchema } from '../../../shared/reading.ts'

const SAMPLES = new URL('../../fixtures/samples/', import.meta.url)
const WORKBOOKS = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx?|txt)$/.test(name))
const { compare } = (await import(new URL('compare.mjs', SAMPLES).href)) as {
  compare(expected: object, actual: object): { verdict: string; diffs: string[]; missingWarnings?: string[] }
}
const bytesOf = (name: string) => readFileSync(new URL(name, SAMPLES))

async function jsonOf(name: string): Promise<object> {
  try {
    return formJsonOfReading(await readForm(bytesOf(name), name))
  } catch (error) {
    if (error instanceof AppError) return { error: error.code }
    throw error
  }
}

describe('the sample workbooks', () => {
  it('are all here', () => expect(WORKBOOKS.length).toBeGreaterThanOrEqual(12))
  for (const name of WORKBOOKS)
    it(`${name} is read exactly`, async () => {
      const expected = JSON.parse(
        readFileSync(new URL(name.replace(/\.(?:xlsx?|txt)$/, '.expected.json'), SAMPLES), 'utf8'),
      )
      const { verdict, diffs, missingWarnings } = compare(expected, await jsonOf(name))
      expect({ verdict, diffs, missingWarnings: missingWarnings ?? [] }).toEqual({
        verdict: 'exact',
        diffs: [],
        missingWarnings: [],
      })
    })
  it('give readings that fit the contract', async () => {
    expect(formReadingSchema.safeParse(await readForm(bytesOf('wrong-totals.xlsx'), 'a.xlsx')).success).toBe(true)
  })
  it('are not warned of where nothing is wrong', async () => {
    const reading = await readForm(bytesOf('clean-official.xlsx'), 'a.xlsx')
    expect([...reading.notes, ...reading.warnings]).toEqual([])
    expect(reading.sheetName).toBe('表10')
  })
  it('are warned of with both figures, the difference and the cell', async () => {
    expect((await readForm(bytesOf('wrong-totals.xlsx'), 'a.xlsx')).warnings).toEqual([
      {
        kind: 'total-mismatch',
        message: '合计行“总计”写的是 968.66，各单位相加是 958.66，相差 10.00。',
        at: 'B4',
      },
      {
        kind: 'total-mismatch',
        message: '合计行“财政拨款”写的是 968.66，各单位相加是 928.66，相差 40.00。',
        at: 'C4',
      },
      {
        kind: 'row-mismatch',
        message:
          '项目“天河区来穗人员服务示范中心工作经费”的总计写的是 283.00，财政拨款、财政专户拨款、其他资金相加是 273.00，相差 10.00。',
        at: 'B11',
      },
    ])
  })
  it('name the file where they are refused', async () => {
    await expect(readForm(bytesOf('password.xlsx'), '密码.xlsx')).rejects.toThrow(
      expect.objectContaining({ code: 'encrypted', details: { file: '密码.xlsx' } }),
    )
  })
})
