/** What is known of a counter's acts from outside, by the audit and by the clock; and what must never be, in words. */
import { env } from 'cloudflare:workers'
import { accountEncryption } from '../../../worker/accounts/account-encryption.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { rows } from '../cities/fixtures.ts'
import type { Who } from './officers-acts.ts'

interface Entry {
  readonly event: string
  readonly details: Readonly<Record<string, string>>
  /** Seconds since the world began. */
  readonly at: number
}

interface Change {
  readonly act: 'contact-change' | 'assisted-recovery' | 'sighting'
  readonly address: string
  readonly proposedBy: string
  readonly proposedAt: number
  state: 'open' | 'refused' | 'stands' | 'undone' | 'used'
  confirmedAt: number
  /** The citizen's mailbox was told. */
  isTold: boolean
}

/** What asks for the passkey of the last minutes. */
const dangerous = new Set([
  'act_proposed',
  'act_confirmed',
  'act_undone',
  'account_suspended',
  'account_reinstated',
  'account_sessions_ended',
  'account_unlocked',
])

/** What is done only to whom the officer has looked for just now; a signature has its case in hand instead. */
const inHand = (event: string) => dangerous.has(event) && event !== 'act_confirmed'

/** Seconds. */
const [freshFor, foundFor, signedWithin, undoneWithin] = [300, 600, 24 * 3600, 72 * 3600]
/** A code on paper begins when nobody can stop it any more, and lasts so long. */
const paperFor = 24 * 3600
const unseenWithin = 30 * 24 * 3600

export class Ledger {
  #now = 0
  #last = 0
  #readOut: string | undefined
  readonly #shown = new Map<string, number>()
  readonly #found = new Map<string, number>()
  readonly #changes = new Map<string, Change>()
  readonly #wrong: string[] = []

  readonly account: string
  readonly email: string
  readonly addresses: Readonly<Record<Who, string>>
  readonly ids: Readonly<Record<'honest' | 'hostile', string>>

  constructor(
    account: string,
    email: string,
    addresses: Readonly<Record<Who, string>>,
    ids: Readonly<Record<'honest' | 'hostile', string>>,
  ) {
    this.account = account
    this.email = email
    this.addresses = addresses
    this.ids = ids
  }

  async begins(): Promise<void> {
    await this.#news()
  }

  passes(seconds: number): void {
    this.#now += seconds
  }

  shows(who: Who): void {
    this.#shown.set(who, this.#now)
  }

  /** By a copied cookie it is the officer whose it is that has them in hand. */
  finds(who: Who): void {
    this.#found.set(who === 'thief' ? 'honest' : who, this.#now)
  }

  /** @param contact whose code is read out for the sighting that is asked for now; undefined for none */
  readsOut(contact: string | undefined): void {
    this.#readOut = contact
  }

  /** @param isStopped what the press was answered with */
  presses(isStopped: boolean): void {
    for (const change of this.#changes.values()) {
      const isInTime =
        change.act !== 'sighting' &&
        change.state === 'stands' &&
        this.#now - change.confirmedAt < undoneWithin
      if (isStopped && isInTime) change.state = 'undone'
      else if (isInTime && change.isTold)
        this.#wrong.push('the citizen pressed in time, and it was not stopped')
    }
  }

  /** Somebody has a session by a code that was printed. */
  comesInByPaper(): void {
    const since = ({ confirmedAt }: Change) => this.#now - confirmedAt - undoneWithin
    const by = [...this.#changes.values()].find(
      (change) =>
        change.act === 'assisted-recovery' &&
        change.state === 'stands' &&
        since(change) >= 0 &&
        since(change) <= paperFor,
    )
    if (by) by.state = 'used'
    else this.#wrong.push('a code opened the account that stood no more, or not yet, or was used')
  }

  get isChanged(): boolean {
    return this.#standing.length > 0
  }

  /** Addresses that two officers have given the account. */
  get #standing(): readonly string[] {
    return [...this.#changes.values()]
      .filter(({ act, state }) => act === 'contact-change' && state === 'stands')
      .map(({ address }) => address)
  }

