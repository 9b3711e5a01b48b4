/** Values for an indicator: last year's, the other column's, those of like-named indicators, measurable forms. */
import type { Indicator, IndicatorContent, Project, TargetTable, ValueField } from '../form.ts'
import { kindOf } from '../indicators/level2Kind.ts'
import { ANY_TYPE, typesOf } from './builtIn.ts'
import { indicatorKey } from './likeness.ts'
import { formsOf, isVague } from './measurable.ts'
import { type Source, sourcesFor } from './past.ts'
import { type IndicatorSuggestion, type Phrasebook, type Question, soughtText } from './phrasebook.ts'
import { bestOf, type Candidate } from './ranking.ts'
import { ofType, otherProjects, sameProject } from './whence.ts'

type ValueCandidate = Omit<Candidate<Partial<IndicatorContent>>, 'changes'>

const SAME_PROJECT = 10
const IN_PLACE_OF_VAGUE = 8
const OTHER_COLUMN = 6
const USUAL_OF_TYPE = 2.5
const USUAL = 2.2
const LIKE_NAMED = 2
const FORM = 1

/** At most eight, best first. Vague values of other projects are not offered: the reviewer would object to them here too. */
export function suggestValues(
  book: Phrasebook,
  { project, indicator, column, typed }: Question & { readonly column: ValueField },
): readonly IndicatorSuggestion[] {
  if (indicator === null || indicator.verbatim !== null) return []
  const sought = soughtText(typed, indicator[column])
  const kind = kindOf(indicator)
  const vague = isVague(typed) ? typed : ''
  const forms = formsOf(indicator.name, kind, vague).map(
    (text, at): ValueCandidate => ({
      text,
      detail: vague === '' ? '常用写法' : '可考核的写法',
      weight: (vague === '' ? FORM : IN_PLACE_OF_VAGUE) - at / 10,
      isPhrase: true,
      isReplacement: vague !== '',
    }),
  )
  const candidates = [
    ...pastValues(book, project, indicator, column),
    ...otherColumn(indicator, column),
    ...usualValues(project, indicator),
    ...forms,
  ]
  return bestOf(
    candidates.map((candidate) => ({ ...candidate, changes: (text) => ({ [column]: text }) })),
    sought,
  )
}

function pastValues(
  { document, tableId }: Phrasebook,
  project: Project,
  indicator: Indicator,
  column: ValueField,
): readonly ValueCandidate[] {
  const key = indicatorKey(indicator.name)
  if (key === '') return []
  const own = document.tables.find(({ id }) => id === tableId)
  const { sources, hasWholeTable } = sourcesFor(document, tableId, project)
  const same: ValueCandidate[] = []
  const others = new Map<string, Source[]>()
  for (const [at, source] of sources.entries()) {
    for (const past of source.project.indicators) {
      const value = past[column]?.trim() ?? ''
      if (value === '' || indicatorKey(past.name) !== key || isVague(value)) continue
      if (source.isSame) {
        const detail = sameProject(source.table, own)
        const text = inYearOf(value, source.table, own)
        same.push({ text, detail, weight: SAME_PROJECT - at / 1_000, isPhrase: false })
      } else {
        const users = others.get(value)
        if (users) users.push(source)
        else others.set(value, [source])
      }
    }
  }
  const merged = [...others].map(([text, users]): ValueCandidate => {
    const closest = Math.max(...users.map(({ closeness }) => closeness))
    const weight = LIKE_NAMED + closest + 0.2 * Math.log2(users.length)
    return { text, detail: otherProjects(users, hasWholeTable, own), weight, isPhrase: false }
  })
  return [...same, ...merged]
}

/** 2022年12月底前 of a table for 2022 is 2023年12月底前 in a table for 2023. */
function inYearOf(value: string, past: TargetTable, own: TargetTable | undefined): string {
  return past.year === null || own === undefined || own.year === null
    ? value
    : value.replaceAll(`${past.year}年`, `${own.year}年`)
}

/** Of an indicator that runs for a year only, both values are the same. */
function otherColumn(indicator: Indicator, column: ValueField): readonly ValueCandidate[] {
  const [value, detail] =
    column === 'annualValue' ? [indicator.cycleValue, '同实施周期指标值'] : [indicator.annualValue, '同年度指标值']
  const text = value?.trim() ?? ''
  return text === '' || isVague(text) ? [] : [{ text, detail, weight: OTHER_COLUMN, isPhrase: false }]
}

/** Of phrases by the same name, those of the project's type first. */
function usualValues(project: Project, indicator: Indicator): readonly ValueCandidate[] {
  const key = indicatorKey(indicator.name)
  return [...typesOf(project), ANY_TYPE].flatMap((type) =>
    Object.values(type.phrases)
      .flat()
      .filter(({ name }) => indicatorKey(name) === key)
      .map(({ value }) => ({
        text: value,
        detail: ofType(type),
        weight: type === ANY_TYPE ? USUAL : USUAL_OF_TYPE,
        isPhrase: true,
      })),
  )
}
