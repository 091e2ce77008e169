/** The page of a letter's link says how many steps are left, and so many are met: one more where another browser goes on. */
import { beforeEach, expect, test } from 'vitest'
import { fieldsOf } from '../../../contract/steps/index.ts'
import { stepsLeft } from '../../../contract/step-count.ts'
import type { MessageContent } from '../../../worker/delivery/outbox/encrypted-message.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Answered, Citizen } from '../../support/citizen.ts'
import { at, freshCities, newest } from '../budget/fixtures.ts'
import { owner, passwordOf, recovers, registers } from '../budget/owners.ts'
import { newEmail } from '../cities/fixtures.ts'
import type { Slug } from '../sign-in/fixtures.ts'

beforeEach(freshCities)

const slugs = Object.keys(municipalities) as Slug[]

const flows = slugs.flatMap((slug) =>
  (['recover', 'register'] as const)
    .filter((kind) =>
      municipalities[slug].public.flows[kind].some(({ step }) => step === 'verify-code'),
    )
    .map((kind) => [slug, kind] as const),
)

/** Asks for the letter; what is typed besides its code, where the city asks. */
async function asks(citizen: Citizen, kind: 'recover' | 'register') {
  const one = await owner(citizen.slug as Slug)
  await (kind === 'recover' ? recovers(citizen, one) : registers(citizen, newEmail()))
  return { letter: await newest(), typed: { user: one.document, email: one.email } }
}

/** What a screen asks. */
function asked({ slug, kind }: Citizen, { body }: Answered): readonly string[] {
  const config = municipalities[slug as Slug].public.flows[kind]?.find(({ id }) => id === body.at)
  return config ? fieldsOf(config, body.view).map(({ name }) => name) : []
}

/** Presses the link, or types the code where there is none, and goes on; says how many steps it was. */
async function walks(
  citizen: Citizen,
  letter: MessageContent,
  typed: Readonly<Record<string, string>>,
): Promise<number> {
  const { code = '', link } = letter.words
  const password = passwordOf(citizen.slug as Slug)
  const all: Readonly<Record<string, string>> = { ...typed, code, password, repeated: password }
  let reached: Answered = await (link ? citizen.follows(link) : citizen.answers({ code }))
  let steps = 1
  while (reached.body.at !== 'done' && steps < 9) {
    const answer = asked(citizen, reached).map((field) => [field, all[field] ?? ''])
    // oxlint-disable-next-line no-await-in-loop -- one screen leads to the next
    reached = await citizen.answers(Object.fromEntries(answer))
    expect([reached.status, reached.body.fields]).toEqual([200, undefined])
    steps += 1
  }
  return steps
}

for (const [slug, kind] of flows)
  test(`${slug}, ${kind}: the page of the link counts the steps that are left as they are met`, async () => {
    const citizen = at(slug)
    const { letter, typed } = await asks(citizen, kind)
    const { least, most } = stepsLeft(municipalities[slug].public, kind)
    expect(await walks(citizen, letter, typed)).toBe(least)
    if (most === least) return
    const again = await asks(at(slug), kind)
    expect(await walks(at(slug), again.letter, again.typed)).toBe(most)
  })
