/** The provider of local development: keeps what it is given where a developer can read it. Never in production. */
import type { Channel } from '../../../contract/channel.ts'
import { minutes } from '../../../contract/units.ts'
import type { BaseSetting, ProviderDefinition, RenderedMessage } from '../provider.ts'

/** A message as `GET /dev/outbox` shows it. */
export interface DevMessage {
  readonly id: string
  readonly channel: Channel
  readonly to: string
  readonly subject?: string
  readonly text: string
  readonly html?: string
  readonly code?: string
  readonly link?: string
  /** ISO 8601. */
  readonly at: string
}

interface Label {
  readonly id: string
  readonly to: string
}

const prefix = 'dev-outbox:'

/** Kept for a working session. */
const lifetime = minutes(240)

/** Most messages that a listing shows. */
const shown = 100

// KV lists keys in order of their bytes, so the newest must have the smallest.
const keyOf = (id: string, at: number) =>
  `${prefix}${String(9_999_999_999_999 - at).padStart(13, '0')}:${id}`

/** Keeps the messages of one channel. */
export const devOutbox = <C extends Channel>(channel: C): ProviderDefinition<C, BaseSetting> => ({
  channel,
  make: (_setting, { kv, now }) => ({
    async send(message) {
      const at = now()
      const metadata: Label = { id: message.id, to: message.to }
      await kv.put(keyOf(message.id, at), JSON.stringify(shownAs(message, at)), {
        expirationTtl: lifetime,
        metadata,
      })
    },
  }),
})

function shownAs(message: RenderedMessage, at: number): DevMessage {
  const { id, channel, to, text, code, link } = message
  return {
    id,
    channel,
    to,
    ...(message.channel === 'email' && { subject: message.subject, html: message.html }),
    text,
    ...(code && { code }),
    ...(link && { link }),
    at: new Date(at).toISOString(),
  }
}

/**
 * Lists what was sent, newest first, each message once however often it was handed over.
 *
 * @param to only messages to this folded address or E.164 number
 */
export async function listDevOutbox(kv: KVNamespace, to?: string): Promise<readonly DevMessage[]> {
  const keys = await newestKeys(kv, to)
  const kept = await Promise.all(keys.map((key) => kv.get<DevMessage>(key, 'json')))
  return kept.filter((message) => message !== null)
}

async function newestKeys(kv: KVNamespace, to: string | undefined): Promise<readonly string[]> {
  const byId = new Map<string, string>()
  let cursor: string | null = null
  do {
    const page: KVNamespaceListResult<Label> = await kv.list<Label>({ prefix, cursor })
    for (const { name, metadata } of page.keys)
      if (metadata && (to === undefined || metadata.to === to) && !byId.has(metadata.id))
        byId.set(metadata.id, name)
    cursor = page.list_complete ? null : page.cursor
  } while (cursor !== null && byId.size < shown)
  return [...byId.values()].slice(0, shown)
}
