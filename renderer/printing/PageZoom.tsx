/** How large the pages are looked at: smaller, a choice, larger. */
import { PRINTING_TEXTS } from './texts.ts'
import { steppedZoom, ZOOM_STEPS, type Zoom, zoomName, zoomNamed } from './zoom.ts'

interface Props {
  readonly zoom: Zoom
  /** What is seen, whatever it was chosen by. */
  readonly percent: number
  readonly onZoom: (zoom: Zoom) => void
}

export function PageZoom({ zoom, percent, onZoom }: Props) {
  const step = (by: 1 | -1, face: string, name: string) => (
    <button
      type="button"
      className="quiet"
      aria-label={name}
      title={name}
      onClick={() => onZoom(steppedZoom(percent, by))}
    >
      {face}
    </button>
  )
  const fitted = (kind: 'width' | 'page') => {
    const name = PRINTING_TEXTS.zooms[kind]
    return zoom.kind === kind ? PRINTING_TEXTS.fitted(name, percent) : name
  }
  return (
    <fieldset className="page-zoom" aria-label={PRINTING_TEXTS.zoom}>
      {step(-1, '−', PRINTING_TEXTS.smaller)}
      <select
        aria-label={PRINTING_TEXTS.zoom}
        value={zoomName(zoom)}
        onChange={(event) => {
          const chosen = zoomNamed(event.target.value)
          if (chosen) onZoom(chosen)
        }}
      >
        <option value="width">{fitted('width')}</option>
        <option value="page">{fitted('page')}</option>
        {ZOOM_STEPS.map((share) => (
          <option key={share} value={share}>
            {PRINTING_TEXTS.percent(share)}
          </option>
        ))}
      </select>
      {step(1, '+', PRINTING_TEXTS.larger)}
    </fieldset>
  )
}
