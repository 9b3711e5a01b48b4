/** What pages leave out or add by the user's own setup, for whoever has chosen it some time ago: as sentences. */
import type { TargetTable } from '../form.ts'
import type { PageSetup } from '../print/pageSetup.ts'

export function pagesTold(table: TargetTable, { content, omittedUnits, draft }: PageSetup): string[] {
  const omitted = table.units.filter(({ id }) => omittedUnits.includes(id)).length
  return [
    ...(content === 'amounts' ? ['按页面设置，只有名称和金额，没有绩效目标和绩效指标。'] : []),
    ...(content === 'units' ? ['按页面设置，只有合计和各单位的金额，没有项目。'] : []),
    ...(omitted > 0 ? [`按页面设置，有 ${omitted} 个单位没有印，合计是其余单位之和。`] : []),
    ...(draft ? ['按页面设置，每页都印有“草稿”字样。'] : []),
  ]
}
