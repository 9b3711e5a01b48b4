/**
 * Several files become one table (汇总): every file brings its units with their projects, in the order of the files. Nothing
 * is added up or thrown together: units of one name from two files stay two rows, because they may be a correction and
 * its forerunner as well as two halves. What is dropped (each file's 合计 row) is proven against the rows first, and
 * whatever differs between the files is said.
 */
import {
  AMOUNT_KEYS,
  type AmountKey,
  type Amounts,
  BLANK_AMOUNTS,
  countProjects,
  type NewId,
  OFFICIAL_TITLE,
  type SpendingUnit,
  type TargetTable,
} from '../form.ts'
import { type AmountUnit, differenceFen, type Fen, fen } from '../money.ts'
import type { FormReading, ReadingNote, ReadingWarning } from '../reading.ts'
import { tableTotals } from '../totals.ts'
import { comparedNames, repeatedContents, repeatedProjects, repeatedUnits } from './comparing.ts'
import { MERGING_TEXTS } from './texts.ts'

/** One table that goes into a merge: a file that was read, or one table of a document of ours. */
export interface MergeSource {
  /** How the report calls it. */
  readonly fileName: string
  /** The same text for files that are the same byte by byte; null where that is not known. */
  readonly fingerprint: string | null
  readonly table: TargetTable
  /** The 合计 row as the source states it, also where it is right; blank where it states none. */
  readonly stated: Amounts
  readonly warnings: readonly ReadingWarning[]
  readonly notes: readonly ReadingNote[]
}

/** A column of a source's 合计 row beside what its rows add up to, in 分; `difference` is stated less computed. */
export interface ColumnProof {
  readonly column: AmountKey
  readonly stated: Fen
  readonly computed: Fen
  readonly difference: Fen
}

export interface MergedFile {
  readonly fileName: string
  readonly department: string
  readonly year: number | null
  /** What its amounts were in. */
  readonly unit: AmountUnit
  /** Under the names that they have in the merged table. */
  readonly units: readonly { readonly name: string; readonly projects: number }[]
  /** One for each column that its 合计 row states; none where it has no such row. */
  readonly proof: readonly ColumnProof[]
  readonly warnings: readonly ReadingWarning[]
  readonly notes: readonly ReadingNote[]
}

export const MERGE_NOTE_KINDS = [
  'same-content',
  'same-project',
  'same-unit',
  'unit-named',
  'without-projects',
  'departments-differ',
  'years-differ',
  'titles-differ',
  'money-units-differ',
  'control-dropped',
] as const
export type MergeNoteKind = (typeof MERGE_NOTE_KINDS)[number]

/** What is to be said of several files beside one another; `files` are the names of those it is about. */
export interface MergeNote {
  readonly kind: MergeNoteKind
  readonly message: string
  readonly files: readonly string[]
}

export interface Merge {
  readonly table: TargetTable
  /** One for each source, in their order. */
  readonly files: readonly MergedFile[]
  readonly notes: readonly MergeNote[]
  /** What the merged table's 合计 row shows. */
  readonly total: Amounts
}

/** `table` is what `tableOfReading` made of the reading's form. */
export function sourceOfReading(reading: FormReading, table: TargetTable, fingerprint: string | null): MergeSource {
  const { fileName, form, warnings, notes } = reading
  return { fileName, fingerprint, table, stated: form.stated, warnings, notes }
}

/** A table of a document, which has no report of its own. */
export function sourceOfTable(fileName: string, table: TargetTable, fingerprint: string | null): MergeSource {
  return { fileName, fingerprint, table, stated: table.stated, warnings: [], notes: [] }
}

export function isProven(file: Pick<MergedFile, 'proof'>): boolean {
  return file.proof.every(({ difference }) => difference === 0)
}

/** Every row of the merged table has a fresh identity. Throws `amount-too-large` past the safe range. */
export function mergeTables(sources: readonly MergeSource[], newId: NewId): Merge {
  const departments = comparedNames(sources, ({ table }) => table.department)
  const titles = comparedNames(sources, ({ table }) => table.title)
  const years = comparedNames(sources, ({ table }) => (table.year === null ? '' : `${table.year}`))
  const named = namedUnits(sources)
  const units = named.map((own) => own.map(({ unit, name }) => withFreshIds(unit, name, newId)))
  const table: TargetTable = {
    id: newId(),
    title: titles.common ?? OFFICIAL_TITLE,
    department: departments.common ?? '',
    year: years.common === null ? null : Number(years.common),
    unit: sources.length > 0 && sources.every(({ table: { unit } }) => unit === '元') ? '元' : '万元',
    stated: BLANK_AMOUNTS,
    control: null,
    units: units.flat(),
  }
  const namesOf = (at: number) => (named[at] ?? []).map(({ name }) => name)
  return {
    table,
    files: sources.map((source, at) => mergedFile(source, namesOf(at))),
    notes: [
      ...repeatedContents(sources),
      ...repeatedUnits(sources, namesOf),
      ...repeatedProjects(sources),
      ...named.flatMap((own, at) => own.flatMap((unit) => (unit.isGiven ? [namedNote(sources[at], unit.name)] : []))),
      ...withoutProjects(sources),
      ...differences('departments-differ', departments.byValue, MERGING_TEXTS.departmentsDiffer),
      ...differences('years-differ', years.byValue, MERGING_TEXTS.yearsDiffer),
      ...differences('titles-differ', titles.byValue, MERGING_TEXTS.titlesDiffer),
      ...moneyUnits(sources, table.unit),
      ...controls(sources),
    ],
    total: tableTotals(table).grand.shown,
  }
}

