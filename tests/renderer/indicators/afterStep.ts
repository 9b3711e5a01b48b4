/** What a step in the sheet of indicators makes of a project. */
import { expect } from 'vitest'
import { cellText, INDICATOR_COLUMNS } from '../../../renderer/indicators/indicatorColumns.ts'
import type { LineStep } from '../../../renderer/indicators/sheet/lineStep.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, emptyTable, type Indicator, type Project } from '../../../shared/form.ts'
import { TABLE_ID } from './sampleIndicators.ts'

/** The project's indicators once the step is done; the step's inverse must bring the project back as it was. */
export function after(project: Project, step: Pick<LineStep, 'commands'> | null): readonly Indicator[] {
  const table = emptyTable(() => crypto.randomUUID())
  const units = table.units.map((unit) => ({ ...unit, projects: [project] }))
  const document = { ...EMPTY_DOCUMENT, tables: [{ ...table, id: TABLE_ID, units }] }
  const applied = applyCommands(document, step?.commands ?? [])
  expect(applyCommands(applied.document, applied.inverse).document).toEqual(document)
  return applied.document.tables[0]?.units[0]?.projects[0]?.indicators ?? []
}

/** An indicator as the cells of its line. */
export function cells(one: Indicator | undefined): string[] {
  return one ? INDICATOR_COLUMNS.map((column) => cellText(one, column)) : []
}
