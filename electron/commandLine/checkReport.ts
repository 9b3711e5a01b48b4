/** What `check` says of its files: as JSON for machines, as numbered lines under each project for people. */
import { RULES } from '../../shared/checks/catalogue.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import {
  countAll,
  SEVERITIES,
  SEVERITY_WORDS,
  type Severity,
  type SeverityCounts,
} from '../../shared/checks/severity.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { tableName } from '../../shared/form.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import { exactAmount, type Fen } from '../../shared/money.ts'
import { type CheckedSource, remarksOf } from '../../shared/remarks/remarks.ts'
import { REMARK_TEXTS } from '../../shared/remarks/texts.ts'

/** A file of the command line with what was found in each of its tables. */
export interface CheckedFile {
  /** As it was given. */
  readonly file: string
  /** As short as tells it from the others. */
  readonly name: string
  /** The sheet that cells are named in; null where there are no cells. */
  readonly sheetName: string | null
  readonly sources: readonly CheckedSource[]
  /** null for one that was read. */
  readonly refusal: { readonly error: ErrorCode; readonly message: string } | null
}

interface FindingJson {
  readonly rule: string
  /** The rule in a few words. */
  readonly title: string
  readonly severity: Severity
  readonly message: string
  /** Names as the form shows them; null where the finding is not about one. */
  readonly table: string
  readonly unit: string | null
  readonly project: string | null
  readonly column: ColumnKey
  readonly indicator: string | null
  /** The cell, like `C7`, in the sheet that the file's `sheet` names; null where no one cell is known. */
  readonly at: string | null
  /** Where the finding is about a sum: decimal strings in 万元; `computed` null where all parts are blank. */
  readonly figures: { readonly stated: string; readonly computed: string | null; readonly difference: string } | null
  /** Repairs that the program offers. */
  readonly fixes: readonly string[]
}

interface FileJson {
  readonly file: string
  readonly sheet: string | null
  readonly counts: SeverityCounts
  readonly findings: readonly FindingJson[]
  readonly setAside: readonly (FindingJson & { readonly reason: string })[]
}
type RefusedJson = { readonly error: ErrorCode; readonly message: string }

/** One file is an object of its own; several stand in a list, in which a refused one has its reason. */
export function checkJson(files: readonly CheckedFile[]): unknown {
  const [only, ...others] = files
  if (only && others.length === 0) return only.refusal ?? fileJson(only)
  const counts = sumCounts(files.flatMap(({ sources }) => sources))
  const refused = files.filter(({ refusal }) => refusal !== null).length
  return {
    counts,
    refused,
    files: files.map((file): FileJson | (RefusedJson & { readonly file: string }) =>
      file.refusal ? { file: file.file, ...file.refusal } : fileJson(file),
    ),
  }
}

function fileJson({ file, sheetName, sources }: CheckedFile): FileJson {
  return {
    file,
    sheet: sheetName,
    counts: sumCounts(sources),
    findings: sources.flatMap((source) => source.checked.findings.map((finding) => findingJson(source, finding))),
    setAside: sources.flatMap((source) =>
      source.checked.setAside.map(({ finding, reason }) => ({ ...findingJson(source, finding), reason })),
    ),
  }
}

function sumCounts(sources: readonly CheckedSource[]): SeverityCounts {
  const count = (severity: Severity) => sources.reduce((sum, { checked }) => sum + checked.counts[severity], 0)
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as Record<Severity, number>
}

const titles = new Map(RULES.map(({ id, title }) => [id, title]))

function findingJson({ table, cellOf }: CheckedSource, finding: Finding): FindingJson {
  const { rule, severity, message, place, fixes, figures } = finding
  const unit = table.units.find((candidate) => candidate.id === place.unitId)
  const project = unit?.projects.find((candidate) => candidate.id === place.projectId)
  const indicator = project?.indicators.find((candidate) => candidate.id === place.indicatorId)
  const decimal = (amount: Fen) => exactAmount(amount, '万元')
  return {
    rule,
    title: titles.get(rule) ?? rule,
    severity,
    message,
    table: tableName(table),
    unit: unit?.name ?? null,
    project: project?.name ?? null,
    column: place.column,
    indicator: indicator ? (indicator.verbatim ?? indicator.name) : null,
    at: cellOf(place),
    figures: figures
      ? {
          stated: decimal(figures.stated),
          computed: figures.computed === null ? null : decimal(figures.computed),
          difference: decimal(figures.difference),
        }
      : null,
    fixes: fixes.map(({ label }) => label),
  }
}

/** A refused file is named on the error output, with the reason. */
export function checkText(files: readonly CheckedFile[]): string {
  return files.flatMap(({ name, sources }) => sources.map((source) => tableText(name, source))).join('\n')
}

function tableText(name: string, source: CheckedSource): string {
  const { units, setAside, counts } = remarksOf(source, '')
  const heading = `${name}　${tableName(source.table)}　${REMARK_TEXTS.counts(countAll(counts), counts)}`
  const lines = units.flatMap((unit) => [
    unit.name === null ? REMARK_TEXTS.wholeTable : REMARK_TEXTS.unit(unit.name),
    ...unit.remarks.flatMap(({ number, row, column, cell, severity, message }) => [
      ...(number === 1 ? [`  ${row}`] : []),
      `    ${number}、[${SEVERITY_WORDS[severity]}] ${column}${cell === null ? '' : `（${cell}）`}：${message}`,
    ]),
  ])
  const reasons = setAside.flatMap(({ number, row, column, message, reason }) => [
    ...(number === 1 ? [REMARK_TEXTS.setAside(setAside.length)] : []),
    `    ${number}、${row} · ${column}：${message}（${REMARK_TEXTS.reason(reason)}）`,
  ])
  return `${[heading, ...lines, ...reasons].join('\n')}\n`
}
