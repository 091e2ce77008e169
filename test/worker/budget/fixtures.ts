/** What tests of the budget start from: profiles with other limits, a queue that carries nothing, rows opened again. */
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { minutes } from '../../../contract/units.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import {
  decryptMessage,
  type MessageContent,
} from '../../../worker/delivery/outbox/encrypted-message.ts'
import type { Allowance, AskedMessage } from '../../../worker/limits/message-budget.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Limits } from '../../../worker/limits/limits.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { services } from '../../../worker/services.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase, limitsRefill } from '../../support/database.ts'

type Slug = keyof typeof municipalities

const registry: Record<string, Municipality> = municipalities
const asTheyAre = { ...municipalities }

/** What the operator's log was told, as lines of JSON. */
export let lines: string[] = []

/** An empty database, all profiles as they are but for the cost of their proofs of work. */
export async function freshCities(): Promise<void> {
  await freshDatabase()
  lines = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  for (const [slug, city] of Object.entries(asTheyAre))
    registry[slug] = { ...city, private: { ...city.private, human: { effort: 4 } } }
}

/** Changes limits of one city for the rest of the test. */
export function limit(slug: Slug, changed: Partial<Limits>): void {
  const { public: profile, private: kept } = registry[slug] ?? municipalities[slug]
  registry[slug] = {
    public: profile,
    private: { ...kept, limits: { ...kept.limits, ...changed } },
  }
}

const nothing = { burst: 0, refill: minutes(1000) } as const

async function leave(left: Partial<Limits>): Promise<void> {
  for (const slug of Object.keys(asTheyAre) as Slug[]) limit(slug, left)
  await limitsRefill()
}

/** No message that strangers can cause is left to any city, nor to anybody in it. */
export const exhaust = () =>
  leave({
    messageOfMunicipality: nothing,
    messageToDestinationDaily: nothing,
    firstToDestination: nothing,
    workedToDestination: nothing,
    messageToMailbox: nothing,
    unaskedToMailbox: nothing,
  })

/** Nothing is left to any mailbox, by whatever names it was used up: whoever asks must not see that. */
export const exhaustMailboxes = () =>
  leave({ messageToMailbox: nothing, unaskedToMailbox: nothing })

const carriesNothing = { ...env, DELIVERIES: { sendBatch: () => Promise.resolve() } }

/** A browser at a city's page; what is written for it stays in the outbox, where it can be looked at. */
export const at = (slug: Slug): Citizen =>
  new Citizen(carriesNothing as unknown as Env, slug, municipalities[slug].private.origins[0])

/** Everything in the outbox, oldest first. */
export async function written(): Promise<readonly MessageContent[]> {
  const { encryption } = await readKeys(env)
  const rows = await env.DB.prepare('SELECT * FROM outbox ORDER BY rowid').all<{
    readonly id: string
    readonly municipality: string
    readonly flow: string | null
    readonly sealed: string
  }>()
  return Promise.all(rows.results.map((row) => decryptMessage(encryption, row, row.sealed)))
}

export async function newest(): Promise<MessageContent> {
  const last = (await written()).at(-1)
  if (!last) throw new Error('nothing was written')
  return last
}

/** Where messages went, those to nobody left out. */
export const recipients = async () => (await written()).flatMap(({ to }) => (to ? [to.value] : []))

/** What whoever asks would have typed, to write there. */
const namedBy = (to: AskedMessage['to'], index: number) => ({
  pseudonym: `acc_${index}`,
  ...(to && { email: to.value }),
})

/** Asks a city's budget, one message after another. */
export async function allowances(
  slug: Slug,
  messages: readonly Partial<AskedMessage>[],
): Promise<readonly Allowance[]> {
  const { ports } = await services(env, registry[slug] ?? municipalities[slug])
  const allowed: Allowance[] = []
  for (const [index, message] of messages.entries()) {
    const to = message.to === undefined ? mailbox(index) : message.to
    const asked = {
      channel: to?.channel ?? 'email',
      named: namedBy(to, index),
      account: null,
      deviceKey: '',
      paid: -1,
      reach: 'typed' as const,
      clientIp: `203.${index >> 8}.${index & 255}.7`,
      ...message,
      to,
    }
    const [allowance] = await ports.batch(await ports.budget.consume(asked))
    allowed.push(allowance)
  }
  return allowed
}

/** The same; says which were sent. */
export const asks = async (
  slug: Slug,
  messages: readonly Partial<AskedMessage>[],
): Promise<readonly boolean[]> =>
  (await allowances(slug, messages)).map((one) => one.is === 'allowed' && one.isSent)

export const mailbox = (index: number) =>
  ({ channel: 'email', value: `vecina${index}@correo.example` }) as const

export const text = (value: string) => ({ channel: 'sms', value }) as const

export const howMany = (allowed: readonly boolean[]) => allowed.filter(Boolean).length
