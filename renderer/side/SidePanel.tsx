/**
 * The area beside the sheet, which shows one of several things about it, by tabs: what the checks found, the selected
 * project's indicators, or the printed page. It owns the tabs, the folding and the width; of what stands in it it knows the name and a count.
 */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import './side.css'
import { SideEdge } from './SideEdge.tsx'
import { SIDE_TEXTS } from './texts.ts'

const SIDE_TABS = ['checks', 'indicators', 'paper'] as const
export type SideTab = (typeof SIDE_TABS)[number]

export interface Side {
  readonly tab: SideTab
  readonly open: boolean
}

interface Props {
  readonly side: Side
  readonly onSide: (side: Side) => void
  /** Shown behind a tab's name where it is not 0. */
  readonly counts: Readonly<Partial<Record<SideTab, number>>>
  /** What stands under the shown tab. */
  readonly children: ReactNode
}

/** Pixels at first: findings are sentences, indicators are a sheet of five columns, paper is wide. */
const FIRST_WIDTHS: Readonly<Record<SideTab, number>> = { checks: 296, indicators: 480, paper: 620 }

export function SidePanel({ side, onSide, counts, children }: Props) {
  const [widths, setWidths] = useState(FIRST_WIDTHS)
  const id = useId()
  const { tab: shown, open } = side
  if (!open) return <Folded counts={counts} onShow={(tab) => onSide({ tab, open: true })} />
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = SIDE_TABS[SIDE_TABS.indexOf(shown) + by]
    if (by === 0 || !next) return
    event.preventDefault()
    onSide({ tab: next, open })
  }
  return (
    <aside className="side" aria-label={SIDE_TEXTS.tabs[shown]} style={{ flexBasis: `${widths[shown]}px` }}>
      <div className="side-head">
        <div className="side-tabs" role="tablist" aria-label={SIDE_TEXTS.tabList} onKeyDown={onKey} tabIndex={-1}>
          {SIDE_TABS.map((tab) => (
            <button
              type="button"
              role="tab"
              key={tab}
              id={`${id}${tab}`}
              ref={tab === shown ? takeFocusAlong : null}
              aria-selected={tab === shown}
              aria-controls={tab === shown ? `${id}panel` : undefined}
              tabIndex={tab === shown ? 0 : -1}
              onClick={() => onSide({ tab, open })}
            >
              {nameOf(tab, counts)}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="quiet side-toggle"
          aria-expanded="true"
          aria-label={SIDE_TEXTS.collapse}
          title={SIDE_TEXTS.collapse}
          onClick={() => onSide({ tab: shown, open: false })}
        >
          ›
        </button>
      </div>
      <div className="side-content" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${shown}`}>
        {children}
      </div>
      <SideEdge width={widths[shown]} onWidth={(width) => setWidths({ ...widths, [shown]: width })} />
    </aside>
  )
}

/** A narrow strip, which still tells the counts. */
function Folded({ counts, onShow }: Pick<Props, 'counts'> & { readonly onShow: (tab: SideTab) => void }) {
  return (
    <aside className="side folded" aria-label={SIDE_TEXTS.tabs.checks}>
      {SIDE_TABS.map((tab) => (
        <button
          type="button"
          className="quiet side-toggle"
          key={tab}
          aria-expanded="false"
          title={SIDE_TEXTS.expand(SIDE_TEXTS.tabs[tab])}
          onClick={() => onShow(tab)}
        >
          {nameOf(tab, counts)}
        </button>
      ))}
    </aside>
  )
}

function nameOf(tab: SideTab, counts: Props['counts']): string {
  const count = counts[tab] ?? 0
  return count > 0 ? `${SIDE_TEXTS.tabs[tab]} ${count}` : SIDE_TEXTS.tabs[tab]
}

/** A ref for the shown tab: the arrow keys take the focus along. */
function takeFocusAlong(tab: HTMLElement | null): void {
  if (tab?.parentElement?.contains(document.activeElement)) tab.focus()
}
