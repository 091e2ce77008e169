/** Structured log events. Takes names and numbers only, so that no secret or personal datum can enter by habit. */

/** What an event may tell: ids, codes, counts. Never an address, a document, a code, a token. */
type Detail = string | number | boolean | undefined

// A log reader must not be led astray by a line break in what a request carried (OWASP ASVS 16.4.1).
// oxlint-disable no-control-regex
const clean = (detail: Detail) =>
  typeof detail === 'string'
    ? detail.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '�').slice(0, 200)
    : detail

/** The part of an error that a log may hold: its name, never its message, which may quote what was being handled. */
export const nameOfError = (cause: unknown): string =>
  cause instanceof Error ? cause.name : 'unknown'

/** Writes one event as a line of JSON, which the platform stamps with the time. */
export function log(event: string, details: Readonly<Record<string, Detail>> = {}): void {
  const cleaned = Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [name, clean(detail)]),
  )
  console.log(JSON.stringify({ event, ...cleaned }))
}
