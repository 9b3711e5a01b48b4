/**
 * The table that the bench works on: as many projects as asked for, made of the published table's own words by a seeded
 * generator, so that every run on every machine measures the very same cells. It has what real tables have: units of
 * uneven amounts, goals from one line to a screen, cells left empty, and here and there a total that is wrong. Its first
 * unit is without error, so that a wrong amount that is typed there is known to change the findings.
 */
import type { Amounts, Indicator, Project, SpendingUnit, TargetTable } from '../../shared/form.ts'
import { BLANK_AMOUNTS } from '../../shared/form.ts'
import { type Fen, fen, sumFen } from '../../shared/money.ts'
import { sampleTable } from '../../shared/sample/sample.ts'

/** A number from 0 up to, but not including, 1. */
type Random = () => number

export const PROJECTS_PER_UNIT = 50
/** 0.01 万元, the step of the amounts that people type. */
const STEP = 10_000

/** Rows of tables of another seed have the same identities and other contents. */
export function benchTable(projects: number, seed: number): TargetTable {
  const random = seeded(seed)
  const words = wordsOfSample()
  const units: SpendingUnit[] = []
  for (let first = 0; first < projects; first += PROJECTS_PER_UNIT) {
    const number = units.length + 1
    units.push({
      id: `unit-${number}`,
      name: `第${number}街道办事处`,
      stated: BLANK_AMOUNTS,
      control: null,
      projects: Array.from({ length: Math.min(PROJECTS_PER_UNIT, projects - first) }, (_, at) =>
        project(first + at + 1, words, random),
      ),
    })
  }
  return {
    id: 'bench',
    title: '',
    department: '某某区政法委员会',
    year: 2024,
    unit: '万元',
    stated: BLANK_AMOUNTS,
    control: null,
    units,
  }
}

interface Words {
  readonly names: readonly string[]
  readonly sentences: readonly string[]
  readonly indicators: readonly Indicator[]
}

function wordsOfSample(): Words {
  const projects = sampleTable(() => 'sample').units.flatMap((unit) => unit.projects)
  return {
    names: projects.map(({ name }) => name),
    sentences: projects.flatMap(({ goal }) => goal.match(/[^。]+。/g) ?? []),
    indicators: projects.flatMap(({ indicators }) => indicators),
  }
}

function project(number: number, { names, sentences, indicators }: Words, random: Random): Project {
  const isFaulty = () => random() < 0.02 && number > PROJECTS_PER_UNIT
  return {
    id: `project-${number}`,
    name: `${pick(names, random)}（第${number}号）`,
    amounts: amounts(random, isFaulty),
    goal: isFaulty() ? '' : some(1, 5, random, () => pick(sentences, random)).join(''),
    indicators: some(1, 4, random, (at) => ({ ...pick(indicators, random), id: `indicator-${number}-${at}` })),
  }
}

function amounts(random: Random, isFaulty: () => boolean): Amounts {
  const amount = (): Fen => fen(STEP * (1 + Math.floor(random() ** 3 * 30_000)))
  const funds = {
    fiscal: isFaulty() ? null : amount(),
    special: random() < 0.1 ? amount() : null,
    other: random() < 0.15 ? amount() : null,
  }
  const wrong = isFaulty() ? fen((sumFen(Object.values(funds)) ?? 0) + STEP) : null
  return { ...funds, total: wrong }
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)] as Value
}

function some<Value>(least: number, most: number, random: Random, make: (at: number) => Value): Value[] {
  return Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, (_, at) => make(at))
}

/** Mulberry32: small, even enough, and the same everywhere. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
