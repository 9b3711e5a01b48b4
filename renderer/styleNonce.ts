/**
 * The nonce with which the page's content security policy lets in styles made at run time: the grid's own, and those of
 * a frame made from a string, which inherits the policy.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}
