/** Names for an indicator: what the same project had in other years, what like projects have, what is usual. */
import type { Indicator, IndicatorContent, Project } from '../form.ts'
import type { CodeBook } from '../indicators/codeBook.ts'
import { KINDS, type Kind, kindOf, type Levels, levelsOf } from '../indicators/level2Kind.ts'
import { ANY_TYPE, typesOf } from './builtIn.ts'
import { indicatorKey } from './likeness.ts'
import { type Source, sourcesFor } from './past.ts'
import { type IndicatorSuggestion, type Phrasebook, type Question, soughtText } from './phrasebook.ts'
import { bestOf, type Candidate } from './ranking.ts'
import { type Heading, ofType, otherProjects, sameProject, tableOfPast, withPastValue } from './whence.ts'

type NameCandidate = Candidate<Partial<IndicatorContent>>

/** Weights, in the order in which reviewers would want the words; matching what is typed adds up to 3. */
const SAME_PROJECT = 10
const USUAL_OF_TYPE = 1.2
const USUAL = 0.3
/** A kind that no other indicator of the project has yet is wanted before another one of the same. */
const MISSING_KIND = 0.4
/** The first phrase of every kind comes before the second of any. */
const NEXT_PHRASE = 0.2

/** At most eight, best first; none that the project has already. Taking one sets the kind too where there is none yet. */
export function suggestNames(
  book: Phrasebook,
  { project, indicator, typed }: Question,
): readonly IndicatorSuggestion[] {
  const sought = soughtText(typed, indicator?.name ?? null)
  const candidates = [...pastNames(book, project), ...usualNames(project, book.document.settings.codeBook)]
  const present = indicator ? kindOf(indicator) : null
  const others = project.indicators.filter((other) => other !== indicator)
  const used = new Set(others.map(({ name }) => indicatorKey(name)))
  const covered = new Set(others.map(kindOf))
  const fitting = candidates.flatMap(({ kind, levels, ...candidate }): readonly NameCandidate[] => {
    const key = indicatorKey(candidate.text)
    if (key === '' || used.has(key) || key === indicatorKey(indicator?.name ?? '')) return []
    // Another kind's name is offered only to who looks for it by typing.
    if (present !== null && kind !== present && sought === '') return []
    const bonus = present === null ? (covered.has(kind) ? 0 : MISSING_KIND) : kind === present ? 0 : -5
    const kindToo = indicator === null || hasNoKind(indicator) ? levels : {}
    return [{ ...candidate, weight: candidate.weight + bonus, changes: (name) => ({ name, ...kindToo }) }]
  })
  return bestOf(fitting, sought)
}

interface NameOfKind extends Omit<NameCandidate, 'changes'> {
  readonly kind: Kind | null
  readonly levels: Partial<Levels>
}

function hasNoKind({ level1Code, level1, level2Code, level2 }: Indicator): boolean {
  return !level1Code && !level1 && !level2Code && !level2
}

/** One answer while the document and the project stay as they are, however much is typed. */
let latest: { readonly sources: object; readonly names: readonly NameOfKind[] } | null = null

function pastNames({ document, tableId }: Phrasebook, project: Project): readonly NameOfKind[] {
  const answer = sourcesFor(document, tableId, project)
  if (latest?.sources !== answer) {
    const own = document.tables.find(({ id }) => id === tableId)
    latest = { sources: answer, names: namesIn(answer.sources, answer.hasWholeTable, own) }
  }
  return latest.names
}

interface Uses {
  readonly indicator: Indicator
  readonly sources: Source[]
}

function namesIn(sources: readonly Source[], hasWholeTable: boolean, own: Heading | undefined): readonly NameOfKind[] {
  const same: NameOfKind[] = []
  const others = new Map<string, Uses>()
  for (const [at, source] of sources.entries()) {
    for (const indicator of source.project.indicators) {
      const name = indicator.name.trim()
      if (indicator.verbatim !== null || name === '') continue
      const described = { text: name, kind: kindOf(indicator), levels: levelsIn(indicator), isPhrase: false }
      if (source.isSame) {
        const table = tableOfPast(source.table, own)
        const value = indicator.annualValue?.trim() || indicator.cycleValue?.trim()
        const detail = value ? withPastValue(table, value) : sameProject(source.table, own)
        same.push({ ...described, detail, weight: SAME_PROJECT - at / 1_000 })
        continue
      }
      const key = `${described.kind}|${indicatorKey(name)}`
      const uses = others.get(key)
      if (uses) uses.sources.push(source)
      else others.set(key, { indicator, sources: [source] })
    }
  }
  const merged = [...others.values()].map(({ indicator, sources: users }): NameOfKind => {
    const closest = Math.max(...users.map(({ closeness }) => closeness))
    return {
      text: indicator.name.trim(),
      kind: kindOf(indicator),
      levels: levelsIn(indicator),
      isPhrase: false,
      detail: otherProjects(users, hasWholeTable, own),
      weight: closest + 0.2 * Math.log2(users.length),
    }
  })
  return [...same, ...merged]
}

function levelsIn({ level1Code, level1, level2Code, level2 }: Indicator): Levels {
  return { level1Code, level1, level2Code, level2 }
}

function usualNames(project: Project, codeBook: CodeBook): readonly NameOfKind[] {
  return [...typesOf(project), ANY_TYPE].flatMap((type) =>
    KINDS.flatMap((kind) =>
      (type.phrases[kind] ?? []).map(({ name }, at) => ({
        text: name,
        kind,
        levels: levelsOf(kind, codeBook) ?? {},
        isPhrase: false,
        detail: ofType(type),
        weight: (type === ANY_TYPE ? USUAL : USUAL_OF_TYPE) - NEXT_PHRASE * at,
      })),
    ),
  )
}
