/**
 * Made-up tables as far as a file carries them, for tests that write one and read it again: what is compared is rid of white space
 * around texts, signs without width, line breaks where the form has none, control figures, stated figures that say what the
 * sum says anyway, and projects in which nothing is filled in. Names must not be the form's own words.
 */
import { AMOUNT_KEYS, type AmountKey, type Amounts, OFFICIAL_TITLE, type TargetTable } from '../../shared/form.ts'
import type { Fen } from '../../shared/money.ts'
import { tableOfReading } from '../../shared/reading.ts'
import { tableTotals } from '../../shared/totals.ts'
import { idCounter, type ProjectContent, type TableContent } from '../shared/arbitraries.ts'

const visible = (text: string) => text.replace(/\u200b/g, '').trim()
const oneLine = (text: string) => visible(text.replace(/\n/g, ''))
const nameOf = (text: string) =>
  /^[\d\p{P}\p{S}\s]*$/u.test(visible(text))
    ? ''
    : oneLine(text)
        .replace(/[:：%％()（）]/g, '')
        .trim()

function plainProject(project: ProjectContent): ProjectContent {
  return {
    name: nameOf(project.name),
    amounts: project.amounts,
    goal: visible(project.goal),
    indicators: project.indicators.flatMap((indicator) => {
      if (indicator.verbatim !== null)
        return visible(indicator.verbatim)
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ ...indicator, verbatim: line.trim() }))
      const value = (text: string | null) => (text && oneLine(text)) || null
      const level = (code: string | null, name: string | null) => ({ code, name: name ?? null })
      const level1 = level(indicator.level1Code, indicator.level1)
      return [
        {
          ...indicator,
          level1: level1.name,
          name: visible(indicator.name.replace(/[\d；]/g, '')),
          cycleValue: value(indicator.cycleValue),
          annualValue: value(indicator.annualValue),
        },
      ]
    }),
  }
}

export function plainContent(content: TableContent): TableContent {
  return {
    ...content,
    title: content.title === OFFICIAL_TITLE ? OFFICIAL_TITLE : `${nameOf(content.title)}项目表`,
    department: nameOf(content.department),
    control: null,
    units: content.units.map((unit) => ({
      ...unit,
      name: nameOf(unit.name),
      control: null,
      projects: unit.projects
        .map(plainProject)
        .filter(
          ({ name, amounts, goal, indicators }) =>
            name !== '' || goal !== '' || indicators.length > 0 || Object.values(amounts).some((fen) => fen !== null),
        ),
    })),
  }
}

/**
 * As far as a file without styles carries it: a row without a name, and a unit without projects, could not be told from other
 * rows, nor from a remark below the table.
 */
export function namedContent(content: TableContent): TableContent {
  const plain = plainContent(content)
  const named = (name: string, made: string, at: number) => name || `${made}${'甲乙丙丁'[at]}`
  const units = plain.units
    .filter(({ projects }) => projects.length > 0)
    .map((unit, unitAt) => ({
      ...unit,
      name: named(unit.name, '单位', unitAt),
      projects: unit.projects.map((one, at) => ({ ...one, name: named(one.name, '项目', at) })),
    }))
  return { ...plain, units }
}

/** Keeps stated figures only where they differ from the sum. */
export function withoutIdleFigures(table: TargetTable): TargetTable {
  const differing = (stated: Amounts, computed: Amounts): Amounts =>
    Object.fromEntries(
      AMOUNT_KEYS.map((key: AmountKey) => [key, stated[key] === computed[key] ? null : stated[key]]),
    ) as Record<AmountKey, Fen | null>
  const totals = tableTotals(table)
  const funds = { fiscal: null, special: null, other: null }
  return {
    ...table,
    stated: differing(table.stated, totals.grand.computed),
    units: table.units.map((unit) => ({
      ...unit,
      stated: differing(unit.stated, totals.units.get(unit.id)?.computed ?? unit.stated),
      projects: unit.projects.map((project) => ({
        ...project,
        amounts: {
          ...project.amounts,
          total: differing(
            { ...project.amounts, ...funds },
            { ...(totals.projects.get(project.id)?.computed ?? project.amounts), ...funds },
          ).total,
        },
      })),
    })),
  }
}

/** A table with identities as reading gives them. */
export function renumbered(table: TargetTable): TargetTable {
  const { id: _, units, ...content } = table
  return tableOfReading(
    {
      title: content.title,
      department: content.department,
      year: content.year,
      unit: content.unit,
      stated: content.stated,
      units: units.map(({ name, stated, projects }) => ({
        name,
        stated,
        projects: projects.map(({ id: __, indicators, ...project }) => ({
          ...project,
          indicators: indicators.map(({ id: ___, ...indicator }) => indicator),
        })),
      })),
    },
    idCounter(),
  )
}
