/** The page that shows what the printer will give: the real PDF's pages, or the print page itself where none can be made. */
import { useEffect, useRef, useState } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import { PAPERS, type PageSetup } from '../../shared/print/pageSetup.ts'
import { printHtml } from '../../shared/print/printHtml.ts'
import { type Services, sentenceFor } from '../app/services.ts'
import { bytesOfBase64 } from '../base64.ts'
import { useObservable } from '../observable.ts'
import { styleNonce } from '../styleNonce.ts'
import { WORK_TEXTS } from '../work/texts.ts'
import { PageView } from './PageView.tsx'
import { openPdf, type PdfPages } from './pdfPages.ts'
import './printing.css'
import { PRINTING_TEXTS } from './texts.ts'

interface Props {
  readonly services: Services
  readonly table: TargetTable
  readonly onPrint: () => void
  readonly onPdf: () => void
  readonly onClose: () => void
}

export function PrintPreview({ services, table, onPrint, onPdf, onClose }: Props) {
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  const { session } = services
  const { output } = useObservable(session.state)
  const { pageSetup } = output
  const shown = usePdf(services, table.id, pageSetup)
  const busy = useObservable(services.works.running) !== null

  return (
    <section className="page preview" aria-label={PRINTING_TEXTS.title}>
      <div className="preview-bar">
        <h1>{PRINTING_TEXTS.title}</h1>
        <label>
          {PRINTING_TEXTS.paper}
          <select
            value={pageSetup.paper}
            onChange={(event) => {
              const paper = PAPERS.find((candidate) => candidate === event.target.value)
              if (paper) session.setOutput({ ...output, pageSetup: { ...pageSetup, paper } })
            }}
          >
            {PAPERS.map((paper) => (
              <option key={paper} value={paper}>
                {PRINTING_TEXTS.papers[paper]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="primary" disabled={busy} onClick={onPrint}>
          {PRINTING_TEXTS.print}
        </button>
        <button type="button" disabled={busy} onClick={onPdf}>
          {PRINTING_TEXTS.pdf}
        </button>
        <output>{shown.kind === 'pages' ? PRINTING_TEXTS.pages(shown.pages.count) : null}</output>
        <button type="button" ref={close} className="preview-close" title="Esc" onClick={onClose}>
          {PRINTING_TEXTS.close}
        </button>
      </div>
      {services.pdf ? (
        <div className="preview-pages">
          {shown.kind === 'pages' ? (
            Array.from({ length: shown.pages.count }, (_, at) => at + 1).map((number) => (
              <PageView key={number} pages={shown.pages} number={number} />
            ))
          ) : (
            <p role={shown.kind === 'failed' ? 'alert' : 'status'}>
              {shown.kind === 'failed' ? shown.message : PRINTING_TEXTS.drawing}
            </p>
          )}
        </div>
      ) : (
        <>
          <p className="preview-note">{PRINTING_TEXTS.withoutPdf}</p>
          <iframe
            className="preview-frame"
            title={PRINTING_TEXTS.title}
            sandbox=""
            srcDoc={printHtml([table], pageSetup, { styleNonce: styleNonce() })}
          />
        </>
      )}
    </section>
  )
}

type Shown =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'pages'; readonly pages: PdfPages }
  | { readonly kind: 'failed'; readonly message: string }

/** The table's PDF once everything typed is in it; made anew for other paper, and called off when nobody waits any more. */
function usePdf({ backend, session, works, pdf }: Services, tableId: string, pageSetup: PageSetup): Shown {
  const [shown, setShown] = useState<Shown>({ kind: 'drawing' })
  useEffect(() => {
    if (!pdf) return
    let wanted = true
    let making = true
    let opened: PdfPages | null = null
    const make = async () => {
      setShown({ kind: 'drawing' })
      try {
        const { base64 } = await works.run(WORK_TEXTS.preview, async (workId) => {
          await session.saved()
          return backend['print.preview']({ tableId, pageSetup, part: 'whole', workId })
        })
        making = false
        opened = await openPdf(bytesOfBase64(base64))
        if (wanted) setShown({ kind: 'pages', pages: opened })
        else opened.close()
      } catch (error) {
        making = false
        if (wanted) setShown({ kind: 'failed', message: sentenceFor(error) ?? PRINTING_TEXTS.failed })
      }
    }
    void make()
    return () => {
      wanted = false
      if (making) works.cancel()
      opened?.close()
    }
  }, [backend, session, works, pdf, tableId, pageSetup])
  return shown
}
