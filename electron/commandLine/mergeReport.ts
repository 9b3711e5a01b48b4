/** What `merge` says of its files: as JSON for machines, as lines for people. */
import type { ErrorCode } from '../../shared/errors.ts'
import { type Amounts, countProjects, mapAmounts } from '../../shared/form.ts'
import { columnOf } from '../../shared/layout.ts'
import {
  type ColumnProof,
  isProven,
  type Merge,
  type MergedFile,
  type MergeNote,
  type MergeSource,
} from '../../shared/merging/merging.ts'
import { type AmountUnit, exactAmount, type Fen, roundedAmount } from '../../shared/money.ts'
import type { ReadingNote, ReadingWarning } from '../../shared/reading.ts'

interface Refusal {
  readonly error: ErrorCode
  readonly message: string
}

/** A file of the command line with the tables in it: one, or for a document of ours as many as it holds. */
export interface GivenFile {
  /** As it was given. */
  readonly file: string
  readonly sources: readonly MergeSource[]
  /** null for one that was read. */
  readonly refusal: Refusal | null
}

/** Amounts are decimal strings in 万元. */
export interface MergeReport {
  readonly ok: boolean
  /** Why nothing was written; null where it was. */
  readonly error: ErrorCode | null
  readonly message: string | null
  readonly files: readonly FileReport[]
  readonly notes: readonly MergeNote[]
  readonly total: AmountsJson | null
  readonly to: string
}

type AmountsJson = Readonly<Record<keyof Amounts, string | null>>

interface FileReport {
  readonly file: string
  readonly error: ErrorCode | null
  readonly message: string | null
  readonly department: string
  readonly year: number | null
  /** What its amounts were in; null where it was refused. */
  readonly unit: AmountUnit | null
  readonly units: MergedFile['units']
  readonly proof: readonly {
    readonly column: ColumnProof['column']
    readonly stated: string
    readonly computed: string
    readonly difference: string
  }[]
  readonly warnings: readonly ReadingWarning[]
  readonly notes: readonly ReadingNote[]
}

/**
 * `merge` is of the files that could be read, null where it did not come to that; `failure` is why nothing was written. The
 * files of a document come one for each of its tables.
 */
export function mergeReport(
  given: readonly GivenFile[],
  merge: Merge | null,
  to: string,
  failure: Refusal | null,
): MergeReport {
  const merged = merge?.files.values()
  const files = given.flatMap(({ file, sources, refusal }): FileReport[] =>
    refusal ? [{ file, ...NOTHING_READ, ...refusal }] : sources.map(() => fileReport(file, merged?.next().value)),
  )
  return {
    ok: failure === null,
    error: failure?.error ?? null,
    message: failure?.message ?? null,
    files,
    notes: merge?.notes ?? [],
    total: merge && !failure ? mapAmounts((key) => decimalOf(merge.total[key])) : null,
    to,
  }
}

const NOTHING_READ = {
  error: null,
  message: null,
  department: '',
  year: null,
  unit: null,
  units: [],
  proof: [],
  warnings: [],
  notes: [],
} as const

function fileReport(file: string, merged: MergedFile | undefined): FileReport {
  if (!merged) return { file, ...NOTHING_READ }
  const { department, year, unit, units, warnings, notes } = merged
  const proof = merged.proof.map(({ column, stated, computed, difference }) => ({
    column,
    stated: exactAmount(stated, '万元'),
    computed: exactAmount(computed, '万元'),
    difference: exactAmount(difference, '万元'),
  }))
  return { file, ...NOTHING_READ, department, year, unit, units, proof, warnings, notes }
}

function decimalOf(amount: Fen | null): string | null {
  return amount === null ? null : exactAmount(amount, '万元')
}

export function refusedText(given: readonly GivenFile[], message: string): string {
  const lines = given.flatMap(({ file, refusal }) => (refusal ? [`${file}：${refusal.message}`] : []))
  return `${[...lines, message].join('\n')}\n`
}

export function mergeText(given: readonly GivenFile[], merge: Merge, to: string): string {
  const files = merge.files.flatMap((file) => [
    `${file.fileName}：${file.units.length} 个单位，${projectsIn(file)} 个项目。${proofText(file)}`,
    ...[...file.warnings, ...file.notes].map(({ message, at }) => `  ${at ? `${at}：` : ''}${message}`),
  ])
  const { table, total } = merge
  const sum = total.total === null ? '无' : `${roundedAmount(total.total, table.unit)} ${table.unit}`
  const end = `已汇总 ${given.length} 个文件到 ${to}：${table.units.length} 个单位，${countProjects(table)} 个项目，合计 ${sum}。`
  return `${[...files, ...merge.notes.map(({ message }) => message), end].join('\n')}\n`
}

function projectsIn({ units }: MergedFile): number {
  return units.reduce((count, unit) => count + unit.projects, 0)
}

function proofText(file: MergedFile): string {
  if (file.proof.length === 0) return '没有写合计，无从核对。'
  if (isProven(file)) return '合计与各行相符。'
  const wrong = file.proof.filter(({ difference }) => difference !== 0)
  const columns = wrong.map(
    ({ column, stated, computed, difference }) =>
      `${columnOf(column).header}写的是 ${exactAmount(stated, file.unit)}，各行相加是 ${exactAmount(computed, file.unit)}，相差 ${exactAmount(difference, file.unit)}`,
  )
  return `合计不符：${columns.join('；')}（${file.unit}）。`
}
