/** The tables of the document, one tab each, as the sheets of a workbook are known to be. */
import type { KeyboardEvent } from 'react'
import { type TargetTable, tableName } from '../../shared/form.ts'
import { actionOf } from '../actions/actionTable.ts'
import type { MenuRequest } from '../actions/menuModel.ts'
import { type OfferOf, tooltip } from '../actions/offers.ts'
import { APP_TEXTS } from './texts.ts'

interface Props {
  readonly tables: readonly TargetTable[]
  readonly activeId: string
  readonly onSelect: (tableId: string) => void
  /** Answers for the moment when it is asked. */
  readonly offerOf: OfferOf
  readonly openMenu: (request: MenuRequest) => void
}

export function TableTabs({ tables, activeId, onSelect, offerOf, openMenu }: Props) {
  const deletion = offerOf('delete-table')
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tables[tables.findIndex((table) => table.id === activeId) + by]
    if (by === 0 || !next) return
    event.preventDefault()
    onSelect(next.id)
  }

  return (
    <nav className="table-bar" aria-label={APP_TEXTS.tables}>
      <div className="table-tabs" role="tablist" onKeyDown={onKey} tabIndex={-1}>
        {tables.map((table) => (
          <button
            type="button"
            role="tab"
            key={table.id}
            ref={table.id === activeId ? bringIntoView : null}
            aria-selected={table.id === activeId}
            tabIndex={table.id === activeId ? 0 : -1}
            title={tableName(table)}
            onClick={() => onSelect(table.id)}
            onDoubleClick={() => offerOf('rename-table').run?.()}
            onContextMenu={(event) => {
              event.preventDefault()
              onSelect(table.id)
              openMenu({ about: 'tables', x: event.clientX, y: event.clientY })
            }}
          >
            {tableName(table)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="quiet"
        title={tooltip('delete-table', deletion)}
        aria-disabled={!deletion.run}
        onClick={() => offerOf('delete-table').run?.()}
      >
        {actionOf('delete-table').label}
      </button>
    </nav>
  )
}

/** A ref for the shown tab: among many tabs it may lie beyond the edge, and arrow keys take the focus along. */
function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  if (tab?.parentElement?.contains(document.activeElement)) tab.focus()
}
