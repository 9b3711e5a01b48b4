/**
 * Made-up forms for property tests: whole documents of plausible, ugly and empty content, in which every row has its own
 * identity. Contents are generated first and numbered afterwards, so that shrinking never makes two rows one.
 */
import fc from 'fast-check'
import {
  type Amounts,
  EMPTY_DOCUMENT,
  type Indicator,
  type IndicatorContent,
  type NewId,
  OFFICIAL_TITLE,
  type Project,
  type SpendingUnit,
  type TargetDocument,
  type TargetTable,
} from '../../shared/form.ts'
import { CODE } from '../../shared/indicators/codeBook.ts'
import { COLUMN_KEYS } from '../../shared/layout.ts'
import { AMOUNT_UNITS, type Fen, fen } from '../../shared/money.ts'
import { RULE_SWITCHES, type Setting } from '../../shared/settings.ts'

/** Fresh identities `row1`, `row2`, … (or with another prefix). */
export function idCounter(prefix = 'row'): NewId {
  let last = 0
  return () => `${prefix}${++last}`
}

const PIECES = [
  ...'项目经费工作培训次数及时完成提升安全',
  ...'，。；、：:（）()%％≥-·“”',
  ...'0123456789',
  'ABC',
  ' ',
  '　',
  '100%',
  '不少于500篇',
  '<b>&"\'',
  '𠮷',
  '\u200b',
] as const

/** A line of text: Chinese, both kinds of punctuation, digits, spaces, markup, a character outside the basic plane. */
export const arbitraryLine: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((pieces) => pieces.join(''))

/** Several lines, as a goal may have. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(arbitraryLine, { maxLength: 3 })
  .map((lines) => lines.join('\n'))

/** An amount that one cell may hold, in 分; often a whole number of 万元, sometimes zero or negative, never blank. */
export const arbitraryFen: fc.Arbitrary<Fen> = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths * 10_000) },
    { weight: 2, arbitrary: fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 4_999, 5_000, 1_000_000) },
  )
  .map(fen)

export const arbitraryAmount: fc.Arbitrary<Fen | null> = fc.option(arbitraryFen, { freq: 3, nil: null })

/** Mostly blank, as stated totals and control figures are. */
export const arbitraryStatedAmount: fc.Arbitrary<Fen | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: arbitraryFen },
)

export const arbitraryAmounts: fc.Arbitrary<Amounts> = fc.record({
  total: arbitraryStatedAmount,
  fiscal: arbitraryAmount,
  special: arbitraryAmount,
  other: arbitraryAmount,
})

const arbitraryStated: fc.Arbitrary<Amounts> = fc.record({
  total: arbitraryStatedAmount,
  fiscal: arbitraryStatedAmount,
  special: arbitraryStatedAmount,
  other: arbitraryStatedAmount,
})

const blankableLine = fc.option(arbitraryLine, { freq: 4, nil: null })

export const arbitraryIndicatorContent: fc.Arbitrary<IndicatorContent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      level1Code: fc.constantFrom('1', '2', '3', '9', null),
      level1: fc.constantFrom('产出指标', '效益指标', '满意度指标', '成本指标', null),
      level2Code: fc.constantFrom('11', '12', '22', '31', null),
      level2: fc.constantFrom('数量指标', '质量', '社会效益', '服务对象满意度', null),
      name: arbitraryLine,
      cycleValue: blankableLine,
      annualValue: blankableLine,
      verbatim: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      level1Code: fc.constant(null),
      level1: fc.constant(null),
      level2Code: fc.constant(null),
      level2: fc.constant(null),
      name: fc.constant(''),
      cycleValue: fc.constant(null),
      annualValue: fc.constant(null),
      verbatim: arbitraryText,
    }),
  },
)

/** A row before it has an identity. */
export type ProjectContent = Omit<Project, 'id' | 'indicators'> & { readonly indicators: readonly IndicatorContent[] }
export type UnitContent = Omit<SpendingUnit, 'id' | 'projects'> & { readonly projects: readonly ProjectContent[] }
export type TableContent = Omit<TargetTable, 'id' | 'units'> & { readonly units: readonly UnitContent[] }

