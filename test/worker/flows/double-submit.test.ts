/** F15: a form is sent twice. There is one effect, and the second answer is the same, or says clearly that it is done. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { codeTo, password, person, registered } from '../../support/accounts.ts'
import { Citizen, newOperation, type Answered } from '../../support/citizen.ts'
import { gate } from '../../support/gate.ts'
import { timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { says, watchedEnv } from '../../support/watched-env.ts'
import { audited, elsewhere, freshCity, rowsIn } from '../codes/fixtures.ts'

beforeEach(freshCity)

/** Bindings at which the first `size` commits wait for one another. */
function meeting(size: number, statement: string) {
  const met = gate(size)
  return watchedEnv(async (call, proceed) => {
    if (call.sql.some((sql) => sql.includes(statement)) && met.arrived < size) await met.pass()
    return proceed()
  })
}

test('a registration begun twice at once sends one code, and it is the right one', async () => {
  const citizen = new Citizen(meeting(2, 'insert into "flows"'))
  const operation = newOperation()
  const begin = () => citizen.begins('register', person('ana@correo.example'), { operation })
  const answers = await Promise.all([begin(), begin()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(answers[0]?.body.flow).toBe(answers[1]?.body.flow)
  expect(await mailTo('ana@correo.example')).toHaveLength(1)
  const done = await citizen.answers({ code: await codeTo('ana@correo.example') })
  expect(done.body.outcome).toBe('registered')
})

test('a beginning sent again after the code was used says so, and opens nothing', async () => {
  const citizen = new Citizen()
  const operation = newOperation()
  await citizen.begins('register', person('ana@correo.example'), { operation })
  await citizen.answers({ code: await codeTo('ana@correo.example') })
  const again = await citizen.begins('register', person('ana@correo.example'), { operation })
  expect(again.body.code).toBe('step_out_of_order')
  expect(await rowsIn('challenges')).toBe(1)
})

test('a beginning sent again after the code was sent again leaves that code alone', async () => {
  const citizen = new Citizen()
  const operation = newOperation()
  const begin = () => citizen.begins('register', person('ana@correo.example'), { operation })
  await begin()
  const code = await codeTo('ana@correo.example')
  await timePasses(30)
  await citizen.resends()
  expect((await begin()).body.code).toBe('step_out_of_order')
  expect((await citizen.answers({ code })).body.outcome).toBe('registered')
})

test('two tabs that change the password at once: one does, the other is told that it is done', async () => {
  const citizen = await registered('ana@correo.example')
  const held = elsewhere(citizen, meeting(2, 'update "accounts"'))
  const change = () =>
    held.begins('change-password', { current: password, password: 'otra frase que nadie adivina' })
  const answers = await Promise.all([change(), change()])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already_done')
  expect(await audited('password_changed')).toBe(1)
})

/** A browser whose request is held at a statement until another has been answered. */
function late(citizen: Citizen, statement: string) {
  const [reached, other] = [gate(1), gate(1)]
  const environment = watchedEnv(async (call, proceed) => {
    if (says(call, statement)) {
      reached.arrive()
      await other.opened
    }
    return proceed()
  })
  return {
    /** Begins `mine`, answers `other` while it is held, and then the held one. */
    async after(mine: (by: Citizen) => Promise<Answered>, first: () => Promise<Answered>) {
      const held = mine(elsewhere(citizen, environment))
      await reached.opened
      const answer = await first()
      other.arrive()
      return [answer, await held] as const
    },
  }
}

const takesTry = 'update "challenges"'

test('a second click that is judged when the first has finished gets the answer of the first', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person('ana@correo.example'))
  const code = await codeTo('ana@correo.example')
  const operation = newOperation()
  const click = (by: Citizen) => by.answers({ code }, { operation })
  const [first, second] = await late(citizen, takesTry).after(click, () =>
    click(elsewhere(citizen, env)),
  )
  expect(first.body.outcome).toBe('registered')
  expect(second.body.outcome).toBe('registered')
  expect(await rowsIn('sessions')).toBe(1)
})

test('another tab that is judged when the first has finished is told that this step is over', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person('ana@correo.example'))
  const code = await codeTo('ana@correo.example')
  const [first, second] = await late(citizen, takesTry).after(
    (tab) => tab.answers({ code }),
    () => citizen.answers({ code }),
  )
  expect(first.body.outcome).toBe('registered')
  expect(second.body.code).toBe('step_out_of_order')
})

test('a wrong code in another tab is only wrong while the flow stands where it stood', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person('ana@correo.example'))
  expect((await citizen.answers({ code: '00000000' })).body.code).toBe('wrong_code')
  expect((await citizen.reloads()).body.at).toBe('verify-code')
})

test('a second click on a change of password gets the answer of the first, not that the old one is wrong', async () => {
  const citizen = await registered('ana@correo.example')
  const operation = newOperation()
  const answer = { current: password, password: 'otra frase que nadie adivina' }
  const click = (by: Citizen) => by.begins('change-password', answer, { operation })
  const [first, second] = await late(citizen, 'from "accounts"').after(click, () => click(citizen))
  expect(first.body.outcome).toBe('password_changed')
  expect(second.body.outcome).toBe('password_changed')
  expect(await audited('password_changed')).toBe(1)
})

test('a second click on asking for the code again gets the screen of the first', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person('ana@correo.example'))
  await timePasses(30)
  const operation = newOperation()
  const click = (by: Citizen) => by.resends({ operation })
  const [first, second] = await late(citizen, 'INSERT INTO limits').after(click, () =>
    click(citizen),
  )
  expect([first.body.at, second.body.at]).toEqual(['verify-code', 'verify-code'])
  expect(await mailTo('ana@correo.example')).toHaveLength(2)
})

test('two clicks on signing in open one session', async () => {
  await registered('ana@correo.example')
  const citizen = new Citizen()
  const operation = newOperation()
  const answer = { identifier: 'ana@correo.example', password }
  const answers = await Promise.all(
    [1, 2].map(() => citizen.begins('login', answer, { operation })),
  )
  expect(answers.map(({ body }) => body.outcome)).toEqual(['signed_in', 'signed_in'])
  expect(await rowsIn('sessions')).toBe(2)
  expect(await audited('signed_in')).toBe(1)
  expect((await citizen.refreshes()).status).toBe(200)
})

test('whoever goes back in the browser after the end is told that it is done', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person('ana@correo.example'))
  const code = await codeTo('ana@correo.example')
  const back = elsewhere(citizen, env)
  await citizen.answers({ code })
  expect((await back.answers({ code })).body.code).toBe('step_out_of_order')
  expect((await back.resends()).body.code).toBe('already_done')
  expect((await back.reloads()).body).toEqual({ at: 'done', outcome: 'registered' })
})
