/**
 * What the rules said of each project, for as long as the project is about. Projects never change, so the answer holds
 * wherever the same one is met again in the same unit under the same circumstances: after an edit of another row, after
 * an undo, in a table that is shown again.
 */
import type { Project, SpendingUnit } from '../../form.ts'
import { askProject, type Circumstances, sameCircumstances, scopeOf } from './circumstances.ts'
import { type RowFindings, rowFindings } from './rowFindings.ts'

interface Answer {
  readonly circumstances: Circumstances
  readonly unitId: string
  readonly row: RowFindings
}

export class ProjectMemory {
  private readonly answers = new WeakMap<Project, Answer>()

  /** What is found in the project by itself, nothing set aside. */
  rowOf(circumstances: Circumstances, unit: SpendingUnit, project: Project): RowFindings {
    const known = this.answers.get(project)
    if (known && known.unitId === unit.id && sameCircumstances(known.circumstances, circumstances)) return known.row
    const row = rowFindings(askProject(circumstances, scopeOf(circumstances, unit, project)))
    this.answers.set(project, { circumstances, unitId: unit.id, row })
    return row
  }
}
