/** When something was done, with what, and by whom: the same lines in every message. */
import { readsAsHost } from './sanitize.ts'
import type { Block } from './email.ts'
import type { Say } from './sentences.ts'

/** The words that say from where something was done; each is empty when it is not known. */
export const whence = ['device', 'locality', 'country'] as const

type Whence = Readonly<Record<(typeof whence)[number], string>>

const whenceFacts = (
  say: Say<'device' | 'location' | 'locationValue'>,
  { device, country }: Whence,
): readonly (readonly [string, string])[] => [
  ...(device ? [[say('device'), device] as const] : []),
  // A network address tells it, and often wrongly: the label says so.
  ...(country ? [[say('location'), say('locationValue')] as const] : []),
]

/** When it was done, and from where. */
export const factsOf = (
  say: Say<'when' | 'whenValue' | 'device' | 'location' | 'locationValue'>,
  values: Whence,
): Block => ({
  is: 'facts',
  facts: [[say('when'), say('whenValue')], ...whenceFacts(say, values)],
})

/** From where it was asked for, so that a stranger's request looks like one; nothing when it is not known. */
export function whenceOf(
  say: Say<'askedFrom' | 'device' | 'location' | 'locationValue'>,
  values: Whence,
): readonly Block[] {
  const facts = whenceFacts(say, values)
  return facts.length > 0 ? [{ is: 'facts', title: say('askedFrom'), facts }] : []
}

/** The name that the citizen signs in with; nothing when it is not known. */
export const userOf = (say: Say<'user'>, user: string): readonly Block[] =>
  user ? [{ is: 'facts', facts: [[say('user'), user]] }] : []

/** The same to an address that nobody has proven: there a stranger may have chosen the name (T43). */
export const userToStranger = (say: Say<'user'>, user: string): readonly Block[] =>
  readsAsHost(user) ? [] : userOf(say, user)

/** Greets by the name that was given, if any was. */
export const greetingTo = (say: Say<'greeting'>, name: string): readonly Block[] =>
  name ? [{ is: 'text', text: say('greeting') }] : []
