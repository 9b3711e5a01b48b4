/** Reading the body of a request as JSON, bounded, so that no caller can fill the memory. */
import type { IncomingMessage } from 'node:http'
import { AppError } from '../../shared/errors.ts'

/** In bytes: the largest file that can be imported, as base64, with room to spare. */
export const LARGEST_BODY = 100 * 1024 * 1024

/**
 * Throws `too-large` as soon as more than `limit` bytes are announced or have come (what follows is then thrown away
 * unread), and `bad-request` where they are not JSON in UTF-8.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new AppError('too-large')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > limit) throw new AppError('too-large')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch (error) {
    throw new AppError('bad-request', {}, error)
  }
}
