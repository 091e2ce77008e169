/** Masks of contacts that nobody has: what a stranger is shown for an account that does not exist, always the same. */
import type { Channel } from '../../contract/channel.ts'
import { maskEmail, maskPhone } from '../../contract/contact.ts'
import { hmac } from '../crypto/digest.ts'

/** Where most citizens of Latin America have their mailbox, roughly as often. */
const mailboxes = ['gmail.com', 'gmail.com', 'gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com']

const syllables = ['an', 'ma', 'ri', 'lo', 'car', 'jo', 'lu', 'el', 'san', 'pe', 'ga', 'ro']

/** @param key derives them, so that nobody can tell them from real ones by making them up too */
export async function madeUpContacts(
  key: CryptoKey,
  municipality: string,
  pseudonym: string,
): Promise<readonly { readonly channel: Channel; readonly to: string }[]> {
  const drawn = await hmac(key, 'made-up-contacts', municipality, pseudonym)
  const at = (index: number) => drawn[index] ?? 0
  const pick = (from: readonly string[], index: number) => from[at(index) % from.length] ?? ''
  const name = `${pick(syllables, 0)}${pick(syllables, 1)}${pick(syllables, 2)}${pick(syllables, 3)}`
  const number = at(4) < 128 ? String(at(5) % 100) : ''
  const digits = [6, 7, 8, 9].map((index) => String(at(index) % 10)).join('')
  return [
    { channel: 'email', to: maskEmail(`${name}${number}@${pick(mailboxes, 10)}`) },
    { channel: 'sms', to: maskPhone(`+52477555${digits}`) },
  ]
}
