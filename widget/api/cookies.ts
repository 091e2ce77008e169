/** Whether the browser keeps the Worker's cookies: without them only a sign-in of one screen can be finished. */
import { request } from './client.ts'
import type { FailureCode } from './failure.ts'

let asked: Promise<boolean> | undefined
let refused = false
/** Why nobody could be asked. */
let silence: FailureCode | undefined

/** Asks twice at most: what the first answer sets, the second request brings along. */
async function ask(url: string): Promise<boolean> {
  for (let tries = 2; navigator.cookieEnabled && tries > 0; tries -= 1) {
    // oxlint-disable-next-line no-await-in-loop -- the second request carries what the first was given
    const reply = await request<{ readonly kept: boolean }>({ method: 'GET', url })
    if (reply.ok && !reply.value.kept) continue
    // Nobody could be asked: the next who wants to know asks again.
    silence = reply.ok ? undefined : reply.failure.code
    if (!reply.ok) asked = undefined
    return false
  }
  refused = true
  const { origin } = new URL(url)
  console.warn(
    `citizen-auth: this browser refuses the cookies of ${origin}. Where that host is of the page's own site, more browsers keep them: docs/webmaster.md`,
  )
  return true
}

/** @param url where the Worker says whether a cookie came back */
export const cookiesRefused = (url: string): Promise<boolean> => (asked ??= ask(url))

/** Why the Worker has not said it, where it was asked and has not. */
export const cookieSilence = (): FailureCode | undefined => silence

/** Whether the browser refuses cookies, as far as is known now. */
export const areCookiesRefused = (): boolean => refused
