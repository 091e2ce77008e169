/** What the page's Content-Security-Policy refuses to the script: browsers tell it by an event, and by nothing else. */

/** The directive that stands in the way, by the origin that was wanted. */
const refused = new Map<string, string>()
let isWatched = false

/** Begins before anything is asked for that could be refused. */
export function watchPolicy(): void {
  if (isWatched) return
  isWatched = true
  document.addEventListener('securitypolicyviolation', (violation) => {
    const { blockedURI, effectiveDirective, disposition } = violation
    if (disposition === 'enforce' && URL.canParse(blockedURI))
      refused.set(new URL(blockedURI).origin, effectiveDirective)
  })
}

/** @returns the directive by which the page's policy refused what was just wanted of an address, if it did */
export async function refusedBy(address: string): Promise<string | undefined> {
  // The event is a task of its own, and may come after the failure.
  await new Promise((done) => {
    setTimeout(done)
  })
  return refused.get(new URL(address, document.baseURI).origin)
}
