/** T42, T44: what a recovery leaves behind, and what it leaves nothing of. */
import { beforeEach, expect, test } from 'vitest'
import { codeTo, linkTo, password } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import {
  audited,
  freshCity,
  inhabitant,
  recovering,
  rowsIn,
  secondAddress,
  suspend,
} from '../codes/fixtures.ts'

const ana = 'ana@correo.example'
const newPassword = 'otra frase que nadie adivina'

beforeEach(freshCity)

const signsIn = (word: string) => new Citizen().begins('login', { identifier: ana, password: word })

async function recovered(citizen: Citizen): Promise<Citizen> {
  await citizen.answers({ code: await codeTo(ana) })
  const done = await citizen.answers({ password: newPassword })
  expect(done.body).toEqual({ at: 'done', outcome: 'recovered' })
  return citizen
}

test('a recovery signs nobody in, changes the password and ends every session', async () => {
  await inhabitant(ana)
  const before = new Citizen()
  await before.begins('login', { identifier: ana, password })
  const citizen = await recovered(await recovering(ana))
  expect([...citizen.cookies.keys()].filter((name) => name.includes('session'))).toEqual([])
  expect((await before.refreshes()).body.code).toBe('session_ended')
  expect(await rowsIn('sessions', 'ended_at IS NULL')).toBe(0)
  expect((await signsIn(password)).body.code).toBe('wrong_credentials')
  expect((await signsIn(newPassword)).body.outcome).toBe('signed_in')
})

test('every proven contact is told, and the audit says it once', async () => {
  const { id } = await inhabitant(ana)
  await secondAddress(id, 'ana.trabajo@correo.example')
  await recovered(await recovering(ana))
  const subjects = async (address: string) => (await mailTo(address)).filter(({ code }) => !code)
  expect(await subjects(ana)).toHaveLength(1)
  expect(await subjects('ana.trabajo@correo.example')).toHaveLength(1)
  expect(await audited('recovered')).toBe(1)
})

test('of two codes that were sent, the first used makes the second worthless', async () => {
  await inhabitant(ana)
  const first = await recovering(ana)
  const code = await codeTo(ana)
  const second = await recovering(ana)
  const link = await linkTo(ana)
  await first.answers({ code })
  await first.answers({ password: newPassword })
  expect((await second.answers({ code: await codeTo(ana) })).body.code).toBe('code_spent')
  expect((await new Citizen().follows(link)).body.code).toBe('link_spent')
  // What is left is the press of the notice, for whoever it was not.
  expect(await rowsIn('challenges', "consumed_at IS NULL AND subject NOT LIKE 'dis_%'")).toBe(0)
})

test('of two recoveries that have both proven the address, only the first sets a password', async () => {
  await inhabitant(ana)
  const [first, second] = [await recovering(ana), new Citizen()]
  await first.answers({ code: await codeTo(ana) })
  await recovering(ana, second)
  await second.answers({ code: await codeTo(ana) })
  expect([first.at, second.at]).toEqual(['new-password', 'new-password'])
  await first.answers({ password: newPassword })
  const late = await second.answers({ password: 'una tercera frase distinta' })
  expect(late.body.code).toBe('already_done')
  expect((await signsIn(newPassword)).status).toBe(200)
  expect(await audited('recovered')).toBe(1)
})

test('of two recoveries that set a password at once, one does', async () => {
  await inhabitant(ana)
  const citizens = [await recovering(ana)]
  await citizens[0]?.answers({ code: await codeTo(ana) })
  const second = await recovering(ana)
  await second.answers({ code: await codeTo(ana) })
  citizens.push(second)
  const answers = await Promise.all(
    citizens.map((citizen, n) => citizen.answers({ password: `${newPassword} ${n}` })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await audited('recovered')).toBe(1)
})

test('a password changed meanwhile by its owner voids a recovery that was under way', async () => {
  await inhabitant(ana)
  const thief = await recovering(ana)
  await thief.answers({ code: await codeTo(ana) })
  const owner = new Citizen()
  await owner.begins('login', { identifier: ana, password })
  const change = { current: password, password: newPassword }
  expect((await owner.begins('change-password', change)).body.outcome).toBe('password_changed')
  const late = await thief.answers({ password: 'una tercera frase distinta' })
  expect(late.body.code).toBe('already_done')
  expect((await signsIn(newPassword)).status).toBe(200)
})

test('an account that is suspended meanwhile is not recovered', async () => {
  const { id } = await inhabitant(ana)
  const citizen = await recovering(ana)
  await citizen.answers({ code: await codeTo(ana) })
  await suspend(id)
  expect((await citizen.answers({ password: newPassword })).body.code).toBe('flow_expired')
  expect(await audited('recovered')).toBe(0)
})
