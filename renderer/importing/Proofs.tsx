/** The file's own 合计 set against what its rows give, column by column. */
import { columnOf } from '../../shared/layout.ts'
import { type AmountUnit, exactAmount, type Fen, fen } from '../../shared/money.ts'
import type { ImportSummary } from './summary.ts'
import { IMPORTING_TEXTS } from './texts.ts'

export function Proofs({ summary, unit }: { readonly summary: ImportSummary; readonly unit: AmountUnit }) {
  const { proofs, unitsThatDiffer, projectsThatDiffer } = summary
  const amount = (value: Fen | null) => (value === null ? IMPORTING_TEXTS.blank : exactAmount(value, unit))
  return (
    <>
      <h2>{IMPORTING_TEXTS.proof(unit)}</h2>
      <table className="import-proofs">
        <thead>
          <tr>
            <th scope="col">{IMPORTING_TEXTS.proofColumn}</th>
            <th scope="col">{IMPORTING_TEXTS.proofStated}</th>
            <th scope="col">{IMPORTING_TEXTS.proofComputed}</th>
            <th scope="col">{IMPORTING_TEXTS.proofResult}</th>
          </tr>
        </thead>
        <tbody>
          {proofs.map(({ column, stated, computed, difference }) => (
            <tr key={column} className={difference ? 'differs' : ''}>
              <th scope="row">{columnOf(column).header}</th>
              <td>{amount(stated)}</td>
              <td>{amount(computed)}</td>
              <td>{stated === null && computed === null ? '' : verdict(difference, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unitsThatDiffer > 0 ? <p>{IMPORTING_TEXTS.unitsDiffer(unitsThatDiffer)}</p> : null}
      {projectsThatDiffer > 0 ? <p>{IMPORTING_TEXTS.projectsDiffer(projectsThatDiffer)}</p> : null}
    </>
  )
}

/** In words, what a difference between the file's 合计 and its rows says; null where the file states nothing. */
export function verdict(difference: Fen | null, unit: AmountUnit): string {
  if (difference === null) return IMPORTING_TEXTS.notStated
  if (difference === 0) return IMPORTING_TEXTS.agrees
  const amount = exactAmount(fen(Math.abs(difference)), unit)
  return difference > 0 ? IMPORTING_TEXTS.more(amount) : IMPORTING_TEXTS.less(amount)
}
