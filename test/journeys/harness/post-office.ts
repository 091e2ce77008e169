/** What reached a citizen, from the outbox of local development. */
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'

export interface Received {
  readonly id: string
  readonly channel: string
  readonly to: string
  readonly subject?: string
  readonly text: string
  readonly html?: string
  readonly code?: string
  readonly link?: string
}

/** Milliseconds between two looks, and until we give up: a queue and a provider lie between. */
const pause = 150
const longest = 30_000

/**
 * Waits for a message to an address.
 *
 * @param but ids of messages already read
 * @throws Error when none comes
 */
export async function newestMessage(
  worker: string,
  to: string,
  but: ReadonlySet<string>,
): Promise<Received> {
  const until = Date.now() + longest
  while (Date.now() < until) {
    const [newest] = (await messagesTo(worker, to)).filter(({ id }) => !but.has(id))
    if (newest) return newest
    await wait(pause)
  }
  throw new Error(`nothing new came to ${to}`)
}

/** The first message to an address that nothing was sent to before. */
export const firstMessage = (to: string): Promise<Received> =>
  newestMessage(inject('stack').worker, to, new Set())

/** Every message to an address, newest first. */
export async function messagesTo(worker: string, to: string): Promise<readonly Received[]> {
  const response = await fetch(`${worker}/dev/outbox?to=${encodeURIComponent(to)}`)
  return response.json()
}

/** The code of a message. @throws Error when it carries none */
export function codeOf({ code, text }: Received): string {
  if (!code) throw new Error(`no code in: ${text}`)
  return code
}

/** The link of a message. @throws Error when it carries none */
export function linkOf({ link, text }: Received): string {
  if (!link) throw new Error(`no link in: ${text}`)
  return link
}

/** The temporary password in a message. @throws Error when there is none */
export function temporaryPasswordIn({ text }: Received): string {
  const [found] = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text) ?? []
  if (!found) throw new Error(`no temporary password in: ${text}`)
  return found
}
