/** What Ibarra's padrón holds is shown masked to anybody, and given in full to nobody but its own address. */
import { beforeEach, expect, test } from 'vitest'
import { limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import {
  at,
  begins,
  freshCities,
  inPadron,
  newCedulaEc,
  newEmail,
  temporaryTo,
} from './fixtures.ts'
import { asksForKey, data, entersFirst } from './ibarra.ts'

beforeEach(freshCities)

const known = (email: string) => ({
  givenNames: 'MARÍA ROSA',
  familyNames: 'YÁNEZ QUISHPE',
  address: 'Calle de los Geranios 12-34',
  phone: '0991234501',
  email,
})

const kept = { givenNames: '', familyNames: '', address: '', phone: '', email: '', privacy: 'yes' }

async function somebody() {
  const [document, email] = [newCedulaEc(), newEmail()]
  await inPadron('ibarra', document, known(email))
  return { document, email }
}

test('the screen tells masks and nothing else of what is held', async () => {
  const { document, email } = await somebody()
  const screen = await begins(at('ibarra'), 'register', { document })
  expect(screen.body.view).toMatchObject({ known: { givenNames: 'M••• R•••' } })
  for (const value of Object.values(known(email))) expect(screen.text).not.toContain(value)
})

test('whoever leaves everything empty is written to at the address of the padrón', async () => {
  const { document, email } = await somebody()
  const citizen = at('ibarra')
  await begins(citizen, 'register', { document })
  const done = await citizen.answers(kept)
  expect(done.body.outcome).toBe('temporary_password_sent')
  expect(done.text).not.toContain(email)
  expect(await temporaryTo(email)).not.toBe('')
})

test('a stranger who gives an own address may leave the rest empty, and is given masks and nothing else of the padrón', async () => {
  const { document, email } = await somebody()
  const stranger = at('ibarra')
  await begins(stranger, 'register', { document })
  const own = newEmail()
  const done = await stranger.answers({ ...kept, email: own })
  expect(done.body.outcome).toBe('temporary_password_sent')
  const entered = await entersFirst(stranger, document, await temporaryTo(own))
  const { account, accessToken = '' } = entered.body.session ?? {}
  expect(account?.details).toEqual({
    givenNames: 'M••• R•••',
    familyNames: 'Y••• Q•••',
    address: '•••',
    phone: '••••••01',
    register: 'claimed',
  })
  expect(account?.derived).toEqual({
    givenNames: 'register',
    familyNames: 'register',
    address: 'register',
    phone: 'register',
    register: 'register',
  })
  expect(account?.unproven).toEqual([])
  const [, claims = ''] = accessToken.split('.')
  expect(
    Object.keys(JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))),
  ).not.toContain('givenNames')
  const all = [done.text, entered.text, ...(await mailTo(own)).map(({ text }) => text)].join()
  for (const value of Object.values(known(email))) expect(all).not.toContain(value)
  expect((await mailTo(own)).map(({ text }) => text).join()).not.toMatch(/Hola, M/)
})

test('what is left empty is the register’s, in full, for whoever reads its own address, typed or not', async () => {
  for (const typed of [true, false]) {
    const { document, email } = await somebody()
    await limitsRefill()
    const citizen = at('ibarra')
    await begins(citizen, 'register', { document })
    await citizen.answers({ ...kept, ...(typed && { email }), address: 'Otra calle 5' })
    const entered = await entersFirst(citizen, document, await temporaryTo(email))
    const { details, derived } = entered.body.session?.account ?? {}
    expect(details).toMatchObject({
      givenNames: 'MARÍA ROSA',
      familyNames: 'YÁNEZ QUISHPE',
      address: 'Otra calle 5',
      register: 'found',
    })
    expect(derived).toEqual({
      givenNames: 'register',
      familyNames: 'register',
      register: 'register',
    })
  }
})

test('nobody who has a surname in the register is without one, whichever fields are left empty', async () => {
  for (const typed of [
    { givenNames: 'Rosa' },
    { address: 'Calle 3' },
    { phone: '0991234503' },
    {},
  ]) {
    const { document } = await somebody()
    await limitsRefill()
    const own = newEmail()
    const citizen = at('ibarra')
    await begins(citizen, 'register', { document })
    await citizen.answers({ ...kept, ...typed, email: own })
    const entered = await entersFirst(citizen, document, await temporaryTo(own))
    expect(entered.body.session?.account.details['familyNames']).toBe('Y••• Q•••')
  }
})

test('whoever types the address of the padrón is answered as with any other, and the answer tells no more', async () => {
  const answers = []
  for (const isOwn of [true, false]) {
    const { document, email } = await somebody()
    await limitsRefill()
    const guess = isOwn ? email : newEmail()
    const stranger = at('ibarra')
    await begins(stranger, 'register', { document })
    const malformed = await stranger.answers({ ...kept, email: guess, phone: '1234' })
    const done = await stranger.answers({ ...kept, email: guess })
    answers.push(
      [malformed, done].map(({ status, body: { requestId: _id, ...rest } }) =>
        JSON.stringify([status, rest])
          .replaceAll(guess, 'typed')
          .replace(/flw_[\w-]+/, ''),
      ),
    )
  }
  expect(answers[0]).toEqual(answers[1])
})

test('its owner may type it with everything else, and is written to', async () => {
  const { document, email } = await somebody()
  const citizen = at('ibarra')
  await begins(citizen, 'register', { document })
  expect((await citizen.answers(data(email))).body.outcome).toBe('temporary_password_sent')
  expect(await temporaryTo(email)).not.toBe('')
})

test('a document that is registered ends as a new one does, and its own address is told, without a key', async () => {
  const document = newCedulaEc()
  const [own, other] = [newEmail(), newEmail()]
  const temporary = await asksForKey({ document, email: own })
  const citizen = at('ibarra')
  await citizen.begins('login', { user: document, password: temporary })
  const words = { password: 'sol de mi tejado 7', repeated: 'sol de mi tejado 7' }
  await citizen.answers(words)
  const said = { answer1: 'uno', answer2: 'dos', answer3: 'tres' }
  await citizen.answers({ question1: 'street', question2: 'pet', question3: 'book', ...said })
  expect((await citizen.answers({ responsibility: 'yes' })).body.outcome).toBe('signed_in')

  const stranger = at('ibarra')
  await begins(stranger, 'register', { document })
  const again = await stranger.answers(data(other))
  const fresh = at('ibarra')
  await begins(fresh, 'register', { document: newCedulaEc() })
  const third = newEmail()
  const first = await fresh.answers(data(third))
  const comparable = (text: string) => text.replace(/flw_[\w-]+/, '').replace(other, third)
  expect(comparable(again.text)).toBe(comparable(first.text))
  expect(await mailTo(other)).toHaveLength(1)
  expect((await mailTo(own))[0]?.text).not.toMatch(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/)
})
