/** Taking in what is being typed before something else is done, without the keys going elsewhere. */

/** What is being typed counts: a field takes its text in when it loses the focus, and gets the focus back. */
export function leaveField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || !isField(field)) return
  field.blur()
  field.focus({ preventScroll: true })
}

export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
