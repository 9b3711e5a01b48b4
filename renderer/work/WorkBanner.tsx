/** One line on work that takes long: what is being done, how far it is, and the button that calls it off. */
import { useObservable } from '../observable.ts'
import type { WorkRunner } from './runner.ts'
import { WORK_TEXTS } from './texts.ts'
import './work.css'

export function WorkBanner({ runner }: { readonly runner: WorkRunner }) {
  const work = useObservable(runner.running)
  if (!work?.lengthy) return null
  const { progress } = work
  const share = progress?.total ? { value: progress.done, max: progress.total } : {}
  return (
    <section className="work-banner" aria-label={work.title}>
      <span role="status">{progress?.stage || work.title}…</span>
      <progress aria-label={work.title} {...share} />
      {progress?.total ? <span>{WORK_TEXTS.progress(progress.done, progress.total)}</span> : null}
      <button type="button" onClick={() => runner.cancel()}>
        {WORK_TEXTS.cancel}
      </button>
    </section>
  )
}
