import { describe, expect, it } from 'vitest'
import { formOfWorkbook } from '../../../../electron/reading/form/formOfWorkbook.ts'
import { NO_WISHES } from '../../../../electron/reading/form/wishes.ts'
import { readXlsx } from '../../../../electron/reading/xlsx/readXlsx.ts'
import {
  type FormReading,
  formReadingSchema,
  LARGEST_HEADER_KEY,
  NO_CHOICES,
  type ReadingChoices,
  type ReadingMapping,
} from '../../../../shared/reading.ts'
import { type CellContent, formOf, OFFICIAL_HEADER, packageOf, rowXml, sheetXml, workbookOf } from '../packages.ts'

const UNIT = ['甲单位', 10, 10]
const PROJECT = ['    项目一', 10, 10, null, null, '目标一', '见附件']
const ROWS = [UNIT, PROJECT]

function read(bytes: Uint8Array, choices: Partial<ReadingChoices> | null, memory: [string, ReadingMapping][] = []) {
  const wishes = { choices: choices && { ...NO_CHOICES, ...choices }, remembered: new Map(memory) }
  const reading: FormReading = { fileName: 'a.xlsx', ...formOfWorkbook(readXlsx(bytes), wishes) }
  expect(formReadingSchema.safeParse(reading).error).toBeUndefined()
  return reading
}
const names = ({ form }: FormReading) =>
  form.units.map((unit) => [unit.name, ...unit.projects.map((project) => project.name)])
const projectOf = ({ form }: FormReading) => form.units[0]?.projects[0]
const fieldsOf = ({ recognition }: FormReading) => recognition.columns.map(({ field }) => field)
const kindsOf = ({ recognition }: FormReading) => recognition.rows.map(({ kind }) => kind)
const said = ({ notes }: FormReading) => notes.map(({ message }) => message).join('\n')

describe('a chosen column', () => {
  it('takes its field away from the column that reading found, and that one is left out and named', () => {
    const header = [...OFFICIAL_HEADER, '新目标']
    const bytes = workbookOf([header, UNIT, [...PROJECT, '目标二']])
    expect(projectOf(read(bytes, null))?.goal).toBe('目标一')
    const reading = read(bytes, { columns: [{ column: 8, field: 'goal' }] })
    expect(projectOf(reading)?.goal).toBe('目标二')
    expect(fieldsOf(reading)).toEqual(['name', 'total', 'fiscal', 'special', 'other', null, 'indicators', 'goal'])
    expect(said(reading)).toContain('F1、F3')
    expect(reading.recognition.choices.columns).toEqual([{ column: 8, field: 'goal' }])
    expect(reading.recognition.fromMemory).toBe(false)
  })
  it('can change places with another', () => {
    const reading = read(formOf(ROWS), {
      columns: [
        { column: 3, field: 'special' },
        { column: 4, field: 'fiscal' },
      ],
    })
    expect(projectOf(reading)?.amounts).toMatchObject({ fiscal: null, special: 10_000_000 })
  })
  it('can be left out: what stands in it is said, and not in the form', () => {
    const reading = read(formOf(ROWS), { columns: [{ column: 6, field: null }] })
    expect(projectOf(reading)?.goal).toBe('')
    expect(reading.notes.filter(({ kind, at }) => kind === 'left-out' && at?.startsWith('F'))).not.toEqual([])
  })
  it('is passed over, and that is said, where no column would be left for the names', () => {
    for (const field of ['goal', null] as const) {
      const reading = read(formOf(ROWS), { columns: [{ column: 1, field }] })
      expect(names(reading)).toEqual([['甲单位', '项目一']])
      expect(reading.recognition.choices.columns).toEqual([])
      expect(said(reading)).toContain('A 列仍按项目名称读入')
    }
  })
  it('may be far outside the sheet, or chosen for two fields, without harm', () => {
    const columns: ReadingChoices['columns'] = [
      { column: 900, field: 'goal' },
      { column: 7, field: 'goal' },
      { column: 7, field: 'indicators' },
    ]
    expect(names(read(formOf(ROWS), { columns }))).toEqual([['甲单位', '项目一']])
  })
})