export const arbitraryProjectContent: fc.Arbitrary<ProjectContent> = fc.record({
  name: arbitraryLine,
  amounts: arbitraryAmounts,
  goal: arbitraryText,
  indicators: fc.array(arbitraryIndicatorContent, { maxLength: 4 }),
})

export const arbitraryUnitContent: fc.Arbitrary<UnitContent> = fc.record({
  name: arbitraryLine,
  stated: arbitraryStated,
  control: arbitraryStatedAmount,
  projects: fc.array(arbitraryProjectContent, { maxLength: 4 }),
})

export const arbitraryTableContent: fc.Arbitrary<TableContent> = fc.record({
  title: fc.oneof(fc.constant(OFFICIAL_TITLE), arbitraryLine),
  department: arbitraryLine,
  year: fc.option(fc.integer({ min: 2000, max: 2035 }), { nil: null }),
  unit: fc.constantFrom(...AMOUNT_UNITS),
  stated: arbitraryStated,
  control: arbitraryStatedAmount,
  units: fc.array(arbitraryUnitContent, { maxLength: 3 }),
})

export function indicatorOf(content: IndicatorContent, newId: NewId): Indicator {
  return { id: newId(), ...content }
}

export function projectOf(content: ProjectContent, newId: NewId): Project {
  return { ...content, id: newId(), indicators: content.indicators.map((indicator) => indicatorOf(indicator, newId)) }
}

export function unitOf(content: UnitContent, newId: NewId): SpendingUnit {
  return { ...content, id: newId(), projects: content.projects.map((project) => projectOf(project, newId)) }
}

export function tableOf(content: TableContent, newId: NewId): TargetTable {
  return { ...content, id: newId(), units: content.units.map((unit) => unitOf(unit, newId)) }
}

/** A whole table; identities are `row1`, `row2`, … */
export const arbitraryTable: fc.Arbitrary<TargetTable> = arbitraryTableContent.map((content) =>
  tableOf(content, idCounter()),
)

const arbitraryId = fc.string({ minLength: 1, maxLength: 8 })
const arbitraryCode = fc.option(fc.stringMatching(CODE), { nil: null })
const arbitraryKind = { code: arbitraryCode, name: fc.string({ minLength: 1, maxLength: 8 }) }

/** One of the document's settings; what was set aside need not be a finding that is there. */
export const arbitrarySetting: fc.Arbitrary<Setting> = fc.oneof(
  fc.record({
    name: fc.constant('rules' as const),
    value: fc.dictionary(fc.constantFrom('goal-empty', 'project-total', 'gone'), fc.constantFrom(...RULE_SWITCHES)),
  }),
  fc.record({
    name: fc.constant('setAside' as const),
    at: fc.constant(0),
    removed: fc.constant(0),
    added: fc.array(
      fc.record({
        tableId: arbitraryId,
        rule: fc.constantFrom('goal-empty', 'project-total', 'gone'),
        unitId: fc.option(arbitraryId, { nil: null }),
        projectId: fc.option(arbitraryId, { nil: null }),
        column: fc.constantFrom(...COLUMN_KEYS),
        indicatorId: fc.option(arbitraryId, { nil: null }),
        message: arbitraryLine,
        reason: arbitraryLine,
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    name: fc.constant('codeBook' as const),
    value: fc.array(fc.record({ ...arbitraryKind, children: fc.array(fc.record(arbitraryKind), { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  }),
)

/** A document of none to three tables; identities are `row1`, `row2`, … across all of them. */
export const arbitraryDocument: fc.Arbitrary<TargetDocument> = fc
  .array(arbitraryTableContent, { maxLength: 3 })
  .map((contents) => {
    const newId = idCounter()
    return { ...EMPTY_DOCUMENT, tables: contents.map((content) => tableOf(content, newId)) }
  })
