import { expect, it } from 'vitest'
import { type ExportedKind, exportFileName } from '../../../shared/output/fileName.ts'

it('an exported file is named after year, department and what it is', () => {
  const check = (kind: Partial<ExportedKind>, name: string) =>
    expect(
      exportFileName(
        { department: '某局', year: 2024 },
        { format: 'xlsx', layout: 'official', isPublic: false, ...kind },
      ),
    ).toBe(name)
  check({}, '2024年_某局项目支出绩效目标表.xlsx')
  check({ layout: 'by-indicator' }, '2024年_某局项目支出绩效目标表（一行一个指标）.xlsx')
  check({ layout: 'by-indicator', format: 'pdf' }, '2024年_某局项目支出绩效目标表.pdf')
  check({ isPublic: true }, '2024年_某局项目支出绩效目标表（公开版）.xlsx')
  check({ isPublic: true, format: 'txt' }, '2024年_某局项目支出绩效目标表（公开版）.txt')
})
