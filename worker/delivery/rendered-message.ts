/** Turns a message's content into what a citizen gets. Knows no provider. */
import type { Municipality } from '../municipalities/municipality.ts'
import { messages } from './messages/index.ts'
import type { RenderedMessage } from './provider.ts'
import type { MessageContent, Recipient } from './sealed-message.ts'

/**
 * Renders a message for its recipient.
 *
 * @param id of the outbox row
 * @throws TypeError when the content lacks a word or holds a foreign link
 */
export function renderMessage(
  id: string,
  { public: profile, private: { sender } }: Municipality,
  { name, words, locale }: MessageContent,
  { channel, value: to }: Recipient,
): RenderedMessage {
  const rendering = messages[name].render(profile, words, locale, channel)
  const { code, link } = words
  const told = { ...(code && { code }), ...(link && { link }) }
  return 'html' in rendering
    ? { channel: 'email', id, locale, from: sender, to, ...rendering, ...told }
    : { channel: 'sms', id, locale, to, ...rendering, ...told }
}
