/** The page that may lie over the table: an import or the print preview. Esc leads back from it, step by step. */
import { useEffect } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import { ImportPage } from '../importing/ImportPage.tsx'
import { PrintPreview } from '../printing/PrintPreview.tsx'
import type { PagesDesk } from '../printing/pagesDesk.ts'
import type { doingsOf, Page } from './doings.ts'
import type { Services } from './services.ts'

interface Props {
  readonly page: Page
  readonly services: Services
  readonly table: TargetTable | null
  readonly doings: ReturnType<typeof doingsOf>
  readonly pagesDesk: PagesDesk
  /** The active row of the sheet. */
  readonly activeRow: string | null
  readonly closePage: () => void
  /** Closes the page and goes to the row in the sheet. */
  readonly leaveForRow: (rowId: string) => void
}

export function OverlayPage({ page, services, table, doings, closePage, ...preview }: Props) {
  useEffect(() => {
    if (page.kind === 'none') return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // A file that was opened from the list leads back to it.
      if (page.kind === 'import' && page.desk.state.get().openId !== null) page.desk.open(null)
      else closePage()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [page, closePage])

  switch (page.kind) {
    case 'none':
      return null
    case 'import':
      return (
        <ImportPage
          desk={page.desk}
          document={services.session.state.get().document}
          current={table}
          ask={services.questions.ask}
          onTake={doings.takeIn}
          onAnother={doings.importFile}
          onAddFiles={doings.addFiles}
          onClose={closePage}
        />
      )
    case 'preview':
      return table ? (
        <PrintPreview
          services={services}
          table={table}
          desk={preview.pagesDesk}
          activeRow={preview.activeRow}
          onRow={preview.leaveForRow}
          onPrint={doings.print}
          onPdf={doings.exportPdf}
          onClose={closePage}
        />
      ) : null
  }
}
