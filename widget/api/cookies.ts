/**
 * Whether the browser keeps anything by which the Worker knows it again after a reload: its cookies, or a key in the
 * page's own storage.
 */
import type { Reply } from './client.ts'
import type { FailureCode } from './failure.ts'
import { isKeyKept, probe } from './proven-request.ts'

let asked: Promise<boolean> | undefined
let isNothing = false
/** Why nobody could be asked. */
let silence: FailureCode | undefined

/** Asks twice at most: what the first answer sets, the second request brings along. */
async function areCookiesKept(url: string, slug: string): Promise<Reply<boolean>> {
  for (let tries = navigator.cookieEnabled ? 2 : 1; tries > 0; tries -= 1) {
    // oxlint-disable-next-line no-await-in-loop -- the second request carries what the first was given
    const reply = await probe<{ readonly kept: boolean }>(url, slug)
    if (!reply.ok) return reply
    if (reply.value.kept) return { ok: true, value: true }
  }
  return { ok: true, value: false }
}

async function ask(url: string, slug: string): Promise<boolean> {
  const reply = await areCookiesKept(url, slug)
  silence = reply.ok ? undefined : reply.failure.code
  // Nobody could be asked: the next who wants to know asks again.
  if (!reply.ok) asked = undefined
  if (!reply.ok || reply.value || (await isKeyKept(slug))) return false
  isNothing = true
  const { origin } = new URL(url)
  console.warn(
    `citizen-auth: this browser refuses the cookies of ${origin} and the storage of ${location.origin}: who signs in is signed out when the page is left. Where that host is of the page's own site, more browsers keep its cookies: docs/webmaster.md`,
  )
  return true
}

/** @param url where the Worker says whether a cookie came back */
export const keepsNothing = (url: string, slug: string): Promise<boolean> =>
  (asked ??= ask(url, slug))

/** Why the Worker has not said it, where it was asked and has not. */
export const cookieSilence = (): FailureCode | undefined => silence

/** Whether nothing is kept, as far as is known now. */
export const isNothingKept = (): boolean => isNothing
