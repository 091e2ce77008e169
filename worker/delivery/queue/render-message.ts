/** Turns a message's content into what a citizen gets. */
import type { Municipality } from '../../municipalities/municipality.ts'
import { letterheadOf } from './letterhead-of.ts'
import { messages } from '../messages/index.ts'
import type { RenderedMessage } from '../provider.ts'
import type { Contact } from '../../accounts/contact.ts'
import type { MessageContent } from '../outbox/encrypted-message.ts'

/**
 * Renders a message for its recipient.
 *
 * @param id of the outbox row
 * @throws TypeError when the content lacks a word or holds a foreign link
 */
export function renderMessage(
  id: string,
  municipality: Municipality,
  { name, words, locale }: MessageContent,
  { channel, value: to }: Contact,
): RenderedMessage {
  const message = messages[name]
  const rendering = message.render(letterheadOf(municipality), words, locale, channel)
  // Only what the message says: the notice to who is registered already is enqueued with the words of a code (T12).
  const said = (word: 'code' | 'link') => (message.words.includes(word) ? words[word] : undefined)
  const [code, link] = [said('code'), said('link')]
  const secrets = { ...(code && { code }), ...(link && { link }) }
  if (!('html' in rendering)) return { channel: 'sms', id, locale, to, ...rendering, ...secrets }
  const { subject, text, html } = rendering
  const { sender } = municipality.private
  return { channel: 'email', id, locale, from: sender, to, subject, text, html, ...secrets }
}
