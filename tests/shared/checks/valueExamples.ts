/** The examples of the rules about values, and about the goal beside them. */
import type { Indicator, Project, TargetTable } from '../../../shared/form.ts'
import { allKinds, indicator, project, table, unit } from './exampleTables.ts'

const ofProject = (change: Partial<Project>) => table([unit([project({ fiscal: '26.00' }, change)])])
/** All kinds, and one indicator more. */
const withOneMore = (change: Partial<Indicator>) => ofProject({ indicators: [...allKinds(), indicator(change)] })
const valued = (name: string, cycleValue: string, annualValue: string, level2: string, level2Code: string) =>
  withOneMore({ name, cycleValue, annualValue, level2, level2Code })

const social = (name: string, value: string) =>
  withOneMore({
    level1Code: '2',
    level1: '效益指标',
    level2Code: '22',
    level2: '社会效益指标',
    name,
    cycleValue: value,
    annualValue: value,
  })

const COPIED = '保障编外人员聘用经费，提升政法队伍建设水平，提高政法队伍人员积极性'

/** By rule id. */
export const VALUE_EXAMPLES: Readonly<Record<string, { right: TargetTable; wrong: TargetTable }>> = {
  'value-not-measurable': {
    right: valued('档案整理完成时间', '12月31日前', '12月31日前', '时效指标', '13'),
    wrong: valued('档案整理及时性', '及时完成', '及时完成', '时效指标', '13'),
  },
  'effect-not-measurable': {
    right: social('政法新媒体粉丝人数', '≥8000人'),
    wrong: social('政法新媒体宣传影响力', '提升'),
  },
  'value-is-name': {
    right: valued('项目按时完成率', '100%', '100%', '时效指标', '13'),
    wrong: valued('项目按时完成率', '工程完成率', '100%', '时效指标', '13'),
  },
  'rate-without-percent': {
    right: valued('培训完成率', '95%', '95%', '质量指标', '12'),
    wrong: valued('培训完成率', '95', '95', '质量指标', '12'),
  },
  'percent-over-hundred': {
    right: valued('新功能开发率', '100%', '100%', '质量指标', '12'),
    wrong: valued('新功能开发率', '新功能开发率100%以上', '新功能开发率100%以上', '质量指标', '12'),
  },
  'wrong-kind': {
    right: valued('业务培训合格率', '≥95%', '≥95%', '质量指标', '12'),
    wrong: valued('业务培训合格率', '≥95%', '≥95%', '数量指标', '11'),
  },
  'annual-exceeds-cycle': {
    right: valued('走访户数', '300户', '100户', '数量指标', '11'),
    wrong: valued('走访户数', '100户', '300户', '数量指标', '11'),
  },
  'annual-equals-cycle': {
    right: ofProject({ name: '政务云资源租赁项目（2023-2026年）' }),
    wrong: ofProject({
      name: '政务云资源租赁项目（2023-2026年）',
      indicators: [...allKinds(), indicator({ name: '登记人员数量', cycleValue: '134万人', annualValue: '134万人' })],
    }),
  },
  'value-form': {
    right: valued('政法新媒体平台发布文章数量', '≥500篇', '≥500篇', '数量指标', '11'),
    wrong: valued('政法新媒体平台发布文章数量', '不少于500篇', '不少于500篇', '数量指标', '11'),
  },
  'goal-figures-without-indicator': {
    right: ofProject({ goal: '全年举办政法干警业务培训不少于3次，着力锻造忠诚干净担当的政法队伍。' }),
    wrong: ofProject({ goal: '全年举办政法干警业务培训不少于3次，走访困难群众200户，做好帮扶工作。' }),
  },
  'value-copied-from-goal': {
    right: ofProject({ goal: `${COPIED}。` }),
    wrong: ofProject({
      goal: `${COPIED}。`,
      indicators: [...allKinds(), indicator({ name: '编外人员聘用', cycleValue: COPIED, annualValue: `${COPIED}。` })],
    }),
  },
}
