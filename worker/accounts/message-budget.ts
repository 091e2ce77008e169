/**
 * What may be spent on messages that strangers can cause (T26). Counted so that a stranger spends what is the stranger's:
 * by mailbox and network that asks, by source and its networks, and what goes to an address that was only typed by the
 * municipality; by SMS also by range of numbers and country. Knows no flow and no provider. Why it is counted so, and
 * what is left: docs/decisions/018-what-a-stranger-spends.md.
 */
import type { Channel } from '../../contract/channel.ts'
import type { Statement } from '../db/database.ts'
import { log } from '../log.ts'
import type { Limits, Municipality } from '../municipalities/municipality.ts'
import { textRangeOf, type TextRange } from '../phones/text-range.ts'
import { networksOf, widestOf } from './asking-network.ts'
import { mailboxOf } from './mailbox.ts'

type Asked = readonly [limit: keyof Limits, ...by: readonly string[]]

/** What it counts with: takes a slot of each limit of the first way that has room, or none at all. */
interface Limiter {
  takeFirst(...ways: readonly (readonly Asked[])[]): Promise<Statement<FirstWay>>
}

interface FirstWay {
  /** Null when none had room. */
  readonly taken: number | null
  /** Limits that had none. */
  readonly used: readonly (keyof Limits)[]
}

interface AskedMessage {
  readonly to: { readonly channel: Channel; readonly value: string } | null
  readonly channel: Channel
  readonly subject: string
  readonly source: string
  readonly reach: 'typed' | 'proven'
}

/** Used up, they tell of an attack: an operator hears of it. The others are used up by impatience. */
const alarming: ReadonlySet<keyof Limits> = new Set([
  'messageOfMunicipality',
  'textToRange',
  'textToCountry',
])

/** In the place of a country, and of a municipality, where a message goes to nobody: it must not use up theirs. */
const nowhere = 'nobody'

export function messageBudget(limiter: Limiter, { public: profile, private: kept }: Municipality) {
  const countries: readonly string[] = kept.smsCountries ?? [profile.country]

  /** Where a message may go; null for nobody, and for a number that no text is sent to. */
  function placeOf(to: AskedMessage['to']): { by: string; text?: TextRange } | null {
    if (to?.channel !== 'sms') return to && { by: mailboxOf(to.value) }
    const text = textRangeOf(to.value)
    return text && countries.includes(text.country) ? { by: to.value, text } : null
  }

  return {
    async take({ to, channel, subject, source, reach }: AskedMessage): Promise<Statement<boolean>> {
      const place = placeOf(to)
      const by = place?.by ?? subject
      const network = widestOf(source)
      // One that goes to nobody takes as many slots, of buckets that are like the others.
      const always: readonly Asked[] = [
        ['messageFromSource', source],
        ...networksOf(source).map((one): Asked => ['messageFromNetwork', one]),
        // What goes to a proven contact is not paid for with what strangers can use up by inventing addresses.
        ...(reach === 'typed'
          ? ([['messageOfMunicipality', ...(place ? [] : [nowhere])]] as const)
          : []),
        ...((to?.channel ?? channel) === 'sms'
          ? ([
              ['textToRange', place?.text?.range ?? subject],
              ['textToCountry', place?.text?.country ?? nowhere],
            ] as const)
          : []),
      ]
      const { query, read } = await limiter.takeFirst(
        [['messageToDestination', by, network], ['messageToDestinationDaily', by], ...always],
        // Others may have used up the day's: each network has one of its own.
        [
          ['messageToDestination', by, network],
          ['firstFromNetwork', by, network],
          ['firstToDestination', by],
          ...always,
        ],
      )
      return {
        query,
        read(rows: never) {
          const { taken, used } = read(rows)
          for (const limit of used.filter((one) => taken === null && alarming.has(one)))
            log('budget_exhausted', { alert: true, municipality: profile.slug, limit })
          return taken !== null && (to === null || place !== null)
        },
      }
    },
  }
}
