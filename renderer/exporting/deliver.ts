/** Hands a made file to the user: the front door has saved it, or the browser downloads it. */
import type { Saved } from '../../shared/contract.ts'

import { bytesOfBase64 } from '../base64.ts'
import { EXPORTING_TEXTS } from './texts.ts'

/** The sentence that tells where the file is; null where the user changed their mind. */
export function deliver(saved: Saved): string | null {
  switch (saved.outcome) {
    case 'saved':
      return EXPORTING_TEXTS.saved(saved.fileName)
    case 'download':
      download(saved.fileName, new Blob([bytesOfBase64(saved.base64)], { type: saved.mime }))
      return EXPORTING_TEXTS.downloaded(saved.fileName)
    case 'cancelled':
      return null
  }
}

function download(fileName: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  // The browser reads the address after this call returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
