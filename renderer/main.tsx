/** The renderer's entry: opens the document and hands it to the app. Composition only. */
import { createRoot } from 'react-dom/client'
import { AppError, errorMessage } from '../shared/errors.ts'
import { App } from './app/App.tsx'
import './app/base.css'
import { ErrorBoundary } from './app/ErrorBoundary.tsx'
import { leaveField } from './app/leaveField.ts'
import { Messages } from './app/messages.ts'
import { OpeningFailed } from './app/OpeningFailed.tsx'
import { connect } from './backendClient.ts'
import { Questions } from './questions/questions.ts'
import { Session } from './session/session.ts'
import { WorkRunner } from './work/runner.ts'

const backend = connect()
const messages = new Messages()
const root = createRoot(document.getElementById('root') as HTMLElement)

async function open(): Promise<void> {
  try {
    const [about, session] = await Promise.all([
      backend['app.about']({}),
      Session.open({
        backend,
        say: messages.say,
        fail: messages.fail,
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      }),
    ])
    window.addEventListener('beforeunload', (event) => {
      leaveField()
      if (session.state.get().saving !== 'saved') event.preventDefault()
    })
    const works = new WorkRunner(backend)
    const services = { backend, session, messages, questions: new Questions(), works, pdf: about.pdf }
    root.render(
      <ErrorBoundary session={session}>
        <App services={services} />
      </ErrorBoundary>,
    )
  } catch (error) {
    const reason = error instanceof AppError ? error : new AppError('internal', {}, error)
    root.render(<OpeningFailed message={errorMessage(reason.code, reason.details)} retry={open} />)
  }
}

void open()
