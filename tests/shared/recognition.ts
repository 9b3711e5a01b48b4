/** The picture of a form in the official layout that begins in a sheet's third row. */
import { COLUMNS } from '../../shared/layout.ts'
import { NO_CHOICES, type Recognition } from '../../shared/reading.ts'

export const RECOGNITION: Recognition = {
  sheets: [{ index: 0, name: '目标表', isHidden: false }],
  sheet: 0,
  header: { top: 3, bottom: 3 },
  columns: COLUMNS.map(({ key, header }, at) => ({ column: at + 1, title: header, field: key })),
  rows: [
    { row: 3, kind: 'header', cells: COLUMNS.map(({ header }, at) => ({ column: at + 1, text: header })) },
    { row: 4, kind: 'grand-total', cells: [{ column: 1, text: '合计' }] },
    { row: 5, kind: 'unit', cells: [{ column: 1, text: '甲单位' }] },
    { row: 6, kind: 'project', cells: [{ column: 1, text: '项目一' }] },
  ],
  rowCount: 3,
  formRows: { grandTotal: 4, units: [{ unit: 5, projects: [6] }] },
  headerKey: COLUMNS.map(({ header }) => header).join('|'),
  choices: NO_CHOICES,
  fromMemory: false,
}
