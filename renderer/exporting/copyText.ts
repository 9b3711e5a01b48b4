/**
 * Puts a text on the clipboard while a button is being pressed, by the event that the copy key would raise: the permission
 * that the newer way asks for is not granted everywhere. False where the browser refuses.
 */
export function copyText(text: string): boolean {
  const claim = (event: Event) => event.preventDefault()
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  window.addEventListener('beforecopy', claim, { capture: true })
  window.addEventListener('copy', put, { capture: true })
  const done = document.execCommand('copy')
  window.removeEventListener('beforecopy', claim, { capture: true })
  window.removeEventListener('copy', put, { capture: true })
  return done
}
