/** The values of a project's indicators, read, and the words and repairs that findings about them share. */
import type { CellChange } from '../../commands.ts'
import type { Indicator, ValueField } from '../../form.ts'
import type { ValueReading } from '../../indicators/values/measure.ts'
import { parseValue } from '../../indicators/values/parseValue.ts'
import { INDICATOR_PART_NAMES } from '../../layout.ts'
import { rememberedOfRow } from '../../remembered.ts'
import { shortened } from '../../shortened.ts'
import type { Fix, ProjectScope, Said } from '../finding.ts'

/** One value, or both where they say the same: one mistake is one finding. */
export interface StatedValue {
  readonly fields: readonly ValueField[]
  /** How a sentence calls it: 指标值 where both say the same. */
  readonly words: string
  /** Without white space around it. */
  readonly text: string
  readonly reading: ValueReading
}

const FIELDS: readonly ValueField[] = ['cycleValue', 'annualValue']
/** So many characters of a value or name are quoted in a sentence. */
const QUOTED = 24

/** The values that are filled in; none of text that is no indicator. */
export const statedValues = rememberedOfRow(readValues)

function readValues(indicator: Indicator): readonly StatedValue[] {
  if (indicator.verbatim !== null) return []
  const { cycleValue, annualValue } = indicator
  const isSame = cycleValue === annualValue || sameText(cycleValue) === sameText(annualValue)
  return isSame
    ? stated(indicator, FIELDS, '指标值')
    : FIELDS.flatMap((field) => stated(indicator, [field], INDICATOR_PART_NAMES[field]))
}

function stated(indicator: Indicator, fields: readonly ValueField[], words: string): StatedValue[] {
  const text = indicator[fields[0] as ValueField]
  const reading = parseValue(text)
  return text === null || reading.kind === 'blank' ? [] : [{ fields, words, text: text.trim(), reading }]
}

/** The sentence's own full stop is often left at the end of one of the two values. */
function sameText(value: string | null): string {
  return (value ?? '').trim().replace(/。$/, '')
}

/** Asks about each indicator that could be read, by its place in the project from 0. */
export function ofIndicators(
  { project }: ProjectScope,
  ask: (indicator: Indicator, at: number) => readonly Said[],
): Said[] {
  const all: Said[] = []
  project.indicators.forEach((indicator, at) => {
    if (indicator.verbatim === null) for (const said of ask(indicator, at)) all.push(said)
  })
  return all
}

/** Asks about each value of each of them; null says nothing of it. */
export function ofValues(
  scope: ProjectScope,
  ask: (value: StatedValue, indicator: Indicator, at: number) => Said | null,
): Said[] {
  const all: Said[] = []
  scope.project.indicators.forEach((indicator, at) => {
    for (const value of statedValues(indicator)) {
      const said = ask(value, indicator, at)
      if (said !== null) all.push(said)
    }
  })
  return all
}

/** 第 2 条指标“培训次数” */
export function indicatorWords({ name }: Indicator, at: number): string {
  return `第 ${at + 1} 条指标${name.trim() === '' ? '' : quoted(name)}`
}

export function quoted(text: string): string {
  return `“${shortened(text, QUOTED)}”`
}

export function saidOfIndicator(
  { unit, project }: ProjectScope,
  indicator: Indicator,
  message: string,
  fixes: readonly Fix[] = [],
): Said {
  return {
    message,
    place: { unitId: unit.id, projectId: project.id, column: 'indicators', indicatorId: indicator.id },
    fixes,
  }
}

/** A repair of cells of one indicator. */
export function indicatorFix(
  { table, project }: ProjectScope,
  { id }: Indicator,
  kind: string,
  label: string,
  changes: Partial<Pick<Indicator, 'level1Code' | 'level1' | 'level2Code' | 'level2' | ValueField>>,
): Fix {
  const cells = Object.entries(changes).map(
    ([field, value]) => ({ row: 'indicator', id, projectId: project.id, field, value }) as CellChange,
  )
  return { kind, label, commands: [{ kind: 'setCells', tableId: table.id, cells }] }
}

/** A repair of a value; of both where they say the same. */
export function valueFix(
  scope: ProjectScope,
  indicator: Indicator,
  { fields }: StatedValue,
  kind: string,
  value: string,
): Fix {
  const changes = Object.fromEntries(fields.map((field) => [field, value]))
  return indicatorFix(scope, indicator, kind, `改为${quoted(value)}`, changes)
}
