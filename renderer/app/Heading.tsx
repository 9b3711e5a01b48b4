/** The form's heading as on paper, each part edited where it stands; and the budget year, which paper does not show. */
import type { RefObject } from 'react'
import type { CellChange } from '../../shared/commands.ts'
import { budgetYearSchema, OFFICIAL_TITLE, type TargetTable } from '../../shared/form.ts'
import { DEPARTMENT_LABEL, MONEY_UNIT_LABEL } from '../../shared/layout.ts'
import { AMOUNT_UNITS } from '../../shared/money.ts'
import type { Session } from '../session/session.ts'
import { EditableText } from './EditableText.tsx'
import { APP_TEXTS } from './texts.ts'

interface Props {
  readonly table: TargetTable
  readonly edit: Session['edit']
  readonly say: (message: string) => void
  /** The field that a table's name is mostly made of. */
  readonly department: RefObject<HTMLInputElement | null>
}

export function Heading({ table, edit, say, department }: Props) {
  const change = (label: string, cell: CellChange) =>
    edit(label, [{ kind: 'setCells', tableId: table.id, cells: [cell] }])

  const changeYear = (text: string) => {
    const year = yearOf(text)
    if (year === undefined) say(APP_TEXTS.yearWrong)
    else if (year !== table.year) change(APP_TEXTS.yearStep, { row: 'table', field: 'year', value: year })
  }

  return (
    <header className="heading">
      <h1>
        <EditableText
          className="heading-title"
          label={APP_TEXTS.title}
          placeholder={OFFICIAL_TITLE}
          value={table.title}
          onCommit={(value) => change(APP_TEXTS.titleStep, { row: 'table', field: 'title', value })}
        />
      </h1>
      <div className="heading-line">
        <span className="heading-department">
          <span aria-hidden="true">{DEPARTMENT_LABEL}</span>
          <EditableText
            className="heading-field"
            field={department}
            label={APP_TEXTS.department}
            placeholder={APP_TEXTS.departmentEmpty}
            value={table.department}
            onCommit={(value) => change(APP_TEXTS.departmentStep, { row: 'table', field: 'department', value })}
          />
        </span>
        <span className="heading-year">
          <span aria-hidden="true">{APP_TEXTS.year}</span>
          <EditableText
            className="heading-field heading-year-field"
            label={APP_TEXTS.year}
            hint={APP_TEXTS.yearHint}
            value={table.year === null ? '' : String(table.year)}
            onCommit={changeYear}
          />
        </span>
        <label title={APP_TEXTS.moneyUnitHint}>
          {MONEY_UNIT_LABEL}
          <select
            aria-label={APP_TEXTS.moneyUnit}
            value={table.unit}
            onChange={(event) => {
              const value = AMOUNT_UNITS.find((unit) => unit === event.target.value)
              if (value) change(APP_TEXTS.moneyUnitStep, { row: 'table', field: 'unit', value })
            }}
          >
            {AMOUNT_UNITS.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </label>
      </div>
    </header>
  )
}

/** undefined for a text that is no budget year; null for none. Full-width digits and 年 behind are what people type. */
function yearOf(text: string): TargetTable['year'] | undefined {
  const digits = text.normalize('NFKC').trim().replace(/年$/, '')
  const year = budgetYearSchema.safeParse(digits === '' ? null : Number(digits))
  return year.success ? year.data : undefined
}
