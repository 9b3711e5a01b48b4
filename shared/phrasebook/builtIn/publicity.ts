/** Usual indicators of projects that inform the public. */
import { type ProjectType, phrases } from './phrase.ts'

export const PUBLICITY: ProjectType = {
  name: '宣传类',
  words: ['宣传', '新媒体', '融媒体', '公众号', '推广', '广告', '普法', '科普', '展览', '展演', '宣讲', '传播'],
  phrases: {
    数量: phrases(['宣传活动场次 ≥X场', '宣传资料发放数量 ≥X份', '新媒体发布文章数量 ≥X篇', '宣传片制作数量 ≥X部']),
    质量: phrases(['宣传内容准确率 100%', '宣传资料验收合格率 100%', '原创稿件占比 ≥X%']),
    时效: phrases(['宣传活动完成时间 X月X日前完成', '信息发布及时率 ≥X%']),
    成本: phrases(['单场活动成本 ≤X万元/场', '宣传品单价 ≤X元/份', '宣传总成本 ≤X万元']),
    经济效益: phrases(['宣传费用较上年下降比例 ≥X%', '活动带动消费金额 ≥X万元']),
    社会效益: phrases(['宣传覆盖人次 ≥X人次', '文章累计阅读量 ≥X万次', '群众知晓率 ≥X%']),
    可持续影响: phrases(['固定宣传阵地数量 ≥X处', '公众号关注人数增长率 ≥X%']),
    满意度: phrases(['受众满意度 ≥95%', '群众满意度 ≥95%']),
  },
}
