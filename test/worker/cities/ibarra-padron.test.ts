/** What Ibarra's padrón holds is shown masked to anybody, and given in full to nobody but its own address. */
import { beforeEach, expect, test } from 'vitest'
import { mailTo } from '../../support/mailbox.ts'
import {
  at,
  begins,
  freshCities,
  inPadron,
  newCedulaEc,
  newEmail,
  temporaryTo,
} from './fixtures.ts'
import { asksForKey, data } from './ibarra.ts'

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

test('a stranger who gives an own address has to type everything, and is given nothing of the padrón', async () => {
  const { document, email } = await somebody()
  const stranger = at('ibarra')
  await begins(stranger, 'register', { document })
  const own = newEmail()
  const refused = await stranger.answers({ ...kept, email: own })
  expect(refused.body.code).toBe('invalid_answer')
  expect(Object.keys(refused.body.fields ?? {}).toSorted()).toEqual([
    'address',
    'givenNames',
    'phone',
  ])
  const done = await stranger.answers(data(own, { givenNames: 'Otra' }))
  expect(done.body.outcome).toBe('temporary_password_sent')
  const [letter] = await mailTo(own)
  for (const value of Object.values(known(email))) expect(letter?.text).not.toContain(value)
  expect(await mailTo(email)).toHaveLength(1)
})

test('whoever types the address of the padrón is answered as with any other, and counted, before anything is sent', async () => {
  const { document, email } = await somebody()
  const answers = await Promise.all(
    [email, newEmail()].map(async (guess) => {
      const stranger = at('ibarra')
      await begins(stranger, 'register', { document })
      const empty = await stranger.answers({ ...kept, email: guess })
      const malformed = await stranger.answers({ ...kept, email: guess, phone: '1234' })
      return [empty, malformed].map(({ status, body: { code, fields } }) => ({
        status,
        code,
        fields,
      }))
    }),
  )
  expect(answers[0]).toEqual(answers[1])
  expect(await mailTo(email)).toHaveLength(0)
})

test('its owner may type it with everything else, and is written to', async () => {
  const { document, email } = await somebody()
  const citizen = at('ibarra')
  await begins(citizen, 'register', { document })
  expect((await citizen.answers(data(email))).body.outcome).toBe('temporary_password_sent')
  expect(await temporaryTo(email)).not.toBe('')
})

test('a document that is registered ends as a new one does, and only its own address is told', async () => {
  const document = newCedulaEc()
  const [own, other] = [newEmail(), newEmail()]
  const temporary = await asksForKey({ document, email: own })
  const citizen = at('ibarra')
  await citizen.begins('login', { user: document, password: temporary })
  const words = { password: 'sol del imbabura 7', repeated: 'sol del imbabura 7' }
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
  expect(again.text.replace(other, third)).toBe(first.text)
  expect(await mailTo(other)).toHaveLength(0)
  expect((await mailTo(own))[0]?.text).not.toMatch(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/)
})
