/** Shown instead of the app when the document cannot be opened. */
import { APP_TEXTS } from './texts.ts'

export function OpeningFailed({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  return (
    <main className="notice-page" role="alert">
      <h1>{APP_TEXTS.openingFailed}</h1>
      <p>{message}</p>
      <button type="button" className="primary" onClick={retry}>
        {APP_TEXTS.retry}
      </button>
    </main>
  )
}
