/** Fresh identities for rows and for pieces of work; the renderer's source of randomness. */
export function newIdentity(): string {
  return crypto.randomUUID()
}
