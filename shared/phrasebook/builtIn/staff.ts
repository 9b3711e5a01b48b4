/** Usual indicators of projects that pay for people outside the establishment: dispatched, hired, assisting. */
import { type ProjectType, phrases } from './phrase.ts'

export const STAFF: ProjectType = {
  name: '人员类',
  words: [
    '劳务派遣',
    '劳务',
    '派遣',
    '聘用',
    '聘请',
    '临聘',
    '编外',
    '雇员',
    '辅警',
    '协管员',
    '网格员',
    '辅助人员',
    '合同制',
    '人员经费',
    '用工',
  ],
  phrases: {
    数量: phrases(['聘用人员数量 ≤X人', '劳务派遣人员数量 ≤X人', '工资发放月数 12个月']),
    质量: phrases(['人员到岗率 ≥X%', '年度考核合格率 ≥X%', '持证上岗率 100%']),
    时效: phrases(['工资发放时间 每月X日前发放', '社会保险费按时缴纳率 100%']),
    成本: phrases(['人均年成本 ≤X万元/人', '人均每月派遣管理费 ≤X元', '人员总成本 ≤X万元']),
    经济效益: phrases(['人均用工成本较上年增幅 ≤X%']),
    社会效益: phrases(['提供就业岗位数量 ≥X个', '服务群众人次 ≥X人次', '业务按期办结率 ≥X%']),
    可持续影响: phrases(['人员队伍稳定率 ≥X%', '人员年流失率 ≤X%']),
    满意度: phrases(['服务对象满意度 ≥95%', '聘用人员满意度 ≥95%']),
  },
}
