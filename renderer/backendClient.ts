/**
 * The renderer's only way to the backend: one function per procedure of the contract, whichever front door the page came
 * through. It turns envelopes into values or AppErrors and a broken connection into `connection-lost`; it keeps nothing
 * and tries nothing twice, because only the session knows what may be sent again.
 */
import {
  type Backend,
  CONTRACT,
  envelopeSchema,
  type Procedure,
  type Request,
  type Response,
} from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'
import { afterPainting } from './afterPainting.ts'

/** Carries one request to a front door and answers with what came back, unchecked. Rejects when nothing did. */
export type Transport = (procedure: Procedure, request: unknown) => Promise<unknown>

declare global {
  interface Window {
    /** What Electron's preload offers; absent in a browser. */
    readonly backend?: { readonly call: Transport }
  }
}

/** The backend of this page: Electron's bridge where there is one, else the server that the page came from. */
export function connect(): Backend {
  return backendOver(window.backend?.call ?? post)
}

/** How many rows or cells an edit may have to be sent at once, as all that is typed must be: the window may be closing. */
const SENT_AT_ONCE = 200

/** A large paste takes long to pack up for sending, and the user is waiting to see it. */
function isLarge(request: Request<Procedure>): boolean {
  if (!('commands' in request)) return false
  return request.commands.some(
    (command) =>
      ('cells' in command && command.cells.length > SENT_AT_ONCE) ||
      ('entries' in command && command.entries.length > SENT_AT_ONCE),
  )
}

/** Every call rejects with an AppError and nothing else. */
export function backendOver(transport: Transport): Backend {
  const procedures = Object.keys(CONTRACT) as Procedure[]
  const calls = procedures.map((procedure) => [
    procedure,
    (request: Request<Procedure>) => callProcedure(transport, procedure, request),
  ])
  return Object.fromEntries(calls) as Backend
}

async function callProcedure<P extends Procedure>(
  transport: Transport,
  procedure: P,
  request: Request<P>,
): Promise<Response<P>> {
  let answered: unknown
  if (isLarge(request)) await afterPainting()
  try {
    answered = await transport(procedure, request)
  } catch (error) {
    throw new AppError('connection-lost', {}, error)
  }
  const envelope = envelopeSchema.safeParse(answered)
  // An answer that is no envelope comes from something else that listens in the backend's place.
  if (!envelope.success) throw new AppError('connection-lost', {}, envelope.error)
  if (!envelope.data.ok) throw new AppError(envelope.data.error.code, envelope.data.error.details)
  const value = CONTRACT[procedure].response.safeParse(envelope.data.value)
  if (!value.success) throw new AppError('internal', {}, value.error)
  return value.data as Response<P>
}

const post: Transport = async (procedure, request) => {
  const response = await fetch(`/api/${procedure}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  })
  return response.json()
}
