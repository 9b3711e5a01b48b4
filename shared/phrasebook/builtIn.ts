/** The words that the program brings along: which type of project is it, and what is usually measured there. */
import type { Project } from '../form.ts'
import { GENERAL } from './builtIn/general.ts'
import { INFORMATION_SYSTEMS } from './builtIn/informationSystems.ts'
import { MAINTENANCE } from './builtIn/maintenance.ts'
import { MEETINGS } from './builtIn/meetings.ts'
import type { ProjectType } from './builtIn/phrase.ts'
import { PUBLICITY } from './builtIn/publicity.ts'
import { PURCHASE } from './builtIn/purchase.ts'
import { STAFF } from './builtIn/staff.ts'
import { SUPPORT } from './builtIn/support.ts'
import { TRAINING } from './builtIn/training.ts'

/** Those that are recognised by words. */
export const PROJECT_TYPES: readonly ProjectType[] = [
  TRAINING,
  MEETINGS,
  PUBLICITY,
  INFORMATION_SYSTEMS,
  MAINTENANCE,
  STAFF,
  SUPPORT,
  PURCHASE,
]

/** For every project, whatever its type. */
export const ANY_TYPE: ProjectType = GENERAL

/** As much of a goal as is looked at: its first sentences say what the money is for. */
const GOAL_READ = 200

/** The types that the project's name speaks of; where it speaks of none, those that its goal does. */
export function typesOf({ name, goal }: Pick<Project, 'name' | 'goal'>): readonly ProjectType[] {
  const byName = typesIn(name)
  return byName.length > 0 ? byName : typesIn(goal.slice(0, GOAL_READ))
}

function typesIn(text: string): readonly ProjectType[] {
  return PROJECT_TYPES.filter(({ words }) => words.some((word) => text.includes(word)))
}
