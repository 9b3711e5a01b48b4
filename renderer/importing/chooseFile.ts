/** Asks the user for one file with the browser's own dialog. */

/** What the dialog offers first; the kind is decided by the content, so that any other file may be chosen too. */
const OFFERED = '.xlsx,.xlsm,.xls,.et,.csv'

/** Resolves with null when the user changed their mind. */
export function chooseFile(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = OFFERED
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}
