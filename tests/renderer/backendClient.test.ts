import { expect, test } from 'vitest'
import { backendOver } from '../../renderer/backendClient.ts'

const answering = (answer: unknown) => backendOver(async () => answer)
const about = { version: '1.0.0', surroundings: 'loopback', pdf: true }

test('a call sends its procedure and request, and gives the value out of the envelope', async () => {
  const sent: unknown[] = []
  const backend = backendOver(async (procedure, request) => {
    sent.push([procedure, request])
    return { ok: true, value: { revision: 4, undoLabel: null, redoLabel: null } }
  })
  await backend['document.apply']({ revision: 3, label: '改名', commands: [] })
  expect(sent).toEqual([['document.apply', { revision: 3, label: '改名', commands: [] }]])
})

test('an error keeps its code and the values for its sentence', async () => {
  const backend = answering({ ok: false, error: { code: 'no-form', details: { file: 'a.xlsx' } } })
  await expect(backend['app.about']({})).rejects.toMatchObject({ code: 'no-form', details: { file: 'a.xlsx' } })
})

test('no answer, or one that is no envelope, means that the connection is gone', async () => {
  const failing = backendOver(async () => {
    throw new TypeError('Failed to fetch')
  })
  await expect(failing['app.about']({})).rejects.toMatchObject({ code: 'connection-lost' })
  await expect(answering('<html>')['app.about']({})).rejects.toMatchObject({ code: 'connection-lost' })
  await expect(answering({ ok: true, value: about, more: 1 })['app.about']({})).rejects.toMatchObject({
    code: 'connection-lost',
  })
})

test('a value of another shape than the contract’s is never handed on', async () => {
  await expect(answering({ ok: true, value: about })['app.about']({})).resolves.toEqual(about)
  await expect(answering({ ok: true, value: { ...about, pdf: 'yes' } })['app.about']({})).rejects.toMatchObject({
    code: 'internal',
  })
})
