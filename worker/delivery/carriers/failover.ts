/** Gives one message to the first carrier that takes it and whose breaker allows it. */
import type { Database, Statement } from '../../db/database.ts'
import { log } from '../../log.ts'
import { inTurn, trippedAfter, breakerStateOf, type BreakerState } from './breaker-rules.ts'
import type { carrierHealthOf, Health } from './breaker-store.ts'
import type { Carrier } from './carriers.ts'
import { leaseTime } from '../outbox/leases.ts'
import { DeliveryError, type RenderedMessage } from '../provider.ts'
import { refusalOf } from './time-limit.ts'

/** Carriers that are asked in one go, and the milliseconds that each is waited for: together well within the lease. */
const asked = 3
const timeout = (leaseTime / (asked + 1)) * 1000

export interface Failover {
  readonly message: RenderedMessage
  /** Tries of the message, this one included. */
  readonly attempts: number
  readonly carriers: readonly Carrier[]
  readonly municipality: string
  readonly database: Database
  readonly health: ReturnType<typeof carrierHealthOf>
  readonly known: readonly Health[]
}

/** The result, and the observations about carriers on the way. */
export type FailoverResult = { readonly learnt: readonly Statement[] } & (
  { readonly carrier: string } | { readonly failure: DeliveryError }
)

/** Asks carriers in turn until one takes the message, or until asking another would not help. Never throws. */
export async function failover(one: Failover): Promise<FailoverResult> {
  const { message, attempts, health } = one
  const { channel } = message
  const able = one.carriers.filter(({ provider }) => provider.carries?.(message) !== false)
  const learnt: Statement[] = []
  const refusals: DeliveryError[] = []
  const waits: number[] = []
  for (const { name, provider } of inTurn(able, attempts)) {
    if (refusals.length === asked) break
    const known = one.known.find((row) => row.channel === channel && row.carrier === name)
    const breaker = breakerStateOf(known?.wait ?? null)
    if (breaker === 'open' || (breaker === 'half-open' && !(await takesTrial(one, name)))) {
      waits.push(Math.max(known?.wait ?? 0, 0))
      continue
    }
    const refusal = await refusalOf((signal) => provider.send(message, signal), timeout)
    if (!refusal) {
      if (breaker === 'half-open') log('carrier_trusted_again', detailsOf(one, name))
      return { carrier: name, learnt: [...learnt, health.succeeded(channel, name)] }
    }
    refusals.push(refusal)
    learnt.push(...breakerUpdate(one, name, breaker, known?.failures ?? 0, refusal))
    // It may have been taken all the same: the next try is the same carrier's, which may know the message again.
    if (!refusal.definitelyNotAccepted || refusal.fault === 'recipient') break
  }
  return { failure: weighed(refusals, waits), learnt }
}

const detailsOf = ({ municipality, message }: Failover, carrier: string) => ({
  municipality,
  channel: message.channel,
  carrier,
  outbox: message.id,
})

/** What a refusal says of the carrier itself: nothing, when it is about the message or its recipient. */
function breakerUpdate(
  one: Failover,
  carrier: string,
  breaker: BreakerState,
  failures: number,
  { fault, reason }: DeliveryError,
): readonly Statement[] {
  // Who judges a message is up and knows us.
  if (fault !== 'provider' && fault !== 'account')
    return breaker === 'half-open' ? [one.health.succeeded(one.message.channel, carrier)] : []
  const graver = breaker === 'half-open' ? breaker : fault === 'account' ? 'at-once' : undefined
  const opens = graver !== undefined || failures + 1 >= trippedAfter
  const details = { ...detailsOf(one, carrier), reason, fault }
  log('carrier_failed', { ...details, ...(opens && { alert: true }) })
  return [one.health.failed(one.message.channel, carrier, reason, graver)]
}

/** Of several refusals, the one that decides: what nobody can mend first, then what leaves hope. */
function weighed(refusals: readonly DeliveryError[], waits: readonly number[]): DeliveryError {
  const last = refusals.at(-1)
  if (last && (last.fault === 'recipient' || !last.definitelyNotAccepted)) return last
  const hope = soonest(refusals.filter(({ fault }) => fault !== 'message'))
  if (hope) return hope
  if (waits.length > 0)
    return new DeliveryError('circuit_open', {
      fault: 'account',
      retryAfter: Math.min(...waits),
    })
  return last ?? new DeliveryError('no_provider', { fault: 'account' })
}

/** Whoever asks for the least patience: it is the first that may take the message. */
const soonest = (refusals: readonly DeliveryError[]): DeliveryError | undefined =>
  refusals.toSorted((one, other) => one.retryAfter - other.retryAfter)[0]

async function takesTrial({ database, health, message }: Failover, carrier: string) {
  const [ours] = await database.batch(health.trial(message.channel, carrier))
  return ours
}
