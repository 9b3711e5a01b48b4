/**
 * What one rule finds by comparing the projects of one unit. It follows the unit from edit to edit: only projects that are
 * new, and those whose comparison comes out another way, are asked again.
 */
import type { Project, SpendingUnit } from '../../form.ts'
import type { Finding, Judgement } from '../finding.ts'
import { type Asked, type Circumstances, type ComparingRule, found, scopeOf } from './circumstances.ts'

export class Comparing {
  private readonly asked: Asked<ComparingRule>
  private readonly siblings = new Map<string, Project[]>()
  private judged: ReadonlyMap<string, Judgement> = new Map()
  /** Of the projects of which anything was found. */
  private readonly findings = new Map<Project, readonly Finding[]>()

  constructor(asked: Asked<ComparingRule>) {
    this.asked = asked
  }

  of(project: Project): readonly Finding[] {
    return this.findings.get(project) ?? []
  }

  /** Returns the projects, among those that were there before, of which something else is found now. */
  follow(
    circumstances: Circumstances,
    unit: SpendingUnit,
    gone: Iterable<Project>,
    come: Iterable<Project>,
  ): ReadonlySet<Project> {
    const { rule } = this.asked
    for (const project of gone) {
      this.findings.delete(project)
      this.takeOut(project)
    }
    const fresh = new Set<Project>()
    for (const project of come) {
      const key = rule.keyOf(project)
      if (key === null) continue
      fresh.add(project)
      const alike = this.siblings.get(key)
      if (alike) alike.push(project)
      else this.siblings.set(key, [project])
    }
    const before = this.judged
    this.judged = rule.judge(this.siblings, circumstances.table)
    const changed = new Set<Project>()
    const ask = (key: string, projects: Iterable<Project>) => {
      const judgement = this.judged.get(key)
      for (const project of projects) {
        const findings = judgement ? found(this.asked, judgement.say(scopeOf(circumstances, unit, project))) : []
        if (findings.length > 0) this.findings.set(project, findings)
        else this.findings.delete(project)
        changed.add(project)
      }
    }
    for (const key of new Set([...before.keys(), ...this.judged.keys()])) {
      const same = before.get(key)?.words === this.judged.get(key)?.words
      const alike = this.siblings.get(key) ?? []
      ask(key, same ? alike.filter((project) => fresh.has(project)) : alike)
    }
    return changed
  }

  private takeOut(project: Project): void {
    const key = this.asked.rule.keyOf(project)
    const alike = key === null ? undefined : this.siblings.get(key)
    if (key === null || !alike) return
    alike.splice(alike.indexOf(project), 1)
    if (alike.length === 0) this.siblings.delete(key)
  }
}
