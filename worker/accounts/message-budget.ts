/**
 * What may be spent on messages that strangers can cause (T26): to one destination, for one account, from one source,
 * by one municipality, and by SMS to one range of numbers and one country. Knows no flow and no provider.
 */
import type { Channel } from '../../contract/channel.ts'
import type { Statement } from '../db/database.ts'
import { log } from '../log.ts'
import type { Limits, Municipality } from '../municipalities/municipality.ts'
import { textRangeOf, type TextRange } from '../phones/text-range.ts'

type Asked = readonly [limit: keyof Limits, ...by: readonly string[]]

/** What it counts with: takes a slot of each limit, or none at all. */
interface Limiter {
  takeAll(...asked: readonly Asked[]): Promise<Statement<readonly { readonly allowed: boolean }[]>>
}

interface AskedMessage {
  readonly to: { readonly channel: Channel; readonly value: string } | null
  readonly channel: Channel
  readonly subject: string
  readonly source: string
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
    if (to?.channel !== 'sms') return to && { by: to.value }
    const text = textRangeOf(to.value)
    return text && countries.includes(text.country) ? { by: to.value, text } : null
  }

  return {
    async take({ to, channel, subject, source }: AskedMessage): Promise<Statement<boolean>> {
      const place = placeOf(to)
      const by = place?.by ?? subject
      // One that goes to nobody takes as many slots, of buckets that are like the others.
      const asked: readonly Asked[] = [
        ['messageToDestination', by],
        ['messageToDestinationDaily', by],
        ['messageOfSubject', subject],
        ['messageFromSource', source],
        ['messageOfMunicipality', ...(place ? [] : [nowhere])],
        ...((to?.channel ?? channel) === 'sms'
          ? ([
              ['textToRange', place?.text?.range ?? subject],
              ['textToCountry', place?.text?.country ?? nowhere],
            ] as const)
          : []),
      ]
      const { query, read } = await limiter.takeAll(...asked)
      return {
        query,
        read(rows: never) {
          const slots = read(rows)
          const refused = asked.flatMap(([limit], index) => (slots[index]?.allowed ? [] : [limit]))
          for (const limit of refused.filter((one) => alarming.has(one)))
            log('budget_exhausted', { alert: true, municipality: profile.slug, limit })
          return refused.length === 0 && place !== null
        },
      }
    },
  }
}
