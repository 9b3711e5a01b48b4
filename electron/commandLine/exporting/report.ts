/** What `export` says of its files: as JSON for machines, as lines for people. */
import { basename } from 'node:path'
import { errorMessage } from '../../../shared/errors.ts'
import { exactAmount } from '../../../shared/money.ts'
import { type FileOutcome, isWhole, type Refusal, type WrittenPiece } from './outcome.ts'

/** Amounts are decimal strings in 万元. */
export interface ExportReport {
  /** Whether everything that was asked for is written. */
  readonly ok: boolean
  /** What ended the whole export; null where it came to its end. */
  readonly error: Refusal['error'] | null
  readonly message: string | null
  readonly files: readonly FileReport[]
  /** Sentences on the one file that many were bound into. */
  readonly told: readonly string[]
  /** What the folders hold besides. */
  readonly passedOver: readonly string[]
}

interface FileReport {
  readonly file: string
  /** Why it could not be read; null where it was. */
  readonly error: Refusal['error'] | null
  readonly message: string | null
  readonly outputs: readonly WrittenPiece[]
  readonly failed: FileOutcome['failed']
  readonly told: readonly string[]
  readonly leftOut: readonly { table: string; unit: string; project: string; total: string | null }[]
}

/** An export that has come to its end. */
export interface EndedExport {
  readonly outcomes: readonly FileOutcome[]
  /** Of the one file that many were bound into. */
  readonly told: readonly string[]
  readonly passedOver: readonly string[]
  /** What ended the whole; null where nothing did. */
  readonly failure: Refusal | null
}

export function exportReport({ outcomes, told: toldOfAll, passedOver, failure }: EndedExport): ExportReport {
  const files = outcomes.map(
    ({ file, refusal, written, failed, told, leftOut }): FileReport => ({
      file,
      error: refusal?.error ?? null,
      message: refusal?.message ?? null,
      outputs: written,
      failed,
      told,
      leftOut: leftOut.map(({ table, unit, project, total }) => ({
        table,
        unit,
        project,
        total: total === null ? null : exactAmount(total, '万元'),
      })),
    }),
  )
  const ok = failure === null && outcomes.every(isWhole)
  return { ok, error: failure?.error ?? null, message: failure?.message ?? null, files, told: toldOfAll, passedOver }
}

/** Lines on each file of which there is something to say, then what failed, and the sum of it all or what ended it. */
export function exportText({ outcomes, told, passedOver, failure }: EndedExport, to: string): string {
  const lines = [
    ...outcomes.flatMap((outcome) => tellingLines(outcome, outcomes.length > 1)),
    ...told,
    ...(passedOver.length > 0 ? [`文件夹里没有读取：${beginningOf(passedOver)}。`] : []),
    ...failureLines(outcomes, failure),
    ...(failure ? [] : endLines(outcomes, to)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** The reasons of all that failed; outputs that stood in the way are told in one sentence. */
export function failureLines(outcomes: readonly FileOutcome[], failure: Refusal | null): string[] {
  const failed = outcomes.flatMap((outcome) => outcome.failed)
  const standing = failed.flatMap(({ error, to }) => (error === 'output-exists' && to !== null ? [basename(to)] : []))
  const lines = [
    ...outcomes.flatMap(({ refusal }) => (refusal ? [refusal.message] : [])),
    ...failed.filter(({ error }) => standing.length < 2 || error !== 'output-exists').map(({ message }) => message),
    ...(standing.length > 1
      ? [
          `输出文件夹里已有 ${standing.length} 个同名文件，没有覆盖：${beginningOf(standing)}。要替换，请加 --overwrite。`,
        ]
      : []),
    ...(failure ? [failure.message] : []),
  ]
  return [...new Set(lines)]
}

/** For an export that was ended in the middle. */
export function stoppedMessage(outcomes: readonly FileOutcome[]): string {
  const { size } = pagesOfFiles(outcomes)
  return size === 0 ? errorMessage('cancelled') : `已停止：写出了 ${size} 个文件，其余没有写出。`
}

/** The files that were written, each once, with their pages. */
function pagesOfFiles(outcomes: readonly FileOutcome[]): ReadonlyMap<string, number | null> {
  return new Map(outcomes.flatMap(({ written }) => written.map(({ to, pages }) => [to, pages])))
}

function tellingLines({ name, told, leftOut }: FileOutcome, isOneOfMany: boolean): string[] {
  const lines = [
    ...told,
    ...(leftOut.length > 0 ? [`公开版没有列入 ${leftOut.length} 个项目：`] : []),
    ...leftOut.map(({ unit, project, total, money }) => {
      const amount = total === null ? '没有金额' : `${exactAmount(total, money)} ${money}`
      return `  ${unit} · ${project}（${amount}）`
    }),
  ]
  return isOneOfMany && lines.length > 0 ? [`${name}：`, ...lines.map((line) => `  ${line}`)] : lines
}

/** Of a long list the beginning is enough. */
const MOST_NAMES = 10

function beginningOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join('、')
  return names.length > MOST_NAMES ? `${shown} 等 ${names.length} 个` : shown
}

function endLines(outcomes: readonly FileOutcome[], to: string): string[] {
  const files = pagesOfFiles(outcomes)
  const pages = [...files.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const missing = outcomes.filter((outcome) => !isWhole(outcome))
  const [only] = files.keys()
  if (outcomes.length === 1 && files.size === 0) return []
  if (outcomes.length === 1 && files.size === 1 && missing.length === 0)
    return [`已导出：${only}${pages > 0 ? `（${pages} 页）` : ''}`]
  const sources = outcomes.filter(({ written }) => written.length > 0).length
  const sum = `写出 ${files.size} 个文件${pages > 0 ? `，共 ${pages} 页` : ''}`
  const done = files.size === 0 ? '没有写出文件' : `已把 ${sources} 个文件导出到 ${to}，${sum}`
  if (missing.length === 0) return [`${done}。`]
  return [`${done}；没有导出或没有全部导出的有 ${missing.length} 个：${missing.map(({ name }) => name).join('、')}。`]
}
