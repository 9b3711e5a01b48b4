import type { ErrorCode } from '../../shared/errors.ts'

/** Nothing is known of the backend then, so that what was sent must wait for it. */
export function isConnection(code: ErrorCode): boolean {
  return code === 'connection-lost' || code === 'foreign-caller'
}
