/** Every rule's right and wrong example as a table. Each pair differs in the one thing that the rule is about. */
import type { Project, TargetTable } from '../../../shared/form.ts'
import { type AmountTexts, allKinds, indicator, project, table, unit, verbatim, wan } from './exampleTables.ts'
import { SIBLING_EXAMPLES } from './siblingExamples.ts'
import { TEXT_EXAMPLES } from './textExamples.ts'
import { VALUE_EXAMPLES } from './valueExamples.ts'

export * from './exampleTables.ts'

const ofOneProject = (texts: AmountTexts, change: Partial<Project> = {}) => table([unit([project(texts, change)])])
const ofAmounts = (texts: AmountTexts) => ofOneProject(texts)
const ofProjects = (first: string, second: string, stated: AmountTexts = {}, control: string | null = null) =>
  table([
    unit([project({ fiscal: first }), project({ fiscal: second }, { name: '法治宣传经费' })], stated, {
      control: control === null ? null : wan(control),
    }),
  ])
const ofUnits = (first: string, second: string, stated: AmountTexts = {}, control: string | null = null) =>
  table([unit([project({ fiscal: first })]), unit([project({ fiscal: second })])], stated, {
    control: control === null ? null : wan(control),
  })
const ofProject = (change: Partial<Project>) => ofOneProject({ fiscal: '26.00' }, change)

/** By rule id. */
export const EXAMPLES: Readonly<Record<string, { right: TargetTable; wrong: TargetTable }>> = {
  'project-total': {
    right: ofAmounts({ total: '30.00', fiscal: '26.00', other: '4.00' }),
    wrong: ofAmounts({ total: '30.00', fiscal: '26.00' }),
  },
  'unit-total': {
    right: ofProjects('30.00', '26.00', { total: '56.00' }),
    wrong: ofProjects('30.00', '26.00', { total: '58.00' }),
  },
  'grand-total': {
    right: ofUnits('30.00', '26.00', { total: '56.00' }),
    wrong: ofUnits('30.00', '26.00', { total: '58.00' }),
  },
  'project-rounding': {
    right: ofAmounts({ total: '0.25', fiscal: '0.13', other: '0.12' }),
    wrong: ofAmounts({ total: '0.26', fiscal: '0.125', other: '0.125' }),
  },
  'unit-rounding': { right: ofProjects('0.13', '0.12'), wrong: ofProjects('0.125', '0.125') },
  'grand-rounding': { right: ofUnits('0.13', '0.12'), wrong: ofUnits('0.125', '0.125') },
  'unit-over-control': {
    right: ofProjects('30.00', '26.00', {}, '60.00'),
    wrong: ofProjects('30.00', '26.00', {}, '50.00'),
  },
  'grand-over-control': {
    right: ofUnits('30.00', '26.00', {}, '60.00'),
    wrong: ofUnits('30.00', '26.00', {}, '50.00'),
  },
  'project-blank': { right: ofProject({}), wrong: ofOneProject({}, { name: '', goal: '', indicators: [] }) },
  'project-name-empty': { right: ofProject({ name: '政法工作经费' }), wrong: ofProject({ name: ' 　' }) },
  'unit-name-empty': {
    right: table([unit([project({ fiscal: '26.00' })])]),
    wrong: table([unit([project({ fiscal: '26.00' })], {}, { name: '' })]),
  },
  'amounts-missing': { right: ofAmounts({ fiscal: '26.00' }), wrong: ofAmounts({}) },
  'goal-empty': {
    right: ofProject({ goal: '做好机关离退休同志的慰问工作，体现对离退休老同志的亲切关怀。' }),
    wrong: ofProject({ goal: '\n' }),
  },
  'indicators-missing': { right: ofProject({ indicators: allKinds() }), wrong: ofProject({ indicators: [] }) },
  'indicator-incomplete': {
    right: ofProject({ indicators: allKinds() }),
    wrong: ofProject({ indicators: [...allKinds(), indicator({ name: '培训人数', annualValue: '' })] }),
  },
  'indicator-unreadable': {
    right: ofProject({ indicators: allKinds() }),
    wrong: ofProject({ indicators: [...allKinds(), verbatim('全年培训三次以上')] }),
  },
  'amount-negative': { right: ofAmounts({ fiscal: '5.00' }), wrong: ofAmounts({ fiscal: '-5.00' }) },
  ...TEXT_EXAMPLES,
  ...VALUE_EXAMPLES,
  ...SIBLING_EXAMPLES,
}
