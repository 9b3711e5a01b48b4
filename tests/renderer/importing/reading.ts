/** A reading as the backend gives it: the published table, with a wrong 合计, a wrong project and remarks. */
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import type { FormReading } from '../../../shared/reading.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import { RECOGNITION } from '../../shared/recognition.ts'

export function readingOfSample(): FormReading {
  let made = 0
  const table = sampleTable(() => `id-${made++}`)
  const units = table.units.map((unit) => ({
    name: unit.name,
    stated: BLANK_AMOUNTS,
    projects: unit.projects.map(({ name, amounts, goal, indicators }, at) => ({
      name,
      goal,
      amounts: at === 0 ? { ...amounts, total: fen(3_000_000) } : amounts,
      indicators: indicators.map(({ id: _, ...content }) => content),
    })),
  }))
  return {
    fileName: '去年.xlsx',
    sheetName: '目标表',
    form: {
      title: table.title,
      department: table.department,
      year: null,
      unit: '万元',
      stated: { ...BLANK_AMOUNTS, total: fen(958_000_000), fiscal: fen(958_660_000) },
      units,
    },
    notes: [{ kind: 'left-out', message: '表后的备注', at: 'A30', assumption: null }],
    warnings: [{ kind: 'total-mismatch', message: '合计不符', at: 'B5' }],
    recognition: RECOGNITION,
  }
}
