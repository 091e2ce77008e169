/** A sign-in that has proven the password, and waits at a further step, proves nothing once the password is another. */
import { beforeEach, expect, test } from 'vitest'
import { at, begins, freshCities, newestTo } from './fixtures.ts'
import { password, resident, settled, type Resident } from './ibarra.ts'

beforeEach(freshCities)

/** Somebody else who knows the password, on a browser that is not known: asked a question. */
async function stoppedAtQuestion({ document }: Resident) {
  const thief = at('ibarra')
  expect((await thief.begins('login', { user: document, password })).body.at).toBe('question')
  return thief
}

const fresh = 'luna nueva 88'

test('after a change of password by its owner the question opens nothing', async () => {
  const person = resident()
  const owner = await settled(person)
  await owner.begins('login', { user: person.document, password })
  const thief = await stoppedAtQuestion(person)
  const changed = await owner.begins('change-password', {
    current: password,
    password: fresh,
    repeated: fresh,
  })
  expect(changed.body.outcome).toBe('password_changed')
  expect((await thief.answers({ answer: 'Los Álamos' })).body.code).toBe('flow_expired')
})

test('after a recovery by its owner the question opens nothing', async () => {
  const person = resident()
  await settled(person)
  const thief = await stoppedAtQuestion(person)
  const owner = at('ibarra')
  await begins(owner, 'recover', { user: person.document })
  const { code = '' } = await newestTo(person.email, /RESTABLECER/)
  await owner.answers({ user: person.document, code })
  expect((await owner.answers({ password: fresh, repeated: fresh })).body.outcome).toBe('recovered')
  expect((await thief.answers({ answer: 'Los Álamos' })).body.code).toBe('flow_expired')
})
