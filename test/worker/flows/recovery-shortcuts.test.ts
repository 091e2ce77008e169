/** T42: nothing but the proof in the same flow leads to a new password, in whatever order requests come. */
import { beforeEach, expect, test } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { codeTo, linkTo, password, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { deadEnv } from '../../support/faulty-env.ts'
import {
  elsewhere,
  freshCity,
  inhabitant,
  recovering,
  rowsIn,
  decryptedCode,
} from '../codes/fixtures.ts'

/** Messages stay where they can be read. */
const withoutQueue = deadEnv('Queue')

const ana = 'ana@correo.example'
const eva = 'eva@correo.example'
const newPassword = 'otra frase que nadie adivina'

beforeEach(async () => {
  await freshCity()
  await inhabitant(ana)
  await inhabitant(eva)
})

const unchanged = async () =>
  expect(await rowsIn('accounts', 'password_changed_at > created_at')).toBe(0)

const answering = (citizen: Citizen, at: string, answer: unknown, over: object = {}) =>
  citizen.sends(routesOf('demo').flow(citizen.kind, citizen.flow), {
    body: { at, answer, ...over },
  })

test('a recovery does not begin with its end', async () => {
  const thief = new Citizen()
  for (const answer of [
    { password: newPassword },
    { identifier: ana, password: newPassword },
    { identifier: ana, code: '12345678' },
    {},
  ] as const)
    expect([400, 422]).toContain((await thief.begins('recover', answer)).status)
  expect(await rowsIn('flows')).toBe(0)
  await unchanged()
})

test('the password is not asked for before the address is proven, whatever screen is claimed', async () => {
  const thief = await recovering(ana)
  for (const at of ['new-password', 'identify', 'done', 'prove-password', '', '__proto__']) {
    const answer = await answering(thief, at, { password: newPassword })
    expect(answer.body.code, at).toBe('step_out_of_order')
  }
  expect((await thief.reloads()).body.at).toBe('verify-code')
  await unchanged()
})

test('fields of other steps and unknown fields are refused whole', async () => {
  const thief = await recovering(ana)
  const code = await codeTo(ana)
  for (const more of [{ password: newPassword }, { identifier: eva }, { account: 'acc_1' }])
    expect((await answering(thief, 'verify-code', { code, ...more })).body.code).toBe(
      'invalid_request',
    )
  for (const over of [{ subject: 'acc_1' }, { proven: ['contact'] }, { state: {} }])
    expect((await answering(thief, 'verify-code', { code }, over)).body.code).toBe(
      'invalid_request',
    )
  expect((await thief.reloads()).body.at).toBe('verify-code')
  expect(await rowsIn('challenges', 'attempts > 0')).toBe(0)
})

test('a body that is empty or of other types moves nothing', async () => {
  const thief = await recovering(ana)
  const path = routesOf('demo').flow('recover', thief.flow)
  const bodies = ['', '{}', 'null', '[]', '{"at":"verify-code"}', '{"at":1,"answer":{}}']
  for (const body of [...bodies, '{"at":"verify-code","answer":{"code":12345678}}'])
    expect((await thief.sends(path, { body })).body.code, body).toBe('invalid_request')
  expect((await answering(thief, 'verify-code', {})).body.code).toBe('invalid_answer')
  expect((await thief.reloads()).body.at).toBe('verify-code')
})

test('a proof of one address opens nothing for another account', async () => {
  const own = await recovering(eva)
  await own.answers({ code: await codeTo(eva) })
  expect(own.at).toBe('new-password')
  const other = await recovering(ana, elsewhere(own, own.environment))
  expect((await answering(other, 'new-password', { password: newPassword })).body.code).toBe(
    'step_out_of_order',
  )
  await own.answers({ password: newPassword })
  expect((await new Citizen().begins('login', { identifier: ana, password })).status).toBe(200)
  const asEva = { identifier: eva, password: newPassword }
  expect((await new Citizen().begins('login', asEva)).status).toBe(200)
})

test('whom a recovery is about cannot be changed once it has begun', async () => {
  const citizen = await recovering(eva)
  const late = await answering(citizen, 'identify', { identifier: ana })
  expect(late.body.code).toBe('step_out_of_order')
  await citizen.answers({ code: await codeTo(eva) })
  const later = await answering(citizen, 'new-password', { password: newPassword, identifier: ana })
  expect(later.body.code).toBe('invalid_request')
  await unchanged()
})

test('a flow is not continued as one of another kind', async () => {
  const citizen = await recovering(ana)
  const code = await codeTo(ana)
  for (const kind of ['register', 'login', 'change-password'] as const) {
    const moved = Object.assign(elsewhere(citizen, citizen.environment), { kind })
    expect((await moved.answers({ code })).body.code, kind).toBe('flow_not_found')
    expect((await moved.resends()).body.code, kind).toBe('flow_not_found')
    expect((await moved.reloads()).body.code, kind).toBe('flow_not_found')
  }
})

test('going back and sending the code again does not prove anything twice', async () => {
  const citizen = await recovering(ana)
  const code = await codeTo(ana)
  await citizen.answers({ code })
  expect((await answering(citizen, 'verify-code', { code })).body.code).toBe('step_out_of_order')
  await citizen.answers({ password: newPassword })
  expect((await answering(citizen, 'verify-code', { code })).body.code).toBe('step_out_of_order')
  expect(
    (await answering(citizen, 'new-password', { password: 'una tercera frase distinta' })).body
      .code,
  ).toBe('step_out_of_order')
  const asAna = { identifier: ana, password: newPassword }
  expect((await new Citizen().begins('login', asAna)).status).toBe(200)
})

test('a code that went to nobody proves nothing, even to whoever guesses it', async () => {
  const guesser = new Citizen(withoutQueue)
  await guesser.begins('recover', { identifier: 'nadie@correo.example' })
  const code = await decryptedCode(guesser.flow)
  expect((await guesser.answers({ code })).body.code).toBe('wrong_code')
  expect((await answering(guesser, 'new-password', { password: newPassword })).body.code).toBe(
    'step_out_of_order',
  )
})

test('a code for an address that is already registered registers nothing, even to whoever guesses it', async () => {
  const guesser = new Citizen(withoutQueue)
  await guesser.begins('register', person(ana))
  const code = await decryptedCode(guesser.flow)
  expect(code).toMatch(/^\d{8}$/)
  expect((await guesser.answers({ code })).body.code).toBe('wrong_code')
  expect(await rowsIn('accounts')).toBe(2)
  expect(await rowsIn('sessions', "methods = 'pwd otp'")).toBe(0)
})

test("an attacker who knows a flow's address but not its browser can do nothing in it", async () => {
  const citizen = await recovering(ana)
  await citizen.answers({ code: await codeTo(ana) })
  const thief = Object.assign(new Citizen(), { kind: 'recover', flow: citizen.flow })
  for (const at of ['verify-code', 'new-password'])
    expect((await answering(thief, at, { password: newPassword })).body.code).toBe(
      'browser_not_recognised',
    )
  expect((await thief.reloads()).body.code).toBe('browser_not_recognised')
  expect((await thief.resends()).body.code).toBe('browser_not_recognised')
  await unchanged()
})

test('a flow that an attacker began gains nothing when the owner of the address follows the link', async () => {
  const thief = await recovering(ana)
  const owner = new Citizen()
  expect((await owner.follows(await linkTo(ana))).body.at).toBe('new-password')
  expect(owner.flow, 'a flow of her own').not.toBe(thief.flow)
  // Neither with what he began, where nothing is proven, nor with what she goes on in, which is not his browser's.
  expect((await answering(thief, 'new-password', { password: newPassword })).body.code).toBe(
    'step_out_of_order',
  )
  expect((await thief.reloads()).body.at).toBe('verify-code')
  const meddling = Object.assign(elsewhere(thief, thief.environment), { flow: owner.flow })
  expect((await answering(meddling, 'new-password', { password: newPassword })).body.code).toBe(
    'browser_not_recognised',
  )
  await unchanged()
})

test('and is lost to him, even with the code, when she has chosen a password', async () => {
  const thief = await recovering(ana)
  const code = await codeTo(ana)
  const owner = new Citizen()
  await owner.follows(await linkTo(ana))
  expect((await owner.answers({ password: newPassword })).body.outcome).toBe('recovered')
  // Whoever began it may look how it ended, and has nothing of it.
  expect((await thief.answers({ code })).body.code).toBe('finished_elsewhere')
  for (const { body } of [await thief.reloads(), await thief.resends()])
    expect([body.outcome, body.session]).toEqual(['recovered', undefined])
  const early = await answering(thief, 'new-password', { password: 'la frase de un ladrón' })
  expect(early.body.code).toBe('finished_elsewhere')
  const asAna = { identifier: ana, password: newPassword }
  expect((await new Citizen().begins('login', asAna)).status).toBe(200)
})
