/** Asks the user for files with the browser's own dialog. */

/** What the dialog offers first; the kind is decided by the content, so that any other file may be chosen too. */
const OFFERED = '.xlsx,.xlsm,.xls,.et,.xlsb,.ods,.csv,.txt,.htm,.html,.mht,.xml,.pdf'

/** Resolves with no file when the user changed their mind. */
export function chooseFiles(): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = OFFERED
  input.multiple = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
