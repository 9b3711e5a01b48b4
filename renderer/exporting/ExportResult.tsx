/** What was made, what has to be known of it, and the list of what the public version leaves out, to copy or keep. */
import { useId, useState } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import { printAmount } from '../../shared/money.ts'
import { leftOutText, sumOfLeftOut } from '../../shared/output/publicVersion.ts'
import { copyText } from './copyText.ts'
import type { Exported } from './exportTable.ts'
import { EXPORTING_TEXTS, sumText } from './texts.ts'

interface Props {
  readonly exported: Exported
  readonly table: TargetTable
  /** Saves the list; resolves with what is said of it, null for nothing. */
  readonly onSaveList: () => Promise<string | null>
}

export function ExportResult({ exported: { sentence, told, leftOut }, table, onSaveList }: Props) {
  const [said, say] = useState<string | null>(null)
  const id = useId()
  const list = leftOut ?? []
  const copy = () => {
    const done = copyText(leftOutText(table, list))
    say(done ? EXPORTING_TEXTS.listCopied : EXPORTING_TEXTS.listNotCopied)
  }
  return (
    <div className="export-result">
      <p className="export-made" role="status">
        {sentence}
      </p>
      {told.length > 0 ? (
        <section aria-labelledby={`${id}told`}>
          <h2 id={`${id}told`}>{EXPORTING_TEXTS.told}</h2>
          <ul className="export-told">
            {told.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {list.length > 0 ? (
        <section aria-labelledby={`${id}list`}>
          <h2 id={`${id}list`}>{EXPORTING_TEXTS.leftOutTitle(list.length, sumText(sumOfLeftOut(list), table.unit))}</h2>
          <p className="export-quiet">{EXPORTING_TEXTS.leftOutLead}</p>
          <div className="export-list">
            <table>
              <thead>
                <tr>
                  <th scope="col">{EXPORTING_TEXTS.unit}</th>
                  <th scope="col">{EXPORTING_TEXTS.project}</th>
                  <th scope="col">{EXPORTING_TEXTS.total(table.unit)}</th>
                </tr>
              </thead>
              <tbody>
                {list.map(({ id: projectId, unit, project, total }) => (
                  <tr key={projectId}>
                    <td>{unit}</td>
                    <td>{project}</td>
                    <td>{printAmount(total, table.unit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="export-list-buttons">
            <button type="button" onClick={copy}>
              {EXPORTING_TEXTS.copyList}
            </button>
            <button type="button" onClick={() => void onSaveList().then(say)}>
              {EXPORTING_TEXTS.saveList}
            </button>
            <output>{said}</output>
          </div>
        </section>
      ) : null}
    </div>
  )
}
