/** The examples of the rules about kinds, names of kinds, years, lengths, decimals and the way texts are written. */
import type { Indicator, Project, TargetTable } from '../../../shared/form.ts'
import { allKinds, indicator, project, table, unit } from './exampleTables.ts'

const ofProject = (change: Partial<Project>, year = 2023) =>
  table([unit([project({ fiscal: '26.00' }, change)])], {}, { year })
const ofIndicators = (indicators: readonly Indicator[]) => ofProject({ indicators })
const ofAmount = (fiscal: string) => table([unit([project({ fiscal })])])
const ofUnitName = (name: string) => table([unit([project({ fiscal: '26.00' })], {}, { name })])
const right = ofProject({})

const without = (isDropped: (indicator: Indicator) => boolean) => ({
  right,
  wrong: ofIndicators(allKinds().filter((one) => !isDropped(one))),
})
const withFirst = (change: Partial<Indicator>) => ofIndicators(allKinds().with(0, indicator(change)))
/** All kinds, and one more indicator, which says who or what there will be more of. */
const withOneMore = (change: Partial<Indicator>) =>
  ofIndicators([...allKinds(), indicator({ name: '受训街道数', cycleValue: '21个', annualValue: '21个', ...change })])
const social = (change: Partial<Indicator>) =>
  withOneMore({ level1Code: '2', level1: '效益指标', level2Code: '22', level2: '社会效益指标', ...change })
const GOAL_SENTENCE = '加强政法队伍能力建设，着力锻造忠诚干净担当的政法队伍。'

/** By rule id. */
export const TEXT_EXAMPLES: Readonly<Record<string, { right: TargetTable; wrong: TargetTable }>> = {
  'output-missing': without(({ level1Code }) => level1Code === '1'),
  'quantity-missing': without(({ level2Code }) => level2Code === '11'),
  'quality-missing': without(({ level2Code }) => level2Code === '12'),
  'timeliness-missing': without(({ level2Code }) => level2Code === '13'),
  'cost-missing': without(({ level2Code }) => level2Code === '14'),
  'benefit-missing': without(({ level1Code }) => level1Code === '2'),
  'satisfaction-missing': without(({ level1Code }) => level1Code === '3'),
  'cost-not-level-1': {
    right: ofIndicators(
      allKinds().map((one) =>
        one.level2Code === '14'
          ? { ...one, level1Code: null, level1: '成本指标', level2Code: null, level2: '经济成本指标' }
          : one,
      ),
    ),
    wrong: right,
  },
  'indicators-too-few': { right, wrong: ofIndicators([indicator()]) },
  'indicator-name-duplicate': {
    right,
    wrong: ofIndicators([...allKinds(), indicator()]),
  },
  'level-missing': { right, wrong: withFirst({ level1Code: null, level1: null }) },
  'level-code-mismatch': { right, wrong: withFirst({ level2Code: '12' }) },
  'level-under-wrong-parent': { right, wrong: withFirst({ level1Code: '2', level1: '效益指标' }) },
  'level-spellings': { right: social({}), wrong: social({ level2: '社会效益' }) },
  'project-name-year': {
    right: ofProject({ name: '2023年综治视联网系统建设项目' }),
    wrong: ofProject({ name: '2022年综治视联网系统建设项目' }),
  },
  'goal-too-short': { right, wrong: ofProject({ goal: '做好慰问工作。' }) },
  'goal-too-long': { right, wrong: ofProject({ goal: GOAL_SENTENCE.repeat(17) }) },
  'name-too-long': { right, wrong: ofProject({ name: '政法工作经费'.repeat(17) }) },
  'value-too-long': {
    right: withOneMore({ name: '工作人员人数', cycleValue: '≥24人', annualValue: '≥24人' }),
    wrong: withOneMore({
      name: '工作人员人数',
      cycleValue: '工作人员不得少于24人，不少于一名党员，人员资质具有专业证书，服务时间符合合同约定',
      annualValue: '≥24人',
    }),
  },
  'amount-decimals': { right: ofAmount('5.23'), wrong: ofAmount('5.2345') },
  'stray-space': {
    right: ofProject({ goal: '为来穗人员提供服务，孵化小微企业。开展法律服务。' }),
    wrong: ofProject({ goal: '为来穗人员提供服务，孵化小微企业。 开展法律服务。' }),
  },
  'unit-name-stray-space': { right: ofUnitName('区委政法委员会'), wrong: ofUnitName('区委 政法委员会') },
  'half-width-punctuation': {
    right: ofProject({ goal: '指导街道网格化服务管理机构开展工作，配合做好队伍建设。' }),
    wrong: ofProject({ goal: '指导街道网格化服务管理机构开展工作,配合做好队伍建设。' }),
  },
  'unit-name-half-width-punctuation': {
    right: ofUnitName('区委政法委员会（本级）'),
    wrong: ofUnitName('区委政法委员会(本级)'),
  },
  'value-odd-sign': {
    right,
    wrong: ofIndicators(
      allKinds().map((one) => (one.level2Code === '12' ? { ...one, cycleValue: '≥95%*', annualValue: '≥95%*' } : one)),
    ),
  },
}
