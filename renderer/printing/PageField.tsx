/** The number of the page that is looked at, which can be typed over to go to another, and the steps to its neighbours. */
import { useState } from 'react'
import { isOfInputMethod } from './setup/isOfInputMethod.ts'
import { PRINTING_TEXTS } from './texts.ts'
import { typedPage } from './typedPage.ts'

interface Props {
  readonly page: number
  readonly count: number
  /** Not the first pages alone. */
  readonly isWhole: boolean
  readonly onPage: (number: number) => void
  /** A page was typed, and the keys are to be its from now on. */
  readonly giveKeys: () => void
}

export function PageField({ page, count, isWhole, onPage, giveKeys }: Props) {
  /** What is being typed. */
  const [draft, setDraft] = useState<string | null>(null)
  const take = () => {
    const number = typedPage(draft ?? '', count)
    setDraft(null)
    if (number === null) return
    onPage(number)
    giveKeys()
  }
  const step = (to: number, face: string, name: string) => (
    <button
      type="button"
      className="quiet"
      aria-label={name}
      title={name}
      disabled={to < 1 || to > count}
      onClick={() => onPage(to)}
    >
      {face}
    </button>
  )
  return (
    <div className="page-field">
      {step(page - 1, '▲', PRINTING_TEXTS.previousPage)}
      <input
        type="text"
        inputMode="numeric"
        aria-label={PRINTING_TEXTS.pageNumber}
        size={Math.max(2, String(count).length)}
        value={draft ?? page}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (isOfInputMethod(event)) return
          if (event.key === 'Enter') take()
          if (event.key === 'Escape' && draft !== null) {
            // Gives up what was typed; the next Esc is the page's.
            event.preventDefault()
            setDraft(null)
          }
        }}
      />
      <span>{isWhole ? PRINTING_TEXTS.ofPages(count) : PRINTING_TEXTS.ofFirstPages(count)}</span>
      {step(page + 1, '▼', PRINTING_TEXTS.nextPage)}
    </div>
  )
}
