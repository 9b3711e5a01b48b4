/** Usual indicators of projects that hold meetings. */
import { type ProjectType, phrases } from './phrase.ts'

export const MEETINGS: ProjectType = {
  name: '会议类',
  words: ['会议', '座谈会', '研讨会', '论坛', '全会', '两会', '年会', '例会', '工作会', '推进会', '代表大会', '会务'],
  phrases: {
    数量: phrases(['会议次数 ≥X次', '参会人次 ≥X人次', '会议材料印制数量 ≥X份']),
    质量: phrases(['会议出席率 ≥X%', '议定事项落实率 ≥X%', '议案提案办结率 100%']),
    时效: phrases(['会议召开时间 X月X日前召开', '会议纪要印发时限 会后X个工作日内']),
    成本: phrases(['人均会议费标准 ≤X元/人天', '会议总成本 ≤X万元']),
    经济效益: phrases(['会议费较上年压减比例 ≥X%', '视频会议节约费用 ≥X万元']),
    社会效益: phrases(['会议精神传达覆盖率 ≥X%', '会议推动解决问题数量 ≥X个']),
    可持续影响: phrases(['会议形成制度文件数量 ≥X份']),
    满意度: phrases(['参会人员满意度 ≥95%']),
  },
}