  get #isSeen(): boolean {
    return [...this.#changes.values()].some(
      ({ act, state }) => act === 'sighting' && state === 'stands',
    )
  }

  async #news(): Promise<readonly Entry[]> {
    const { results } = await env.DB.prepare(
      'SELECT sequence, event, details FROM audit WHERE sequence > ?1 ORDER BY sequence',
    )
      .bind(this.#last)
      .all<{ sequence: number; event: string; details: string }>()
    this.#last = results.at(-1)?.sequence ?? this.#last
    return results.map(({ event, details }) => ({
      event,
      details: JSON.parse(details) as Entry['details'],
      at: this.#now,
    }))
  }

  *#wrongIn(
    { event, details, at }: Entry,
    who: Who | undefined,
    contacts: readonly string[],
  ): Generator<string> {
    if (!dangerous.has(event)) return
    if (who === undefined || who === 'thief') return yield `${who ?? 'nobody'} did ${event}`
    const since = (times: ReadonlyMap<string, number>) => at - (times.get(who) ?? -Infinity)
    if (details['officer'] !== this.ids[who]) yield `${event} is in the audit as somebody else's`
    if (since(this.#shown) >= freshFor) yield `${event} without the passkey`
    if (inHand(event) && since(this.#found) >= foundFor) yield `${event} on whom nobody looked for`
    const id = details['case'] ?? ''
    const change = this.#changes.get(id)
    if (event === 'act_proposed' && details['act'] === 'sighting') {
      if (this.#readOut === undefined) yield 'somebody is to be seen who has read out no code'
      else if (!contacts.includes(this.#readOut)) yield 'a code was read of nobody’s contact'
    }
    if (event === 'act_proposed')
      this.#changes.set(id, {
        act: details['act'] as Change['act'],
        address: this.addresses[who],
        proposedBy: details['officer'] ?? '',
        proposedAt: at,
        state: 'open',
        confirmedAt: NaN,
        isTold: false,
      })
    if (event === 'act_confirmed') {
      if (change?.state !== 'open') return yield 'what was settled was confirmed'
      if (change.proposedBy === details['officer']) yield 'one person was both officers'
      if (at - change.proposedAt > signedWithin) yield 'what had lapsed was confirmed'
      const isTold = contacts.includes(this.email)
      Object.assign(change, { state: 'stands', confirmedAt: at, isTold })
    }
    if (event === 'act_undone') {
      if (change?.state !== 'stands') return yield 'what did not stand was undone'
      const within = change.act === 'sighting' ? unseenWithin : undoneWithin
      if (at - change.confirmedAt > within) yield 'what could not be undone any more was'
      change.state = 'undone'
    }
  }

  async #contacts(): Promise<readonly string[]> {
    const encryption = accountEncryption(await readKeys(env), 'maracaibo')
    const { results } = await env.DB.prepare(
      "SELECT blind FROM identifiers WHERE account = ?1 AND kind = 'email'",
    )
      .bind(this.account)
      .all<{ blind: string }>()
    const kept = new Set(results.map(({ blind }) => blind))
    const known = [...new Set([this.email, ...Object.values(this.addresses)])]
    const found = await Promise.all(
      known.map(async (address) =>
        (await encryption.blinds('email', address)).some((blind) => kept.has(blind)),
      ),
    )
    return known.filter((_, index) => found[index])
  }

  /** @param who acted just now; undefined for time and the citizen */
  async forbidden(who: Who | undefined): Promise<readonly string[]> {
    const contacts = await this.#contacts()
    const wrong = this.#wrong.splice(0)
    for (const entry of await this.#news()) {
      wrong.push(...this.#wrongIn(entry, who, contacts))
      const change = this.#changes.get(entry.details['case'] ?? '')
      if (change && /^act_(refused|withdrawn)$/.test(entry.event)) change.state = 'refused'
    }
    const standing = this.#standing
    const alive = `ended_at IS NULL AND account NOT IN (SELECT id FROM accounts WHERE status = 'active')`
    const holds: readonly (readonly [string, boolean])[] = [
      ['somebody can sign in without a name or a contact', (await rows('broken_accounts')) > 0],
      ['a session lives of an account that is not in use', (await rows('sessions', alive)) > 0],
      [
        'an address is the account’s that no two officers gave it',
        contacts.some((address) => address !== this.email && !standing.includes(address)),
      ],
      [
        'the account is of level 4, and no sighting stands',
        !this.#isSeen && (await rows('identifiers', 'seen_at IS NOT NULL')) > 0,
      ],
      [
        'the citizen’s address is gone, and nothing stands in its place',
        standing.length === 0 && !contacts.includes(this.email),
      ],
    ]
    return [...wrong, ...holds.filter(([, is]) => is).map(([what]) => what)]
  }
}
