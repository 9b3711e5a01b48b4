/** The print page itself in a frame, where no PDF can be made of it: the same texts and lines, but no pages. */
import type { TargetTable } from '../../shared/form.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import { printHtml } from '../../shared/print/printHtml.ts'
import { styleNonce } from '../styleNonce.ts'
import { PRINTING_TEXTS } from './texts.ts'

interface Props {
  readonly table: TargetTable
  readonly pageSetup: PageSetup
}

export function UnpagedPage({ table, pageSetup }: Props) {
  return (
    <div className="preview-unpaged">
      <p className="preview-note">{PRINTING_TEXTS.withoutPdf}</p>
      <iframe
        className="preview-frame"
        title={PRINTING_TEXTS.title}
        // The program's own origin, for its fonts; scripts stay off.
        sandbox="allow-same-origin"
        srcDoc={printHtml([table], pageSetup, { styleNonce: styleNonce(), fonts: true })}
      />
    </div>
  )
}
