/** Usual indicators of projects that repair, maintain and look after buildings and equipment. */
import { type ProjectType, phrases } from './phrase.ts'

export const MAINTENANCE: ProjectType = {
  name: '维修维护类',
  words: ['维修', '维护', '修缮', '修复', '运维', '养护', '保养', '改造', '装修', '加固', '物业', '保洁', '绿化'],
  phrases: {
    数量: phrases(['维修面积 ≥X平方米', '维护设备数量 ≥X台', '巡检次数 ≥X次', '维护点位数量 ≥X个']),
    质量: phrases(['工程验收合格率 100%', '设备完好率 ≥X%', '故障修复率 ≥X%']),
    时效: phrases(['维修工程完工时间 X月X日前完工', '故障响应时间 ≤X小时', '报修处理及时率 ≥X%']),
    成本: phrases(['维修总成本 ≤X万元', '单位面积维护成本 ≤X元/平方米', '单台设备年维护成本 ≤X元/台']),
    经济效益: phrases(['维修费用较上年下降比例 ≥X%', '年度节约支出金额 ≥X万元']),
    社会效益: phrases(['设施正常使用率 ≥X%', '安全责任事故发生数 0起', '受益人数 ≥X人']),
    生态效益: phrases(['能耗较上年下降比例 ≥X%', '绿化面积 ≥X平方米']),
    可持续影响: phrases(['维修后设施使用年限 ≥X年', '工程质量保修期 ≥X年']),
    满意度: phrases(['使用人员满意度 ≥95%', '周边群众满意度 ≥95%']),
  },
}
