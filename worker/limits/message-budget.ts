/**
 * Limits what strangers can spend on messages (T26), and counts it so that a stranger spends what is the stranger's: by
 * what was typed and the network that asks, and by source and its networks. Messages to an address that was only typed
 * are counted for the municipality; all are counted, unseen, by mailbox, and SMS also by range of numbers and country.
 * Why it is counted so, and what is left: docs/decisions/018-what-a-stranger-spends.md.
 */
import { sql } from 'drizzle-orm'
import type { Channel } from '../../contract/channel.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Statement } from '../db/database.ts'
import { log } from '../log.ts'
import type { Limits, Municipality } from '../municipalities/municipality.ts'
import { textRangeOf, type TextRange } from '../phones/text-range.ts'
import { networksOf, widestOf } from './asking-network.ts'
import type { Contact } from '../accounts/contact.ts'
import type { LimitKey } from './buckets.ts'
import type { FirstChoice, LimitChoice } from './first-choice.ts'
import { canonicalEmail } from '../accounts/canonical-email.ts'
import { personalData } from '../accounts/personal-data.ts'

type FirstOf = (choices: readonly LimitChoice[]) => Promise<Statement<FirstChoice>>

/** The identifier that the requester typed. Requests are counted by it, whether or not it is the requester's own. */
export interface Named {
  /** Pseudonym of all identifiers that were typed. */
  readonly pseudonym: string
  /** The typed address, if it was one: spellings that lead to one mailbox are counted as one. */
  readonly email?: string
}

export interface AskedMessage {
  /** Null: nobody. It takes as many slots. */
  readonly to: Contact | null
  /** By which it would go. */
  readonly channel: Channel
  /** `typed`: to an address that nobody has proven. */
  readonly reach: 'typed' | 'proven'
  /**
   * The identifier that the requester typed; null where the message is for somebody else, and the screen shows nothing
   * of it.
   */
  readonly named: Named | null
  /** Whose it is, where a browser may be known to it. */
  readonly account: string | null
  /** The requester's address: IPv4, or an IPv6 /64. */
  readonly clientIp: string
  /** Secret of the device's cookie. */
  readonly deviceKey: string
  /** The flow of which it is the next message, which may not come too soon. */
  readonly flow?: string
  /** The highest level of a price that has been paid with work; -1 for none. */
  readonly paid: number
}

/**
 * What is decided by what whoever asks has typed and is, and may be told: all of it but `goes`.
 *
 * - `allowed`: the message goes; or, where `goes` is false, to nobody, and whoever asked must not notice (T11, T12)
 * - `dear`: it may, for work of this level
 * - `used_up`: not before so many seconds
 * - `too_soon`: after the flow's message before
 */
export type Allowance =
  | { readonly is: 'allowed'; readonly isSent: boolean }
  | { readonly is: 'dear'; readonly level: number }
  | { readonly is: 'used_up' | 'too_soon'; readonly retryAfter: number }

/** Used up, they tell of an attack: an operator hears of it. The others are used up by impatience. */
const alarming: readonly (keyof Limits)[] = [
  'messageOfMunicipality',
  'textToRange',
  'textToCountry',
]

/** In the place of a mailbox and of a country, where a message goes to nobody: it must not use up theirs. */
const nowhere = 'nobody'

/** How often the price of a message doubles: the levels of its proof of work. */
const levels = [0, 1, 2] as const

export function messageBudget(
  firstOf: FirstOf,
  keys: Keys,
  { public: profile, private: kept }: Municipality,
) {
  const data = personalData(keys, profile.slug)
  const countries: readonly string[] = kept.smsCountries ?? [profile.country]

  /** Where a message may go; null for nobody, and for a number that no text is sent to. */
  function destinationOf(to: AskedMessage['to']): { by: string; text?: TextRange } | null {
    if (to?.channel !== 'sms') return to && { by: canonicalEmail(to.value) }
    const text = textRangeOf(to.value)
    return text && countries.includes(text.country) ? { by: to.value, text } : null
  }

  /**
   * What nobody sees who asks, for it depends on whose mailbox it is. One that goes to nobody takes as many slots, of
   * buckets that are like the others.
   */
  function unseenOf({ to, channel, reach }: AskedMessage, by: string) {
    const destination = destinationOf(to)
    const isAnothers = reach === 'typed' && destination !== null && destination.by !== by
    const mailbox: readonly LimitKey[] = [
      destination ? ['messageToMailbox', destination.by] : ['messageToMailbox', nowhere, by],
      // Whoever registers many addresses with one document writes to none of them: it is the document's owner who hears.
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

  /** The choices in which it may be paid for, the cheapest first. Each is chosen by what whoever asks has typed, and is. */
  async function choicesFor(message: AskedMessage): Promise<readonly LimitChoice[]> {
    const { named, account, clientIp, deviceKey, reach, flow, paid } = message
    const network = widestOf(clientIp)
    const by = named?.email === undefined ? (named?.pseudonym ?? '') : canonicalEmail(named.email)
    const { mailbox, texts } = unseenOf(message, by)
    const soon: readonly LimitKey[] = flow === undefined ? [] : [['resendOfFlow', flow]]
    // What goes to a proven contact is not paid for with what strangers can use up by inventing addresses.
    const city: readonly LimitKey[] =
      reach === 'typed' ? [['messageOfMunicipality'], ...soon] : soon
    const always: readonly LimitKey[] = [
      ...networksOf(clientIp).map((one): LimitKey => ['messageFromNetwork', reach, one]),
      ...city,
    ]
    const fromSource: LimitKey = ['messageFromSource', reach, clientIp]
    const unseen = [...mailbox, ...texts]
    if (!named) return [{ asked: [fromSource, ...always], unseen, open: true }]
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
      // Others may have used up the day's: each network has one of its own.
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
    for (const limit of alarming.filter((one) => used.has(one)))
      log('budget_exhausted', { alert: true, municipality: profile.slug, limit })
  }

  return {
    /**
     * Takes one slot of everything that a message is counted by, or none at all, in one statement. For nobody it says
     * what it would say for somebody.
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
