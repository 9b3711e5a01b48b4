import { readFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readPdf } from '../../../../electron/reading/pdf/readPdf.ts'
import { readForm } from '../../../../electron/reading/read.ts'
import { AppError } from '../../../../shared/errors.ts'
import { type PdfMark, type PdfOptions, pdfOf } from './pdfFiles.ts'

const FIXTURES = new URL('../../../fixtures/pdf/', import.meta.url)
const EDGES = [40, 160, 220, 280, 340, 400, 560, 800]
const HEADER = ['项目名称', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标']
const SENTENCE = '1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:1次。'

const titleMarks: PdfMark[] = [
  { text: '2026年项目支出绩效目标表', x: 300, y: 30, size: 16 },
  { text: '部门名称：某局', x: 42, y: 50 },
  { text: '单位：万元', x: 700, y: 50 },
]

/** A table from `top` down with rows 40 points high; each cell's text may have several lines. */
function tableMarks(top: number, rows: readonly (readonly string[])[], ruled = true): PdfMark[] {
  const height = 40
  const bottom = top + rows.length * height
  const texts = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text.split('\n').map(
        (line, at): PdfMark => ({
          text: line,
          x: (EDGES[column] ?? 0) + 3,
          y: top + row * height + 12 + at * 11,
        }),
      ),
    ),
  )
  const lying = Array.from({ length: rows.length + 1 }, (_, row): PdfMark => {
    const y = top + row * height
    return {
      path: [
        [40, y],
        [800, y],
      ],
    }
  })
  const standing = EDGES.map((x): PdfMark => ({ box: [x - 0.25, top, 0.5, bottom - top] }))
  return ruled ? [...texts, ...lying, ...standing] : texts
}

const ROWS = [
  HEADER,
  ['合计', '3.00', '3.00'],
  ['甲单位', '3.00', '3.00'],
  ['    乙项目', '1.00', '1.00', '', '', '办好。', `${SENTENCE.slice(0, 26)}\n${SENTENCE.slice(26)}`],
  ['    丙项目', '2.00', '2.00', '', '', '办成。', `${SENTENCE.slice(0, 26)}\n${SENTENCE.slice(26)}`],
]

async function formOf(pages: readonly (readonly PdfMark[])[], options?: PdfOptions) {
  return (await readForm(pdfOf(pages, options), 'x.pdf')).form
}

async function check(bytes: Uint8Array, code: string): Promise<void> {
  const refused = await readPdf(bytes).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(AppError)
  expect((refused as AppError).code).toBe(code)
}

it('reads a ruled table with its title, unit, projects and amounts', async () => {
  const form = await formOf([[...titleMarks, ...tableMarks(60, ROWS)]])
  expect(form).toMatchObject({ title: '2026年项目支出绩效目标表', department: '某局', year: 2026, unit: '万元' })
  expect(form.units.map(({ name, projects }) => [name, projects.map((project) => project.name)])).toEqual([
    ['甲单位', ['乙项目', '丙项目']],
  ])
  const [first] = form.units[0]?.projects ?? []
  expect(first?.goal).toBe('办好。')
  expect(first?.amounts).toEqual({ total: 1_000_000, fiscal: 1_000_000, special: null, other: null })
  expect(first?.indicators).toMatchObject([{ name: '次数', cycleValue: '1次', annualValue: '1次', verbatim: null }])
})

it('reads the same form whichever way round the page lies, in either encoding, and without ruling lines', async () => {
  const marks = [...titleMarks, ...tableMarks(60, ROWS)]
  const form = await formOf([marks])
  for (const rotate of [90, 180, 270] as const) expect(await formOf([marks], { rotate })).toEqual(form)
  expect(await formOf([marks], { encoding: 'GBK-EUC-H' })).toEqual(form)
  expect(await formOf([[...titleMarks, ...tableMarks(60, ROWS, false)]])).toEqual(form)
})

