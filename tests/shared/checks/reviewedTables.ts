/**
 * Made-up tables in which reviewers find something: what clerks write, well and badly, in units that have enough projects to be
 * compared with each other.
 */
import fc from 'fast-check'
import type { IndicatorContent } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import {
  arbitraryIndicatorContent,
  arbitraryProjectContent,
  arbitraryTableContent,
  arbitraryUnitContent,
  type ProjectContent,
  type TableContent,
  type UnitContent,
} from '../arbitraries.ts'

const NAMES = [
  '政法工作经费',
  '政法 工作经费',
  '综治（基层）经费',
  '综治(基层)经费',
  '2022年禁毒经费',
  '慰问 经费',
] as const
const VALUES = [
  '≥95%',
  '95％以上',
  '3次',
  '不少于 500 篇',
  '12月31日前',
  '0.95',
  '若干',
  '2022年底前',
  '100',
  '逐步提高',
] as const
const KINDS = [
  ['1', '产出指标', '11', '数量指标'],
  ['1', '产出指标', '12', '质量指标'],
  ['1', '产出', '13', '时效指标'],
  ['2', '效益指标', '22', '社会效益'],
  ['3', '满意度指标', '31', '服务对象满意度指标'],
] as const

const arbitraryIndicator: fc.Arbitrary<IndicatorContent> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    name: fc.constantFrom('培训次数', '培训 次数', '培训考核合格率', '完成时间', '群众满意度,较高'),
    cycleValue: fc.constantFrom(...VALUES),
    annualValue: fc.constantFrom(...VALUES),
  })
  .map(({ kind: [level1Code, level1, level2Code, level2], ...rest }) => {
    return { level1Code, level1, level2Code, level2, ...rest, verbatim: null }
  })

/** Mostly tens of 万元, and now and then one that is 10,000 times as much or as little. */
const arbitraryScale = fc.constantFrom(1_000_000, 1_000_000, 1_000_000, 1_000_000, 100, 10_000_000_000)
const arbitraryScaled = fc.tuple(fc.integer({ min: 5, max: 90 }), arbitraryScale).map(([a, scale]) => fen(a * scale))

const arbitraryProject: fc.Arbitrary<ProjectContent> = fc.oneof(
  { weight: 1, arbitrary: arbitraryProjectContent },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constantFrom(...NAMES),
      amounts: fc.record({
        total: fc.constant(null),
        fiscal: arbitraryScaled,
        special: fc.constant(null),
        other: fc.constant(null),
      }),
      goal: fc.constantFrom('做好慰问工作,体现关怀。', '做好慰问工作', '2021年完成培训 3 次，培训 100 人。', ''),
      indicators: fc.array(fc.oneof(arbitraryIndicator, arbitraryIndicator, arbitraryIndicatorContent), {
        maxLength: 4,
      }),
    }),
  },
)

const arbitraryUnit: fc.Arbitrary<UnitContent> = fc
  .tuple(arbitraryUnitContent, fc.array(arbitraryProject, { maxLength: 9 }))
  .map(([unit, projects]) => ({ ...unit, projects }))

/** Headings as made-up as any; the units have what reviewers look at. */
export const arbitraryReviewedTable: fc.Arbitrary<TableContent> = fc
  .tuple(arbitraryTableContent, fc.array(arbitraryUnit, { maxLength: 3 }))
  .map(([table, units]) => ({ ...table, units }))
