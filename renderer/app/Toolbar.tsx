/**
 * The row of actions at the top. One that cannot run now stays a button that says so: really disabled, it would drop the
 * focus of whoever has just pressed it, and the mouse on it would take the keys away from the sheet.
 */
import { actionOf } from '../actions/actionTable.ts'
import type { MenuRequest } from '../actions/menuModel.ts'
import { type OfferOf, tooltip } from '../actions/offers.ts'
import { TOOLBAR, type ToolbarActionId } from '../actions/places.ts'
import { ACTION_TEXTS } from '../actions/texts.ts'
import { ToolbarIcon } from './ToolbarIcon.tsx'
import { APP_TEXTS } from './texts.ts'
import './toolbar.css'
import { useRovingFocus } from './useRovingFocus.ts'

interface Props {
  readonly offerOf: OfferOf
  readonly menuOpen: boolean
  readonly openMenu: (request: MenuRequest | null) => void
}

/** Whose picture everybody knows; the others show their name too, while there is room. */
const WITHOUT_LABEL: readonly ToolbarActionId[] = ['undo', 'redo', 'move-up', 'move-down']
/** Whose pictures say least: these keep their names longest. */
const NEEDS_LABEL: readonly ToolbarActionId[] = [
  'insert-below',
  'insert-unit',
  'delete-rows',
  'export-pdf',
  'export-workbook',
]

export function Toolbar({ offerOf, menuOpen, openMenu }: Props) {
  const { onKeyDown, stop } = useRovingFocus(TOOLBAR[0][0])
  return (
    <div className="toolbar" role="toolbar" aria-label={APP_TEXTS.commands} tabIndex={-1} onKeyDown={onKeyDown}>
      {TOOLBAR.map((group) => (
        <div className="toolbar-group" key={group[0]}>
          {group.map((id) => {
            const offer = offerOf(id)
            return (
              <button
                type="button"
                key={id}
                {...stop(id)}
                title={tooltip(id, offer)}
                aria-label={actionOf(id).label}
                aria-pressed={offer.checked}
                aria-disabled={!offer.run}
                onMouseDown={(event) => offer.keepsEdit && event.preventDefault()}
                onClick={() => offer.run?.()}
              >
                <ToolbarIcon of={id} />
                {WITHOUT_LABEL.includes(id) ? null : (
                  <span className={NEEDS_LABEL.includes(id) ? 'toolbar-label needed' : 'toolbar-label'}>
                    {actionOf(id).label}
                  </span>
                )}
              </button>
            )
          })}
        </div>
      ))}
      <div className="toolbar-group">
        <button
          type="button"
          {...stop('more')}
          title={ACTION_TEXTS.moreHint}
          aria-label={ACTION_TEXTS.more}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect()
            openMenu(menuOpen ? null : { about: 'more', x: left, y: bottom })
          }}
        >
          {ACTION_TEXTS.more}
          <ToolbarIcon of="more" />
        </button>
      </div>
    </div>
  )
}
