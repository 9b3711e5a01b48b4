/** The examples of the rules that compare the projects of one unit. */
import type { TargetTable } from '../../../shared/form.ts'
import { project, table, unit } from './exampleTables.ts'

const ofNames = (...names: string[]) => table([unit(names.map((name) => project({ fiscal: '26.00' }, { name })))])
export const ofAmounts = (...amounts: string[]) =>
  table([unit(amounts.map((fiscal, at) => project({ fiscal }, { name: `第${'一二三四五六七八'[at]}街道工作经费` })))])

/** By rule id. */
export const SIBLING_EXAMPLES: Readonly<Record<string, { right: TargetTable; wrong: TargetTable }>> = {
  'duplicate-project-name': {
    right: ofNames('政法（综治）工作经费', '政法（综治）宣传经费'),
    wrong: ofNames('政法（综治）工作经费', '政法(综治)工作 经费'),
  },
  'amount-off-scale': {
    right: ofAmounts('12.00', '26.00', '8.50', '30.00', '20.00'),
    wrong: ofAmounts('12.00', '26.00', '8.50', '30.00', '200000.00'),
  },
}
