/** The end of a registration, asked for again: the same session while it lives, and no token when it does not. */
import { beforeEach, expect, test } from 'vitest'
import { codeTo, person } from '../../support/accounts.ts'
import { Citizen, newOperation } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { freshCity, rowsIn, suspend } from '../codes/fixtures.ts'

const ana = 'ana@correo.example'

beforeEach(freshCity)

/** Somebody who has registered, and may send the last answer again. */
async function registered() {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  const code = await codeTo(ana)
  const operation = newOperation()
  const { at } = citizen
  const ends = () => Object.assign(citizen, { at }).answers({ code }, { operation })
  const { body } = await ends()
  return { citizen, ends, account: body.session?.account.id ?? '' }
}

test('while the session lives, the same answer gives the same session', async () => {
  const { citizen, ends } = await registered()
  expect((await ends()).body.outcome).toBe('registered')
  expect(await rowsIn('sessions')).toBe(1)
  expect((await citizen.refreshes()).status).toBe(200)
})

test('after signing out, it gives no token', async () => {
  const { citizen, ends } = await registered()
  await citizen.signsOut()
  const again = await ends()
  expect(again.body).toMatchObject({ code: 'session_ended' })
  expect(again.headers.get('set-cookie')).toBe(null)
})

test('after a recovery has ended every session, it gives no token', async () => {
  const { ends } = await registered()
  const owner = new Citizen()
  await owner.begins('recover', { identifier: ana })
  await owner.answers({ code: await codeTo(ana) })
  await owner.answers({ password: 'otra frase que nadie adivina' })
  expect(owner.at).toBe('done')
  expect((await ends()).body.code).toBe('session_ended')
})

test('when the account is suspended, it gives no token', async () => {
  const { ends, account } = await registered()
  await suspend(account)
  expect((await ends()).body.code).toBe('session_ended')
})

test('when the session has been idle for too long, it gives no token', async () => {
  const { ends } = await registered()
  await timePasses(1801)
  expect((await ends()).body.code).toBe('session_ended')
})