function mergedFile({ fileName, table, stated, warnings, notes }: MergeSource, names: readonly string[]): MergedFile {
  const { department, year, unit } = table
  const { computed } = tableTotals(table).grand
  const proof = AMOUNT_KEYS.flatMap((column): ColumnProof[] => {
    const figure = stated[column]
    if (figure === null) return []
    const difference = differenceFen(figure, computed[column])
    return [{ column, stated: figure, computed: computed[column] ?? fen(0), difference }]
  })
  const units = table.units.map(({ name, projects }, at) => ({ name: names[at] ?? name, projects: projects.length }))
  return { fileName, department, year, unit, units, proof, warnings, notes }
}

interface NamedUnit {
  readonly unit: SpendingUnit
  readonly name: string
  /** The source has no name for it. */
  readonly isGiven: boolean
}

/**
 * The units of each source with their names. One without a name is called by its file's department, or by the file's own
 * name where there is none, or where the units of several files would be called the same.
 */
function namedUnits(sources: readonly MergeSource[]): NamedUnit[][] {
  const nameless = sources.filter(({ table }) => table.units.some(isNameless))
  const sharing = Map.groupBy(nameless, ({ table }) => table.department)
  return sources.map(({ fileName, table }) => {
    const { department } = table
    const isOwn = department !== '' && sharing.get(department)?.length === 1
    const given = isOwn ? department : withoutExtension(fileName)
    return table.units.map((unit) =>
      isNameless(unit) ? { unit, name: given, isGiven: true } : { unit, name: unit.name, isGiven: false },
    )
  })
}

function isNameless({ name }: SpendingUnit): boolean {
  return name.trim() === ''
}

function withoutExtension(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.\s]{1,5}$/, '')
}

function withFreshIds(unit: SpendingUnit, name: string, newId: NewId): SpendingUnit {
  const projects = unit.projects.map((project) => {
    const indicators = project.indicators.map((indicator) => ({ ...indicator, id: newId() }))
    return { ...project, id: newId(), indicators }
  })
  return { ...unit, id: newId(), name, projects }
}

function namedNote(source: MergeSource | undefined, name: string): MergeNote {
  const fileName = source?.fileName ?? ''
  return { kind: 'unit-named', message: MERGING_TEXTS.unitNamed(fileName, name), files: [fileName] }
}

function withoutProjects(sources: readonly MergeSource[]): MergeNote[] {
  return sources
    .filter(({ table }) => countProjects(table) === 0)
    .map(({ fileName }) => ({
      kind: 'without-projects',
      message: MERGING_TEXTS.withoutProjects(fileName),
      files: [fileName],
    }))
}

/** One note where the sources say more than one thing, or some of them nothing. */
function differences(
  kind: MergeNoteKind,
  byValue: ReadonlyMap<string, readonly string[]>,
  message: (byValue: ReadonlyMap<string, readonly string[]>) => string,
): MergeNote[] {
  return byValue.size < 2 ? [] : [{ kind, message: message(byValue), files: [...byValue.values()].flat() }]
}

function moneyUnits(sources: readonly MergeSource[], unit: AmountUnit): MergeNote[] {
  const others = sources.filter(({ table }) => table.unit !== unit).map(({ fileName }) => fileName)
  if (others.length === 0) return []
  return [{ kind: 'money-units-differ', message: MERGING_TEXTS.moneyUnitsDiffer(others, unit), files: others }]
}

/** 控制数 of a whole table is the ceiling of that table alone; those of its units go with them. */
function controls(sources: readonly MergeSource[]): MergeNote[] {
  return sources.flatMap(({ fileName, table }) =>
    table.control === null
      ? []
      : [
          {
            kind: 'control-dropped',
            message: MERGING_TEXTS.controlDropped(fileName, table.control),
            files: [fileName],
          },
        ],
  )
}
