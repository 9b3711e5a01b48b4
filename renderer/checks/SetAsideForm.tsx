/** Asks, under a finding, for the reason why it is let stand. Enter sets it aside, Esc calls it off. */
import { useLayoutEffect, useRef, useState } from 'react'
import { LONGEST_REASON } from '../../shared/settings.ts'
import { CHECKS_TEXTS } from './texts.ts'

interface Props {
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}

export function SetAsideForm({ onConfirm, onCancel }: Props) {
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  return (
    <form
      className="set-aside"
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm(reason.trim())
      }}
    >
      <label>
        {CHECKS_TEXTS.setAsideReason}
        <input
          ref={field}
          type="text"
          maxLength={LONGEST_REASON}
          placeholder={CHECKS_TEXTS.setAsideReasonPlaceholder}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            // Not also back to the sheet.
            event.preventDefault()
            onCancel()
          }}
        />
      </label>
      <button type="submit">{CHECKS_TEXTS.setAsideConfirm}</button>
      <button type="button" className="quiet" onClick={onCancel}>
        {CHECKS_TEXTS.cancel}
      </button>
    </form>
  )
}
