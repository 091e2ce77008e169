/**
 * Whoever began something, and finishes the registration by a message, comes back to what they began: the message's
 * link knows the city's page, and not what the citizen was about to do there.
 */
import { ofBrowser } from './remembered.ts'

/** Milliseconds within which somebody who comes by a message is still about the same thing. */
const longest = 2 * 60 * 60 * 1000

const name = 'way back'

/** Runs before the element comes to life, so that it finds its attribute. */
export function keepWayBack(): void {
  const element = document.querySelector('citizen-login, citizen-register, citizen-recover')
  if (!element) return
  document.addEventListener('citizen-signed-in', () => ofBrowser.forget(name))
  const asked = element.getAttribute('return-to')
  if (asked) ofBrowser.keep(name, asked)
  if (asked || cameFromSite()) return
  const kept = ofBrowser.read(name, longest)
  if (kept) element.setAttribute('return-to', kept)
}

/** Whoever came by a link of this site chose to come without a way back; a message's link names no page. */
const cameFromSite = () => document.referrer.startsWith(`${location.origin}/`)
