/** The line about a layout that is under way, stopped or gone wrong. It lies over the pages' lower edge and moves nothing. */
import { layoutLine } from './layoutLine.ts'
import type { DeskState, PagesDesk } from './pagesDesk.ts'
import { PRINTING_TEXTS } from './texts.ts'

interface Props {
  readonly desk: PagesDesk
  readonly state: DeskState
}

export function LayoutStatus({ desk, state }: Props) {
  const line = layoutLine(state)
  return (
    <div className="layout-status" role={line?.isTrouble ? 'alert' : 'status'}>
      {line ? (
        <div className={line.isTrouble ? 'layout-line trouble' : 'layout-line'}>
          <span>{line.sentence}</span>
          {line.running ? <LayoutProgress {...line.running} /> : null}
          {line.button ? (
            <button type="button" onClick={() => (line.button?.does === 'stop' ? desk.stop() : desk.now())}>
              {line.button.label}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function LayoutProgress({ progress }: NonNullable<ReturnType<typeof layoutLine>>['running'] & object) {
  const share = progress?.total ? { value: progress.done, max: progress.total } : {}
  return <progress aria-label={PRINTING_TEXTS.drawing} {...share} />
}
