/** The zoom at the right end of the status line: smaller, the percentage (a click goes back to 100 %), larger. */
import type { ActionId } from '../actions/actionTable.ts'
import { type OfferOf, tooltip } from '../actions/offers.ts'
import { VIEWING_TEXTS } from './texts.ts'
import './viewing.css'

interface Props {
  /** In percent. */
  readonly zoom: number
  readonly offerOf: OfferOf
}

export function ZoomControl({ zoom, offerOf }: Props) {
  const button = (id: ActionId, face: string, name?: string) => {
    const offer = offerOf(id)
    const title = tooltip(id, offer)
    return (
      <button
        type="button"
        className="quiet"
        title={title}
        aria-label={name ?? title}
        aria-disabled={!offer.run}
        onClick={() => offer.run?.()}
      >
        {face}
      </button>
    )
  }
  return (
    <fieldset className="zoom-control" aria-label={VIEWING_TEXTS.zoom}>
      {button('zoom-out', '−')}
      {button('zoom-reset', `${zoom}%`, VIEWING_TEXTS.zoomIs(zoom))}
      {button('zoom-in', '+')}
    </fieldset>
  )
}
