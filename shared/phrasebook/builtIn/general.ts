/** Indicators that suit any project. */
import { type ProjectType, phrases } from './phrase.ts'

export const GENERAL: ProjectType = {
  name: '各类项目',
  words: [],
  phrases: {
    数量: phrases(['开展活动场次 ≥X场', '完成任务数量 ≥X项', '服务人次 ≥X人次']),
    质量: phrases(['验收合格率 100%', '任务完成率 100%', '问题整改率 100%']),
    时效: phrases(['任务完成时间 X月X日前完成', '按期完成率 ≥X%', '办理时限 ≤X个工作日']),
    成本: phrases(['项目总成本 ≤X万元', '单位成本 ≤X元']),
    经济效益: phrases(['资金节约率 ≥X%', '年度节约支出金额 ≥X万元']),
    社会效益: phrases(['受益人数 ≥X人', '群众知晓率 ≥X%', '问题解决率 ≥X%']),
    生态效益: phrases(['能耗较上年下降比例 ≥X%', '废弃物规范处置率 100%']),
    可持续影响: phrases(['形成制度文件数量 ≥X份', '成果持续使用年限 ≥X年']),
    满意度: phrases(['服务对象满意度 ≥95%', '群众满意度 ≥95%']),
  },
}
