/** Repairs of many findings at once: which kinds a rule's findings offer, and how the user is told of them. Pure. */
import type { Finding } from '../../shared/checks/finding.ts'
import { CHECKS_TEXTS, FIX_KINDS } from './texts.ts'

/** A kind of repair that several findings of one rule offer. */
export interface FixOfKind {
  readonly rule: string
  readonly kind: string
  /** How many findings offer it. */
  readonly count: number
  /** For the button that makes them all, and the step. */
  readonly label: string
}

/** The kinds that at least two findings of the rule offer, in the order in which they are met. */
export function fixesOfRule(findings: readonly Finding[], rule: string): readonly FixOfKind[] {
  const labels = new Map<string, string[]>()
  for (const finding of findings) {
    if (finding.rule !== rule) continue
    for (const { kind, label } of finding.fixes) {
      const others = labels.get(kind)
      if (others) others.push(label)
      else labels.set(kind, [label])
    }
  }
  return [...labels].flatMap(([kind, own]) =>
    own.length < 2 ? [] : [{ rule, kind, count: own.length, label: labelOf(kind, own) }],
  )
}

/** 改为全角标点 is the same everywhere; 改为 26.00 is about its own place, and is called by what its kind does. */
function labelOf(kind: string, labels: readonly string[]): string {
  const [first = ''] = labels
  const same = labels.every((label) => label === first)
  const name = FIX_KINDS[kind] ?? (same ? first : undefined)
  return name === undefined ? CHECKS_TEXTS.fixAllLike(first, labels.length) : CHECKS_TEXTS.fixAll(name, labels.length)
}
