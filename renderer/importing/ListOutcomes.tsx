/** The buttons that take several files in together. A file that was not read is never passed over unsaid. */
import { type TargetDocument, type TargetTable, tableName } from '../../shared/form.ts'
import type { Merge } from '../../shared/merging/merging.ts'
import { newIdentity } from '../newIdentity.ts'
import type { Questions } from '../questions/questions.ts'
import { takeFocus } from './FileOutcomes.tsx'
import type { ImportItem } from './importDesk.ts'
import { appending, asNewTables, type Incoming, merged, type Outcome, sameNamedUnits } from './outcomes.ts'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  /** Those that were read, and those that were not or whose last change was refused. */
  readonly taken: readonly ImportItem[]
  readonly refused: readonly ImportItem[]
  /** What those that were read come to together; null where they do not. */
  readonly merge: Merge | null
  readonly document: TargetDocument
  readonly current: TargetTable | null
  readonly ask: Questions['ask']
  /** All files have been read or refused. */
  readonly ready: boolean
  readonly onTake: (outcome: Outcome, taken: readonly ImportItem[]) => void
}

export function ListOutcomes({ taken, refused, merge, document, current, ask, ready, onTake }: Props) {
  const incoming: readonly Incoming[] = taken.flatMap(({ file, read }) =>
    read ? [{ fileName: file.name, table: read.table }] : [],
  )
  const possible = ready && merge !== null
  const passedOver = refused.map(({ file }) => file.name)

  const take = async (rest: string, outcome: () => Outcome | Promise<Outcome | null>) => {
    if (!possible || !(await withoutRefused(ask, passedOver, rest))) return
    const made = await outcome()
    if (made) onTake(made, taken)
  }
  const append = async (to: TargetTable): Promise<Outcome | null> => {
    const same = sameNamedUnits(
      incoming.map(({ table }) => table),
      to,
    )
    const agreed = same.length === 0 || (await appendAnyway(ask, same, to))
    return agreed ? appending(incoming, to, newIdentity) : null
  }
  const mergeRest = IMPORTING_TEXTS.mergeRest(incoming.length)
  const importRest = IMPORTING_TEXTS.importRest(incoming.length)
  return (
    <>
      <button
        type="button"
        className="primary"
        ref={takeFocus}
        aria-disabled={!possible}
        onClick={() => merge && void take(mergeRest, () => merged(merge, document, current?.id ?? null))}
      >
        {IMPORTING_TEXTS.merge}
      </button>
      <button
        type="button"
        aria-disabled={!possible}
        onClick={() => void take(importRest, () => asNewTables(incoming, document, current?.id ?? null))}
      >
        {IMPORTING_TEXTS.each}
      </button>
      {current ? (
        <button type="button" aria-disabled={!possible} onClick={() => void take(importRest, () => append(current))}>
          {IMPORTING_TEXTS.appendAll(tableName(current))}
        </button>
      ) : null}
    </>
  )
}

/** Whether the others are to be taken in without the files that were not read. */
async function withoutRefused(ask: Questions['ask'], refused: readonly string[], rest: string): Promise<boolean> {
  if (refused.length === 0) return true
  const answer = await ask({
    text: IMPORTING_TEXTS.someRefused(refused),
    detail: IMPORTING_TEXTS.someRefusedDetail,
    choices: [{ key: 'rest', label: rest }],
  })
  return answer !== null
}

async function appendAnyway(ask: Questions['ask'], same: readonly string[], to: TargetTable): Promise<boolean> {
  const answer = await ask({
    text: IMPORTING_TEXTS.appendSame(same, tableName(to)),
    detail: IMPORTING_TEXTS.appendSameDetail,
    choices: [{ key: 'append', label: IMPORTING_TEXTS.appendAnyway }],
  })
  return answer !== null
}