describe('a chosen row', () => {
  const rows = [UNIT, PROJECT, ['    项目二', 5, 5, null, null, '目标二', null]]
  const check = (kind: 'grand-total' | 'unit' | 'project' | 'project-part' | 'left-out', expected: string[][]) => {
    const reading = read(formOf(rows), { rows: [{ row: 6, kind }] })
    expect(names(reading)).toEqual(expected)
    expect(kindsOf(reading).at(-1)).toBe(kind)
    return reading
  }
  it('is what the user says', () => {
    check('unit', [['甲单位', '项目一'], ['项目二']])
    check('project', [['甲单位', '项目一', '项目二']])
    expect(check('grand-total', [['甲单位', '项目一']]).form.stated.total).toBe(5_000_000)
    expect(said(check('left-out', [['甲单位', '项目一']]))).toContain('第 6 行按您的选择没有读入')
  })
  it('goes on with the project above: its name and texts are joined, an amount that differs is named', () => {
    const reading = check('project-part', [['甲单位', '项目一项目二']])
    expect(projectOf(reading)).toMatchObject({ goal: '目标一目标二', amounts: { total: 10_000_000 } })
    expect(reading.notes.filter(({ at }) => at === 'B6')).not.toEqual([])
  })
  it('is the one 合计 row, in place of the one that reading found', () => {
    const reading = read(formOf([['合计', 1], UNIT, PROJECT, ['总额', 10]]), {
      rows: [{ row: 7, kind: 'grand-total' }],
    })
    expect(reading.form.stated.total).toBe(10_000_000)
    expect(names(reading)).toEqual([['甲单位', '项目一']])
    expect(said(reading)).toContain('“合计”重复，没有读入')
  })
  it('is not assumed any more', () => {
    const doubtful = [['甲单位'], PROJECT, ['    项目二', 5, 5], ['乙单位', 3, 3]]
    const before = read(formOf(doubtful), null)
    const about = before.notes.flatMap(({ assumption }) => (assumption?.about === 'row' ? [assumption.row] : []))
    expect(about).toContain(7)
    const after = read(formOf(doubtful), { rows: [{ row: 7, kind: 'unit' }] })
    expect(after.notes.filter(({ assumption }) => assumption?.about === 'row' && assumption.row === 7)).toEqual([])
    expect(names(after).at(-1)).toEqual(['乙单位'])
  })
  it('is passed over where the sheet has no such row below the header', () => {
    const reading = read(formOf(ROWS), {
      rows: [
        { row: 1, kind: 'project' },
        { row: 3, kind: 'unit' },
        { row: 999, kind: 'unit' },
      ],
    })
    expect(names(reading)).toEqual([['甲单位', '项目一']])
    expect(reading.recognition.choices.rows).toEqual([])
  })
})

describe('a chosen unit of money', () => {
  it('is what bare numbers are in, also against what the file says, which is then said', () => {
    const reading = read(formOf(ROWS), { unit: '元' })
    expect(reading.form.unit).toBe('元')
    expect(projectOf(reading)?.amounts.total).toBe(1_000)
    expect(reading.notes.map(({ kind }) => kind)).toContain('changed')
    expect(reading.recognition.choices.unit).toBe('元')
  })
  it('settles that none is stated', () => {
    const bytes = workbookOf([OFFICIAL_HEADER, ...ROWS])
    expect(read(bytes, null).warnings.map(({ kind }) => kind)).toContain('unit-missing')
    const reading = read(bytes, { unit: '元' })
    expect(reading.warnings.map(({ kind }) => kind)).not.toContain('unit-missing')
    expect(projectOf(reading)?.amounts.total).toBe(1_000)
  })
})

describe('a chosen sheet', () => {
  const sheet = (rows: (CellContent[] | readonly CellContent[])[]) => sheetXml(rows.map((row) => rowXml(row)).join(''))
  const bytes = packageOf([
    { name: '一', xml: sheet([OFFICIAL_HEADER, ...ROWS]) },
    { name: '二', xml: sheet([OFFICIAL_HEADER, ['乙单位'], ['    项目二', 5, 5, null, null, '目标', null]]) },
    { name: '三', xml: sheet([['别的']]) },
    { name: '四', xml: sheet([]) },
  ])
  it('is read in place of the one that reading finds', () => {
    expect(read(bytes, null).sheetName).toBe('一')
    const reading = read(bytes, { sheet: 1 })
    expect([reading.sheetName, reading.recognition.sheet, names(reading)]).toEqual(['二', 1, [['乙单位', '项目二']]])
    expect(reading.recognition.sheets.map(({ index }) => index)).toEqual([0, 1, 2])
  })
  it('is refused where it holds no form', () => {
    expect(() => read(bytes, { sheet: 2 })).toThrow(expect.objectContaining({ code: 'no-form' }))
  })
  it('is passed over where the file has none such', () => {
    for (const index of [3, 99]) {
      const reading = read(bytes, { sheet: index })
      expect([reading.sheetName, reading.recognition.choices.sheet]).toEqual(['一', null])
    }
  })
})

