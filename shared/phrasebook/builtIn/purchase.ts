/** Usual indicators of projects that buy goods: equipment, furniture, vehicles, supplies. */
import { type ProjectType, phrases } from './phrase.ts'

export const PURCHASE: ProjectType = {
  name: '采购类',
  words: ['采购', '购置', '购买', '置办', '添置', '配备', '办公设备', '物资', '装备', '家具'],
  phrases: {
    数量: phrases(['设备购置数量 ≥X台（套）', '物资采购数量 ≥X件', '采购品目数量 ≥X种', '采购批次 ≥X批']),
    质量: phrases(['验收合格率 100%', '采购程序合规率 100%', '设备质量达标率 ≥X%']),
    时效: phrases(['采购完成时间 X月X日前完成', '到货验收时间 X月X日前完成', '验收后付款时限 ≤X个工作日']),
    成本: phrases(['采购总成本 ≤X万元', '设备购置单价 ≤X元/台', '物资采购单价 ≤X元/件']),
    经济效益: phrases(['采购资金节约率 ≥X%', '年度节约支出金额 ≥X万元']),
    社会效益: phrases(['设备投入使用率 ≥X%', '受益群众人次 ≥X人次', '业务平均办理时长缩短比例 ≥X%']),
    生态效益: phrases(['节能环保产品采购占比 ≥X%']),
    可持续影响: phrases(['设备使用年限 ≥X年', '设备完好率 ≥X%']),
    满意度: phrases(['设备使用人员满意度 ≥95%', '服务对象满意度 ≥95%']),
  },
}
