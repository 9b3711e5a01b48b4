/**
 * The row of commands at the top. One that cannot run now stays a button that says so: really disabled, it would drop the
 * focus of whoever has just pressed it, and the mouse on it would take the keys away from the sheet.
 */
import type { Action } from './actions.ts'
import { keyName } from './shortcuts.ts'
import { APP_TEXTS } from './texts.ts'

export function Toolbar({ groups }: { readonly groups: readonly (readonly Action[])[] }) {
  return (
    <div className="toolbar" role="toolbar" aria-label={APP_TEXTS.commands}>
      {groups.map((actions) => (
        <div className="toolbar-group" key={actions[0]?.label}>
          {actions.map(({ label, hint, key, run }) => (
            <button
              type="button"
              key={label}
              title={APP_TEXTS.withKey(hint, key && keyName(key))}
              aria-disabled={!run}
              onClick={() => run?.()}
            >
              {label}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
