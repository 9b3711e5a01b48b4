/** The shapes of the built-in words: a type of project, how it is recognised, and the indicators that are usual for it. */
import type { Kind } from '../../indicators/level2Kind.ts'

/** An indicator's name and a value for it that can be measured, X standing for what the clerk must fill in. */
export interface Phrase {
  readonly name: string
  readonly value: string
}

export interface ProjectType {
  /** As it is said to the user: 培训类. */
  readonly name: string
  /** A project is of this type when its name, or else its goal, has one of these words. */
  readonly words: readonly string[]
  readonly phrases: Readonly<Partial<Record<Kind, readonly Phrase[]>>>
}

/** A phrase per line, its name and its value set apart by a blank. */
export function phrases(lines: readonly string[]): readonly Phrase[] {
  return lines.map((line) => {
    const at = line.indexOf(' ')
    return { name: line.slice(0, at), value: line.slice(at + 1) }
  })
}
