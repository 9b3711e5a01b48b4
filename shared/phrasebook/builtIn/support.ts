/** Usual indicators of projects that pay subsidies, relief and visits to people. */
import { type ProjectType, phrases } from './phrase.ts'

export const SUPPORT: ProjectType = {
  name: '补助慰问类',
  words: ['补助', '补贴', '救助', '慰问', '资助', '抚恤', '奖补', '帮扶', '救济'],
  phrases: {
    数量: phrases(['补助人数 ≥X人', '慰问人次 ≥X人次', '救助人次 ≥X人次']),
    质量: phrases(['补助对象准确率 100%', '补助资金足额发放率 100%', '慰问品发放到位率 100%']),
    时效: phrases(['补助发放时间 X月X日前发放', '申请审核时限 ≤X个工作日']),
    成本: phrases(['人均补助标准 ≤X元/人', '人均慰问标准 ≤X元/人']),
    经济效益: phrases(['补助对象人均增收 ≥X元']),
    社会效益: phrases(['政策知晓率 ≥X%', '符合条件人员救助率 100%']),
    可持续影响: phrases(['政策持续执行年限 ≥X年']),
    满意度: phrases(['补助对象满意度 ≥95%', '慰问对象满意度 ≥95%']),
  },
}
