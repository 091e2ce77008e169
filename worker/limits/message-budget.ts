/**
 * Limits what strangers can spend on messages (T26), and counts it so that strangers use up only their own share:
 * requests are counted by what was typed together with the requester's network, and by source and its networks. Messages
 * to an unproven address are also counted for the municipality. Every message is counted by mailbox, and an SMS also by
 * range of numbers and country, without the requester seeing it. Reasons and remaining risks:
 * docs/decisions/018-what-a-stranger-spends.md.
 */
import { sql } from 'drizzle-orm'
import type { Channel } from '../../contract/channel.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Statement } from '../db/database.ts'
import { log } from '../log.ts'
import type { Limits } from './limits.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { textRangeOf, type TextRange } from '../phones/text-range.ts'
import { networksOf, widestOf } from './asking-network.ts'
import type { Contact } from '../accounts/contact.ts'
import type { LimitKey } from './buckets.ts'
import type { FirstChoice, LimitChoice } from './first-choice.ts'
import { canonicalEmail } from '../accounts/canonical-email.ts'
import { accountEncryption } from '../accounts/account-encryption.ts'

type FirstOf = (choices: readonly LimitChoice[]) => Promise<Statement<FirstChoice>>

/** The identifier that the requester typed. Requests are counted by it, whether or not it is the requester's own. */
export interface Named {
  /** Pseudonym of all identifiers that were typed. */
  readonly pseudonym: string
  /** The typed address, if it was one: spellings that lead to one mailbox are counted as one. */
  readonly email?: string
}

export interface AskedMessage {
  /** Null when the message is written to nobody; that uses up as many slots. */
  readonly to: Contact | null
  /** The channel that the message would use. */
  readonly channel: Channel
  /**
   * - `typed`: to an address that nobody has proven
   * - `owner`: word to somebody whose number was typed by whoever asks, who may have used up on purpose what the source has
   * - `officer`: asked for at the desk, by an officer who has the citizen in hand; no stranger uses any of it up
   */
  readonly reach: 'typed' | 'proven' | 'owner' | 'officer'
  /**
   * The identifier that the requester typed; null when the message is for somebody else and the screen does not mention
   * it.
   */
  readonly named: Named | null
  /** The recipient's account, when the requester's browser may be known to it. */
  readonly account: string | null
  /** The requester's address: IPv4, or an IPv6 /64. */
  readonly clientIp: string
  /** Secret of the device's cookie. */
  readonly deviceKey: string
  /** The flow that already sent a message, when this one must not follow it too soon. */
  readonly flow?: string
  /** The highest price level that was paid with work; -1 for none. */
  readonly paid: number
}

/**
 * The budget's decision. It depends only on what the requester typed and where the request comes from, so it may be
 * shown to the requester; `isSent` depends on the recipient and must not be shown (T11, T12).
 *
 * - `allowed`: the message is sent; when `isSent` is false it is written to nobody
 * - `dear`: it is sent in exchange for work of this level
 * - `used_up`: it can be sent after so many seconds
 * - `too_soon`: the flow's previous message was sent too recently
 */
export type Allowance =
  | { readonly is: 'allowed'; readonly isSent: boolean }
  | { readonly is: 'dear'; readonly level: number }
  | { readonly is: 'used_up' | 'too_soon'; readonly retryAfter: number }

/** Limits that only an attack uses up, so an operator is alerted. Impatient citizens use up the others. */
const alarming: readonly (keyof Limits)[] = [
  'messageOfMunicipality',
  'textToRange',
  'textToCountry',
]

/** Stands for the mailbox and the country when a message is written to nobody, so that no real one is used up. */
const nowhere = 'nobody'

/** How often the price of a message doubles: the levels of its proof of work. */
const levels = [0, 1, 2] as const

