/** What is offered to whoever recovers does not tell accounts from nobody, not even to somebody who has learnt from both. */
import { expect, test } from 'vitest'
import type { FoundAccount, KnownContact } from '../../../worker/accounts/account-reader.ts'
import type { StepContext } from '../../../worker/flows/step.ts'
import { chooseContact } from '../../../worker/flows/steps/choose-contact.ts'
import { areaUnderCurve, trained, type Labelled } from '../../support/classifier.ts'

const howMany = 2000

/** Repeatable draws: Mulberry32. */
function drawing(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) % below) | 0
  }
}

const draw = drawing(18)
const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T

/** Contacts as citizens have them: some without a number, some in an office of their own domain, in any order. */
function contactsOfSomebody(): readonly KnownContact[] {
  const name = `${pick(['ana', 'luis.g', 'mtz', 'rosario', 'jperez'])}${draw(90) + 1960}`
  const domain = pick(['gmail.com', 'gmail.com', 'hotmail.com', 'live.com.mx', 'talleres-leon.mx'])
  const email = { channel: 'email', value: `${name}@${domain}`, proven: draw(20) > 0 } as const
  const phone = {
    channel: 'sms',
    value: `+52477${1_000_000 + draw(8_999_999)}`,
    proven: draw(2) > 0,
  } as const
  return pick([[email], [email, phone], [phone, email], [email, phone]])
}

/** What the screen says to whoever typed a document. */
async function offered(account: FoundAccount | null): Promise<unknown> {
  const ports = {
    batch: (...answers: readonly unknown[]) => Promise.resolve(answers),
    accounts: { findById: () => account },
  }
  const state = { proven: [], subject: 'acc_1', account: account?.id ?? null }
  const context = { ports, state } as unknown as StepContext<'choose-contact'>
  const entered = await chooseContact.enter?.(context)
  return chooseContact.view({ ...context, state: { ...state, ...entered?.state } })
}

/** Everything that somebody could look at: each text, its ends, its shape, and how many there are in which order. */
function featuresOf(screen: unknown): readonly string[] {
  const { contacts } = screen as { readonly contacts: readonly Readonly<Record<string, string>>[] }
  return [
    `in all ${contacts.length}`,
    `order ${contacts.map(({ channel }) => channel).join()}`,
    ...contacts.flatMap((contact, index) =>
      Object.entries(contact).flatMap(([name, text]) => [
        `${index} ${name} ${text}`,
        `${index} ${name} shape ${text.replace(/[a-z]/g, 'a').replace(/\d/g, '0')}`,
        `${index} ${name} begins ${text.slice(0, 7)}`,
        `${index} ${name} ends ${text.slice(-2)}`,
        `${index} ${name} domain ${text.split('@')[1] ?? ''}`,
      ]),
    ),
  ]
}

/** Learns from one half of the screens and is asked about the other. */
function distinguished(real: readonly unknown[], others: readonly unknown[]): number {
  const labelled = (screens: readonly unknown[], isReal: boolean): readonly Labelled[] =>
    screens.map((screen) => ({ features: featuresOf(screen), isReal }))
  const half = <T>(all: readonly T[]) =>
    [all.slice(0, all.length / 2), all.slice(all.length / 2)] as const
  const [lessonsReal, examReal] = half(labelled(real, true))
  const [lessonsOther, examOther] = half(labelled(others, false))
  return areaUnderCurve(trained([...lessonsReal, ...lessonsOther]), [...examReal, ...examOther])
}

/** A way of masking that gives itself away: real contacts by their ends, nobody's from a few syllables. */
const maskedByEnds = (contacts: readonly KnownContact[]) => ({
  contacts: contacts.map(({ channel, value }) => ({
    channel,
    to: `•••••${channel === 'email' ? value.replace(/^.*(?=.{4}@)/, '') : value.slice(-4)}`,
  })),
})
const madeUp = () => {
  const syllables = ['an', 'ma', 'ri', 'lo', 'car', 'jo', 'lu', 'el', 'san', 'pe', 'ga', 'ro']
  const name = Array.from({ length: 4 }, () => pick(syllables)).join('')
  return maskedByEnds([
    { channel: 'email', value: `${name}${draw(2) ? draw(100) : ''}@gmail.com`, proven: true },
    { channel: 'sms', value: `+52477555${draw(10_000)}`, proven: true },
  ])
}

const people = Array.from({ length: howMany }, contactsOfSomebody)

test('masks of real contacts are told from made-up ones: whoever learns, learns that', () => {
  const apart = distinguished(people.map(maskedByEnds), Array.from({ length: howMany }, madeUp))
  expect(apart).toBeGreaterThan(0.9)
})

test('what is offered to 2000 citizens is not told from what is offered to 2000 who have no account', async () => {
  const real = await Promise.all(
    people.map((contacts, index) =>
      offered({ id: `acc_${index}`, contacts } as unknown as FoundAccount),
    ),
  )
  const others = await Promise.all(Array.from({ length: howMany }, () => offered(null)))
  const apart = distinguished(real, others)
  expect(apart).toBeGreaterThanOrEqual(0.45)
  expect(apart).toBeLessThanOrEqual(0.55)
})
