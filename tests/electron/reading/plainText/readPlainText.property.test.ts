import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formOfWorkbook } from '../../../../electron/reading/form/formOfWorkbook.ts'
import { readPlainText } from '../../../../electron/reading/plainText/readPlainText.ts'
import type { IndicatorContent } from '../../../../shared/form.ts'
import { COLUMNS } from '../../../../shared/layout.ts'
import { type CopiedProject, type CopyStyle, copiedText } from './copiedText.ts'

const SIGNS = [...'推进社会治安重点整治工作培训宣传采购信息化系统建设运维服务居民安全提升质量']
const word = (min: number, max: number) =>
  fc.array(fc.constantFrom(...SIGNS), { minLength: min, maxLength: max }).map((signs) => signs.join(''))
const KINDS = [
  { level1Code: '1', level1: '产出指标', level2Code: '11', level2: '数量指标' },
  { level1Code: '1', level1: '产出指标', level2Code: '13', level2: '时效指标' },
  { level1Code: '2', level1: '效益指标', level2Code: '22', level2: '社会效益' },
  { level1Code: '3', level1: '满意度指标', level2Code: '31', level2: '服务对象满意度' },
]
const value = fc.oneof(word(2, 30), fc.constantFrom('100%', '≥95%', '不少于500篇', '1次', '万人 20 人以上'))
const indicator: fc.Arbitrary<IndicatorContent> = fc
  .tuple(fc.constantFrom(...KINDS), word(3, 25), value, value)
  .map(([kind, name, cycleValue, annualValue]) => ({ ...kind, name, cycleValue, annualValue, verbatim: null }))
const clause = fc.oneof(
  word(4, 40),
  word(2, 10).map((text) => `${text}不少于20000人次、投入26.50万元`),
)
const project = fc.record({
  name: fc
    .tuple(word(2, 30), fc.constantFrom('经费', '项目', '（2023-2026年）', '2022年项目'))
    .map((parts) => parts.join('')),
  fen: fc.integer({ min: 1, max: 99_999_999 }),
  goal: fc.array(clause, { minLength: 1, maxLength: 5 }).map((clauses) => `${clauses.join('，')}。`),
  indicators: fc.array(indicator, { minLength: 1, maxLength: 5 }),
})
const unit = fc.record({
  name: word(4, 24).map((name) => `${name}局`),
  projects: fc.array(project, { minLength: 1, maxLength: 4 }),
})
const style: fc.Arbitrary<CopyStyle> = fc.record({
  widths: fc.constantFrom(
    { name: 28, goal: 46, indicators: 62 },
    { name: 20, goal: 30, indicators: 40 },
    { name: 40, goal: 80, indicators: 100 },
    null,
  ),
  indent: fc.constantFrom('', '    ', '　　'),
  betweenAmounts: fc.constantFrom(' ', '\n', '\t', '   '),
  amountsBesideName: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\n'),
  betweenHeaders: fc.constantFrom(' ', '\n', '\t'),
  pageFoot: fc.constantFrom(null, '第 1 页 共 3 页', '- 2 -', '1/3'),
})

it('a form that was laid out and copied is read as it was', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 3 }), style, (drafts, how) => {
      const units = drafts.map(({ name, projects }) => ({
        name,
        amounts: twice(projects.reduce((sum, { fen }) => sum + fen, 0)),
        projects: projects.map(({ fen, ...others }): CopiedProject => ({ ...others, amounts: twice(fen) })),
      }))
      const total = drafts.flatMap(({ projects }) => projects).reduce((sum, { fen }) => sum + fen, 0)
      const text = copiedText(units, twice(total), how)
      const workbook = readPlainText(text)
      const names = [...(workbook.sheets[0]?.rows.values() ?? [])].map((cells) => cells.get(1)?.text ?? '')
      const rows = drafts.flatMap(({ name, projects }) => [name, ...projects.map((own) => own.name)])
      expect(withoutSpaces(names.slice(-rows.length))).toEqual(withoutSpaces(rows))
      expect(names.slice(-rows.length - 2, -rows.length)).toEqual([COLUMNS[0]?.header, '合计'])
      const { form } = formOfWorkbook(workbook)
      expect(withoutSpaces(form.units.flatMap(({ projects }) => projects))).toEqual(
        withoutSpaces(
          drafts.flatMap(({ projects }) =>
            projects.map(({ name, fen, goal, indicators }) => ({
              name,
              amounts: { total: fen * 10_000, fiscal: fen * 10_000, special: null, other: null },
              goal,
              indicators,
            })),
          ),
        ),
      )
    }),
    { numRuns: 100 },
  )
})

/** Hundredths of 万元 as 总计 and as 财政拨款. */
function twice(hundredths: number): string[] {
  const text = (hundredths / 100).toFixed(2)
  return [text, text]
}

/** A line's end takes the space before it along. */
function withoutSpaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, own: unknown) => (typeof own === 'string' ? own.replace(/\s/g, '') : own)),
  )
}
