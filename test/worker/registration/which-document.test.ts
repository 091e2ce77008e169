/** A number that may be a Venezuelan cédula and a passport is kept as what its citizen says, and both can have accounts. */
import { beforeEach, expect, test } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { Citizen } from '../../support/citizen.ts'
import { password, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

const number = '14430592'

beforeEach(freshDatabase)

const accountOf = (citizen: Citizen) =>
  citizen.sends(routesOf(citizen.slug).account, { method: 'GET' })

const enters = (answer: Readonly<Record<string, string>>, typed = password) =>
  new Citizen().begins('login', { ...answer, password: typed })

test('registration asks which one it is, and goes on with the answer', async () => {
  const citizen = new Citizen()
  const asked = await citizen.begins('register', person('ana@example.com', { document: number }))
  expect(asked.body).toMatchObject({
    code: 'invalid_answer',
    fields: { documentKind: 'required' },
  })
  const traveller = await registered('ana@example.com', {
    document: number,
    documentKind: 'passport',
  })
  const { documents } = JSON.parse((await accountOf(traveller)).text) as { documents: unknown }
  expect(documents).toEqual([{ kind: 'passport', value: number }])
})

test('owner of the passport and owner of the cédula both register, and both sign in', async () => {
  await registered('traveller@example.com', { document: number, documentKind: 'passport' })
  const other = 'otras palabras que nadie junta'
  await registered('vecina@example.com', {
    document: `V-${number}`,
    documentKind: 'cedula-ve',
    password: other,
  })
  expect((await enters({ identifier: number }, other)).body.outcome).toBe('signed_in')
  expect((await enters({ identifier: number, identifierKind: 'passport' })).body.outcome).toBe(
    'signed_in',
  )
})

test('who left open which one it is, and was wrong, is asked for it; the answer is the same for nobody', async () => {
  await registered('traveller@example.com', { document: number, documentKind: 'passport' })
  await registered('vecina@example.com', {
    document: `V-${number}`,
    documentKind: 'cedula-ve',
    password: 'otras palabras que nadie junta',
  })
  const asked = await enters({ identifier: number })
  expect(asked.body).toMatchObject({
    code: 'wrong_credentials',
    fields: { identifierKind: 'required' },
  })
  const ofNobody = await enters({ identifier: '15550592' })
  expect({ ...ofNobody.body, requestId: '' }).toEqual({ ...asked.body, requestId: '' })
  const said = await enters({ identifier: number, identifierKind: 'passport' })
  expect(said.body.outcome).toBe('signed_in')
})

test.each([
  ['passport', number],
  ['cedula-ve', number],
  ['cedula-ve', `V-14.430.592`],
])('a %s typed as %s signs in without being asked', async (documentKind, typed) => {
  await registered('ana@example.com', { document: typed, documentKind })
  expect((await enters({ identifier: typed })).body.outcome).toBe('signed_in')
})

test('a recovery asks', async () => {
  const asked = await new Citizen().begins('recover', { identifier: number })
  expect(asked.body.fields).toEqual({ identifierKind: 'required' })
})

test('which document it is is no detail of the account', async () => {
  const citizen = await registered('ana@example.com', {
    document: number,
    documentKind: 'passport',
  })
  expect((await accountOf(citizen)).text).not.toContain('documentKind')
})