export function messageBudget(
  firstOf: FirstOf,
  keys: Keys,
  { public: profile, private: kept }: Municipality,
  /** Told of each limit that held a message back, or had it sent dearer. */
  met: (limit: keyof Limits) => void,
) {
  const data = accountEncryption(keys, profile.slug)
  const countries: readonly string[] = kept.smsCountries ?? [profile.country]

  /** Where a message may be sent; null for nobody, and for a number that cannot receive texts. */
  function destinationOf(to: AskedMessage['to']): { by: string; text?: TextRange } | null {
    if (to?.channel !== 'sms') return to && { by: canonicalEmail(to.value) }
    const text = textRangeOf(to.value)
    return text && countries.includes(text.country) ? { by: to.value, text } : null
  }

  /**
   * The limits that the requester must not notice, because they depend on whose mailbox it is. A message to nobody uses
   * up as many slots, in buckets of the same kind.
   */
  function unseenOf({ to, channel, reach }: AskedMessage, named: string | null) {
    const destination = destinationOf(to)
    const by = named ?? destination?.by ?? nowhere
    const isAnothers =
      ['typed', 'owner'].includes(reach) && destination !== null && destination.by !== named
    const mailbox: readonly LimitKey[] = [
      destination ? ['messageToMailbox', destination.by] : ['messageToMailbox', nowhere, by],
      // Registering many addresses with one document sends to none of them: the document's owner is notified.
      isAnothers ? ['unaskedToMailbox', destination.by] : ['messageToMailbox', 'asked for', by],
    ]
    const texts: readonly LimitKey[] =
      (to?.channel ?? channel) === 'sms'
        ? [
            ['textToRange', destination?.text?.range ?? by],
            ['textToCountry', destination?.text?.country ?? nowhere],
          ]
        : []
    return { mailbox, texts }
  }

  /** The ways in which it may be paid for, the cheapest first, as they follow from what the requester typed and is. */
  async function choicesFor(message: AskedMessage): Promise<readonly LimitChoice[]> {
    const { named, account, clientIp, deviceKey, reach, flow, paid } = message
    const network = widestOf(clientIp)
    const by = named && (named.email === undefined ? named.pseudonym : canonicalEmail(named.email))
    const { mailbox, texts } = unseenOf(message, by)
    const soon: readonly LimitKey[] = flow === undefined ? [] : [['resendOfFlow', flow]]
    // A message to a proven contact does not draw on the limits that strangers can use up by inventing addresses.
    const city: readonly LimitKey[] =
      reach === 'typed' ? [['messageOfMunicipality'], ...soon] : soon
    const always: readonly LimitKey[] = [
      ...networksOf(clientIp).map((one): LimitKey => ['messageFromNetwork', reach, one]),
      ...city,
    ]
    const unseen = [...mailbox, ...texts]
    if (reach === 'owner')
      return [{ asked: [['messageOfMunicipality', reach]], unseen, open: true }]
    const fromSource: LimitKey = ['messageFromSource', reach, clientIp]
    if (!named || by === null) return [{ asked: [fromSource, ...always], unseen, open: true }]
    const digest = await data.blind('device', deviceKey)
    const ofNetwork: LimitKey = ['messageToDestination', by, network]
    return [
      {
        asked: [['messageOfDevice', deviceKey, account ?? named.pseudonym], ...soon],
        unseen: texts,
        open: true,
        where: sql`EXISTS (SELECT 1 FROM devices
          WHERE devices.account = ${account ?? ''} AND devices.digest = ${digest})`,
      },
      {
        asked: [ofNetwork, ['messageToDestinationDaily', by], fromSource, ...always],
        unseen,
        open: true,
      },
      // Others may have used up the limit of the day, so each network has its own.
      {
        asked: [
          ofNetwork,
          ['firstFromNetwork', by, network],
          ['firstToDestination', by],
          fromSource,
          ...always,
        ],
        unseen,
        open: true,
      },
      ...levels.map((level): LimitChoice => ({
        asked: [
          ['workedFromNetwork', by, network, String(level)],
          ['workedToDestination', by],
          ...city,
        ],
        unseen,
        open: level <= paid,
      })),
    ]
  }

  function noticed({ taken, unseen, used }: FirstChoice): void {
    if (taken !== null && unseen) return
    for (const limit of used.keys()) met(limit)
    for (const limit of alarming.filter((one) => used.has(one)))
      log('budget_exhausted', { alert: true, municipality: profile.slug, limit })
  }

  return {
    /**
     * Takes one slot of every limit that applies to the message, or none at all, in one statement. A message to nobody
     * gets the same decision as one to somebody.
     */
    async consume(message: AskedMessage): Promise<Statement<Allowance>> {
      const choices = await choicesFor(message)
      const priced = choices.length - levels.length
      const { query, read } = await firstOf(choices)
      return {
        query,
        read(rows: never): Allowance {
          const found = read(rows)
          noticed(found)
          const isReachable = message.to === null || destinationOf(message.to) !== null
          if (found.taken !== null) return { is: 'allowed', isSent: found.unseen && isReachable }
          const soon = found.used.get('resendOfFlow')
          if (soon !== undefined) return { is: 'too_soon', retryAfter: soon }
          if (found.closed !== null) return { is: 'dear', level: found.closed - priced }
          return { is: 'used_up', retryAfter: found.retryAfter }
        },
      }
    },
  }
}

export type MessageBudget = ReturnType<typeof messageBudget>
