import { describe, expect, it } from 'vitest'
import { answerCalls, type Caller } from '../../../electron/shell/ipc.ts'
import type { Backend, Envelope } from '../../../shared/contract.ts'
import { CONTRACT } from '../../../shared/contract.ts'

const page = { name: 'the page of our window' }
const ownFrame = { origin: 'app://form', parent: null }

/** The door on a backend that writes down what reaches it and fails at `app.about` when told to. */
function door(shown: object | null = page) {
  const reached: string[] = []
  const reported: unknown[] = []
  const calls = Object.keys(CONTRACT).map((procedure) => [
    procedure,
    async () => {
      reached.push(procedure)
      if (procedure === 'work.progress') throw new Error('a bug')
      return procedure
    },
  ])
  const backend = Object.fromEntries(calls) as Backend
  let listener: (event: Caller, ...words: unknown[]) => Promise<Envelope> = () => Promise.reject(new Error('no door'))
  answerCalls(
    {
      handle: (channel, given) => {
        expect(channel).toBe('backend')
        listener = given
      },
    },
    { page: () => shown, backend: () => backend, report: (error) => reported.push(error) },
  )
  return { call: (event: Caller, ...words: unknown[]) => listener(event, ...words), reached, reported }
}

const refused = (code: string) => ({ ok: false, error: { code, details: {} } })

describe('the IPC door', () => {
  it('answers the page of the program’s window', async () => {
    const { call, reached } = door()
    expect(await call({ sender: page, senderFrame: ownFrame }, 'document.undo', { revision: 1 })).toEqual({
      ok: true,
      value: 'document.undo',
    })
    expect(reached).toEqual(['document.undo'])
  })

  it('refuses everybody else, and the backend hears nothing of it', async () => {
    const { call, reached } = door()
    const check = async (event: Caller) => {
      expect(await call(event, 'document.read', {})).toEqual(refused('foreign-caller'))
    }
    await check({ sender: { name: 'another window' }, senderFrame: ownFrame })
    await check({ sender: page, senderFrame: { origin: 'app://form', parent: ownFrame } })
    await check({ sender: page, senderFrame: { origin: 'https://example.com', parent: null } })
    await check({ sender: page, senderFrame: { origin: 'app://print', parent: null } })
    await check({ sender: page, senderFrame: { origin: 'app://form.example.com', parent: null } })
    await check({ sender: page, senderFrame: { origin: 'null', parent: null } })
    await check({ sender: page, senderFrame: { origin: 'file://', parent: null } })
    await check({ sender: page, senderFrame: null })
    expect(reached).toEqual([])
  })

  it('refuses all while there is no window, even a caller without contents', async () => {
    const { call, reached } = door(null)
    expect(await call({ sender: page, senderFrame: ownFrame }, 'document.read', {})).toEqual(refused('foreign-caller'))
    expect(await call({ sender: null, senderFrame: ownFrame }, 'document.read', {})).toEqual(refused('foreign-caller'))
    expect(reached).toEqual([])
  })

  it('refuses bad arguments and unknown procedures', async () => {
    const { call, reached } = door()
    const own = { sender: page, senderFrame: ownFrame }
    expect(await call(own, 'document.undo', { revision: '1' })).toEqual(refused('bad-request'))
    expect(await call(own, 'document.undo', { revision: 1, path: '/etc/passwd' })).toEqual(refused('bad-request'))
    expect(await call(own, 'document.read')).toEqual(refused('bad-request'))
    expect(await call(own, 'document.erase', {})).toEqual(refused('unknown-procedure'))
    expect(await call(own, 'constructor', {})).toEqual(refused('unknown-procedure'))
    expect(await call(own, { toString: 'document.read' }, {})).toEqual(refused('unknown-procedure'))
    expect(reached).toEqual([])
  })

  it('reports an unexpected failure and tells the page no more than that there was one', async () => {
    const { call, reported } = door()
    const own = { sender: page, senderFrame: ownFrame }
    expect(await call(own, 'work.progress', { workId: 'w' })).toEqual(refused('internal'))
    expect(reported).toEqual([new Error('a bug')])
  })
})
