/** Usual indicators of projects that train people. */
import { type ProjectType, phrases } from './phrase.ts'

export const TRAINING: ProjectType = {
  name: '培训类',
  words: ['培训', '轮训', '集训', '研修', '进修', '讲座', '继续教育', '教育培训', '学习班', '跟班学习'],
  phrases: {
    数量: phrases(['培训人次 ≥X人次', '培训期数 ≥X期', '培训次数 ≥X次', '培训课时 ≥X课时']),
    质量: phrases(['培训考核合格率 ≥X%', '培训出勤率 ≥X%', '培训计划完成率 100%']),
    时效: phrases(['培训完成时间 X月X日前完成', '培训按期开班率 ≥X%']),
    成本: phrases(['人均培训费标准 ≤X元/人天', '培训总成本 ≤X万元']),
    经济效益: phrases(['人均培训费用下降比例 ≥X%', '参训人员人均增收 ≥X元']),
    社会效益: phrases(['应训人员覆盖率 ≥X%', '参训人员持证上岗率 ≥X%', '参训人员就业率 ≥X%']),
    可持续影响: phrases(['可重复使用的课件数量 ≥X门', '参训人员一年内在岗率 ≥X%']),
    满意度: phrases(['参训人员满意度 ≥95%']),
  },
}
