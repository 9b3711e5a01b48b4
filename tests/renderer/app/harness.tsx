/**
 * The program's whole window on a page of its own, with a backend in memory: the published table and an empty one. For
 * behaviours in which the window's parts play together, at the price of no server.
 */
import { createRoot } from 'react-dom/client'
import { App } from '../../../renderer/app/App.tsx'
import { Messages } from '../../../renderer/app/messages.ts'
import { Questions } from '../../../renderer/questions/questions.ts'
import { Session } from '../../../renderer/session/session.ts'
import { WorkRunner } from '../../../renderer/work/runner.ts'
import { EMPTY_DOCUMENT, emptyTable } from '../../../shared/form.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import { FakeBackend } from '../session/fakeBackend.ts'
import './harnessState.ts'

const newId = () => crypto.randomUUID()
const fake = new FakeBackend({ ...EMPTY_DOCUMENT, tables: [sampleTable(newId), emptyTable(newId)] })
const { backend } = fake
const messages = new Messages()
const session = await Session.open({ backend, say: messages.say, fail: messages.fail, wait: async () => undefined })

let release: () => void = () => undefined
window.opened = {
  document: () => fake.document,
  mappings: () => [...fake.mappings],
  undoLabel: () => session.state.get().undoLabel,
  hold: () => {
    release = fake.hold()
  },
  release: () => release(),
}

const works = new WorkRunner(backend)
const services = { backend, session, messages, questions: new Questions(), works, pdf: false }
createRoot(document.getElementById('root') as HTMLElement).render(<App services={services} />)
