/** The page that shows what the printer will give, and on which the page is set up; without a PDF engine as far as can be. */
import type { TargetTable } from '../../shared/form.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import type { Services } from '../app/services.ts'
import { useObservable } from '../observable.ts'
import { PagedPreview } from './PagedPreview.tsx'
import { PreviewBar } from './PreviewBar.tsx'
import type { PagesDesk } from './pagesDesk.ts'
import './printing.css'
import { PageSetupPanel } from './setup/PageSetupPanel.tsx'
import { PRINTING_TEXTS } from './texts.ts'
import { UnpagedPage } from './UnpagedPage.tsx'

interface Props {
  readonly services: Services
  readonly desk: PagesDesk
  readonly table: TargetTable
  /** The active row of the sheet, at which the pages open; null for the first page. */
  readonly activeRow: string | null
  /** Leaves the preview for the row in the sheet. */
  readonly onRow: (rowId: string) => void
  readonly onPrint: () => void
  readonly onPdf: () => void
  readonly onClose: () => void
}

export function PrintPreview({ services, desk, table, activeRow, onRow, onPrint, onPdf, onClose }: Props) {
  const { session, works, pdf } = services
  const { output } = useObservable(session.state)
  const { pageSetup } = output
  const bar = { works, onPrint, onPdf, onClose }
  const setup = {
    table,
    pageSetup,
    onChange: (changed: PageSetup) => session.setOutput({ ...output, pageSetup: changed }),
  }
  return (
    <section className="page preview" aria-label={PRINTING_TEXTS.title}>
      {pdf ? (
        <PagedPreview {...{ bar, setup, desk, activeRow, onRow }} />
      ) : (
        <>
          <PreviewBar {...bar} isShown={false} giveKeys={() => undefined} />
          <div className="preview-body">
            <UnpagedPage {...{ table, pageSetup }} />
            <div className="preview-setup">
              <div className="preview-choices">
                <PageSetupPanel {...setup} map={null} />
              </div>
            </div>
          </div>
        </>
      )}
    </section>
  )
}