it('goes on over pages that repeat the header, and takes their page numbers for no row', async () => {
  const number = (page: number): PdfMark => ({ text: `第${page}页 共2页`, x: 400, y: 580 })
  const pages = [
    [...titleMarks, ...tableMarks(60, ROWS.slice(0, 4)), number(1)],
    [...tableMarks(40, [HEADER, ...ROWS.slice(4)]), number(2)],
  ]
  expect(await formOf(pages)).toEqual(await formOf([[...titleMarks, ...tableMarks(60, ROWS)]]))
})

it('joins a row that the page end has cut in two, in the middle of a word', async () => {
  const [head, tail] = [SENTENCE.slice(0, 26), SENTENCE.slice(26)]
  const cut = ['    丙项目', '2.00', '2.00', '', '', '把各项工作按时限逐一\n', head]
  const rest = ['', '', '', '', '', '办成。', tail]
  const form = await formOf([
    [...titleMarks, ...tableMarks(60, [...ROWS.slice(0, 4), cut])],
    tableMarks(40, [HEADER, rest]),
  ])
  const project = form.units[0]?.projects[1]
  expect(form.units[0]?.projects).toHaveLength(2)
  expect(project?.goal.replace(/\s/g, '')).toBe('把各项工作按时限逐一办成。')
  expect(project?.indicators).toHaveLength(1)
})

it('finds the form behind a cover and other tables of a longer document', async () => {
  const other: PdfMark[] = [
    { text: '收入预算总表', x: 100, y: 30 },
    { text: '收入', x: 105, y: 72 },
    { text: '9.00', x: 305, y: 72 },
    ...[60, 80].map(
      (y): PdfMark => ({
        path: [
          [100, y],
          [500, y],
        ],
      }),
    ),
    ...[100, 300, 420, 500].map(
      (x): PdfMark => ({
        path: [
          [x, 60],
          [x, 80],
        ],
      }),
    ),
  ]
  const form = await formOf([[{ text: '部门预算', x: 300, y: 200 }], other, [...titleMarks, ...tableMarks(60, ROWS)]])
  expect(form.units.flatMap(({ projects }) => projects.map(({ name }) => name))).toEqual(['乙项目', '丙项目'])
})

it('refuses pages that are pictures, also with text that is recognised but not shown', async () => {
  await check(pdfOf([[]]), 'unsupported-format')
  await check(pdfOf([[...titleMarks, ...tableMarks(60, ROWS)]], { mode: 3 }), 'unsupported-format')
})

it('refuses a file with a password, a damaged one and one that only begins as a PDF', async () => {
  await check(await readFile(new URL('password.pdf', FIXTURES)), 'encrypted')
  const whole = pdfOf([tableMarks(60, ROWS)])
  await check(whole.subarray(0, 300), 'corrupt')
  await check(new TextEncoder().encode('%PDF-1.7\n项目'), 'corrupt')
})

it('refuses a small file that grows to hours of drawing, before it draws', async () => {
  const bomb = deflateSync(Buffer.alloc(100_000_000, 'q '))
  const file = Buffer.concat([
    Buffer.from(`%PDF-1.5\n4 0 obj\n<</Length ${bomb.length}/Filter/FlateDecode>>\nstream\n`),
    bomb,
    Buffer.from('\nendstream\nendobj\n'),
  ])
  expect(file.length).toBeLessThan(200_000)
  await check(file, 'too-large')
})

it('finds no form where there is none', async () => {
  await expect(readForm(pdfOf([[{ text: '关于报送预算的通知', x: 40, y: 40 }]]), 'x.pdf')).rejects.toMatchObject({
    code: 'no-form',
  })
})

it('ends on pages and forms that contain themselves', async () => {
  const loop = [
    '%PDF-1.5',
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj',
    '2 0 obj\n<</Type/Pages/Count 99/Kids[2 0 R 3 0 R]>>\nendobj',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>\nendobj',
    '4 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>\nstream\n/X Do\nendstream\nendobj',
    'trailer\n<</Root 1 0 R>>\n%%EOF',
  ]
  await expect(readPdf(new TextEncoder().encode(loop.join('\n')))).rejects.toBeInstanceOf(AppError)
})
