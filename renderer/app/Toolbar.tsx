/** The row of commands at the top. */
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
              disabled={!run}
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
