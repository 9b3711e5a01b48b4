/**
 * Where the picture breaks, the data must not: edits live in the session, outside React, and go on being saved while this
 * page is shown.
 */
import { Component, type ReactNode } from 'react'
import { useObservable } from '../observable.ts'
import type { Session } from '../session/session.ts'
import { APP_TEXTS } from './texts.ts'

interface Props {
  readonly session: Session
  readonly children: ReactNode
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override readonly state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken session={this.props.session} /> : this.props.children
  }
}

function Broken({ session }: { readonly session: Session }) {
  const { saving } = useObservable(session.state)
  return (
    <main className="notice-page" role="alert">
      <h1>{APP_TEXTS.broken}</h1>
      <p>{saving === 'saved' ? APP_TEXTS.brokenSaved : APP_TEXTS.brokenUnsaved}</p>
      <p>{APP_TEXTS.saving[saving]}</p>
      <button type="button" className="primary" disabled={saving !== 'saved'} onClick={() => location.reload()}>
        {APP_TEXTS.reload}
      </button>
    </main>
  )
}
