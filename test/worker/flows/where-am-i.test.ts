/** After a reload: the same screen, for the browser that began and for as long as the flow lives. */
import { beforeEach, expect, test } from 'vitest'
import { codeTo, linkTo, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { freshCity, inhabitant, recovering, rowsIn } from '../codes/fixtures.ts'

const ana = 'ana@correo.example'

beforeEach(freshCity)

test('each screen of a recovery is there again after a reload', async () => {
  await inhabitant(ana)
  const citizen = await recovering(ana)
  const before = await citizen.reloads()
  expect(before.body).toMatchObject({
    at: 'verify-code',
    step: 'verify-code',
    view: { channel: 'email', to: ana },
  })
  const asked = await codeTo(ana)
  const next = await citizen.answers({ code: asked })
  expect((await citizen.reloads()).body).toEqual(next.body)
  expect(next.body).toMatchObject({ at: 'new-password', view: { username: ana } })
  await citizen.answers({ password: 'otra frase que nadie adivina' })
  expect((await citizen.reloads()).body).toEqual({ at: 'done', outcome: 'recovered' })
})

test('the screen after a followed link is there again after a reload', async () => {
  await new Citizen().begins('register', person(ana))
  const phone = new Citizen()
  const screen = await phone.follows(await linkTo(ana))
  expect((await phone.reloads()).body).toEqual(screen.body)
})

test('a reload sends nothing, takes no try and lengthens nothing', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  const [outbox, limits] = [await rowsIn('outbox'), await rowsIn('limits')]
  await timePasses(120)
  for (let n = 1; n <= 10; n += 1) await citizen.reloads()
  const { view } = (await citizen.reloads()).body
  expect(await rowsIn('outbox')).toBe(outbox)
  expect(await rowsIn('limits')).toBe(limits)
  expect(await rowsIn('challenges', 'attempts > 0')).toBe(0)
  expect(await rowsIn('flows', 'expires_at > unixepoch() + 3600 - 119')).toBe(0)
  expect(view).toMatchObject({ channel: 'email' })
})

test('a reload after the registration shows no token to whoever sits there next', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  await citizen.answers({ code: await codeTo(ana) })
  const { body, headers } = await citizen.reloads()
  expect(body).toEqual({ at: 'done', outcome: 'registered' })
  expect(body.session).toBe(undefined)
  expect(headers.get('set-cookie')).toBe(null)
})

test('an hour after it began a flow is over, with its code, its link and its screens', async () => {
  await inhabitant(ana)
  const citizen = await recovering(ana)
  await citizen.answers({ code: await codeTo(ana) })
  await timePasses(3500)
  expect((await citizen.reloads()).body.at).toBe('new-password')
  await timePasses(100)
  expect((await citizen.reloads()).body.code).toBe('flow_expired')
  const late = await citizen.answers({ password: 'otra frase que nadie adivina' })
  expect(late.body.code).toBe('flow_expired')
  expect((await citizen.resends()).body.code).toBe('flow_expired')
  expect(await rowsIn('accounts', 'password_changed_at > created_at')).toBe(0)
})

test('a flow that never was is not found', async () => {
  const citizen = Object.assign(new Citizen(), {
    kind: 'recover',
    flow: 'flw_none',
    at: 'identify',
  })
  expect((await citizen.reloads()).body.code).toBe('flow_not_found')
  expect((await citizen.answers({})).body.code).toBe('flow_not_found')
  expect((await citizen.resends()).body.code).toBe('flow_not_found')
})