describe('a remembered mapping', () => {
  const mapping: ReadingMapping = { columns: [{ column: 8, field: 'goal' }], unit: '元' }
  const bytes = workbookOf([[...OFFICIAL_HEADER, '新目标'], UNIT, [...PROJECT, '目标二']])
  const { headerKey } = read(bytes, null).recognition
  it('holds for a file with the same header, and the reading says so', () => {
    const reading = read(bytes, null, [[headerKey, mapping]])
    expect(projectOf(reading)?.goal).toBe('目标二')
    expect(reading.recognition).toMatchObject({ fromMemory: true, choices: { ...NO_CHOICES, ...mapping } })
  })
  it('gives the unit of money only where the file states none, and that stays an assumption', () => {
    const reading = read(bytes, null, [[headerKey, mapping]])
    expect(reading.form.unit).toBe('元')
    expect(reading.notes).toContainEqual(expect.objectContaining({ kind: 'assumed', assumption: { about: 'unit' } }))
    const stated = workbookOf([['单位：万元'], [...OFFICIAL_HEADER, '新目标'], UNIT, [...PROJECT, '目标二']])
    const other = read(stated, null, [[headerKey, mapping]])
    expect([other.form.unit, other.recognition.choices.unit]).toEqual(['万元', null])
    expect(projectOf(other)?.goal).toBe('目标二')
  })
  it('gives way to choices, and to nothing chosen on purpose', () => {
    const reading = read(bytes, {}, [[headerKey, mapping]])
    expect(projectOf(reading)?.goal).toBe('目标一')
    expect(reading.recognition).toMatchObject({ fromMemory: false, choices: NO_CHOICES })
  })
  it('does not hold for another header', () => {
    expect(read(formOf(ROWS), null, [[headerKey, mapping]]).recognition.fromMemory).toBe(false)
  })
})

describe('the key of a header', () => {
  const keyOf = (rows: readonly (readonly CellContent[])[]) => read(workbookOf(rows), null).recognition.headerKey
  const key = keyOf([OFFICIAL_HEADER, ...ROWS])
  it('does not see white space, widths of signs, titles, or what stands below', () => {
    const spaced = OFFICIAL_HEADER.map((title) =>
      ` ${title[0]}\n${title.slice(1)}　`.replace('（', '(').replace('）', ')'),
    )
    expect(keyOf([['某市预算'], spaced, UNIT, PROJECT, PROJECT])).toBe(key)
  })
  it('sees other titles and other places', () => {
    expect(keyOf([[null, ...OFFICIAL_HEADER], ...ROWS.map((row) => [null, ...row])])).not.toBe(key)
    expect(keyOf([[...OFFICIAL_HEADER, '备注'], ...ROWS])).not.toBe(key)
  })
  it('is bounded', () => {
    const long = [...OFFICIAL_HEADER, ...Array.from({ length: 50 }, () => '备注𠮷'.repeat(100))]
    expect(keyOf([long, ...ROWS]).length).toBeLessThanOrEqual(LARGEST_HEADER_KEY)
  })
})

it('the picture holds every row that an assumption is about, however far down', () => {
  const many = Array.from({ length: 400 }, (_, at) => [`    项目${at}`, 1, 1, null, null, '目标', null])
  const reading = formOfWorkbook(readXlsx(formOf([UNIT, ...many, ['乙单位', 3, 3]])), NO_WISHES)
  const shown = new Set(reading.recognition.rows.map(({ row }) => row))
  const about = reading.notes.flatMap(({ assumption }) => (assumption?.about === 'row' ? [assumption.row] : []))
  expect(about).toContain(405)
  for (const row of about) expect(shown).toContain(row)
  expect(reading.recognition).toMatchObject({ rowCount: 402 })
  expect(shown).not.toContain(350)
})
