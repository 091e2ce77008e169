/** When something was done, with what, and by whom: the same lines in every message. */
import { readsAsHost } from './harmless.ts'
import type { Block } from './letter.ts'
import type { Say } from './sentences.ts'

/** @param device empty when it is not known */
export const factsOf = (say: Say<'when' | 'whenSaid' | 'device'>, device: string): Block => ({
  is: 'facts',
  facts: [[say('when'), say('whenSaid')], ...(device ? [[say('device'), device] as const] : [])],
})

/** What the citizen signs in with; nothing when it is not known. */
export const userOf = (say: Say<'user'>, user: string): readonly Block[] =>
  user ? [{ is: 'facts', facts: [[say('user'), user]] }] : []

/** The same to an address that nobody has proven: there a stranger may have chosen the name (T43). */
export const userToStranger = (say: Say<'user'>, user: string): readonly Block[] =>
  readsAsHost(user) ? [] : userOf(say, user)

/** Greets by the name that was given, if any was. */
export const greetingTo = (say: Say<'greeting'>, name: string): readonly Block[] =>
  name ? [{ is: 'text', text: say('greeting') }] : []
