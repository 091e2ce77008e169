/** What is no secret binds nothing: a cookie or a header that does not look like ours is as good as absent (T08). */
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { registered, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { secretNamed } from '../../../worker/named-secret.ts'

const flowCookie = '__Host-citizen-flow-demo'
const sessionCookie = '__Host-citizen-session-demo'

beforeAll(freshDatabase)

/** Values that a browser, a proxy or a person may put where a secret belongs. */
const noSecrets = [
  ['empty', ''],
  ['blank', '   '],
  ['quoted and empty', '""'],
  ['the word undefined', 'undefined'],
  ['the word null', 'null'],
  ['too short', 'brw_short'],
  ['a prefix alone', 'brw_'],
  ['too long', `brw_${'a'.repeat(4000)}`],
  ['quoted', `"brw_${'a'.repeat(22)}"`],
  ['encoded', `brw_${'%41'.repeat(22)}`],
  ['another kind’s', `dev_${'a'.repeat(22)}`],
] as const

describe('a flow that is begun with a cookie that is', () => {
  for (const [index, [what, value]] of noSecrets.entries())
    test(`${what} is bound to a new secret, and to nobody else`, async () => {
      const citizen = new Citizen()
      const cookie = `${flowCookie}=${value}`
      const begun = await citizen.begins('register', person(`vacio-${index}@example.com`), {
        headers: { cookie },
      })
      expect(begun.status).toBe(200)
      expect(citizen.cookies.get(flowCookie)).toMatch(/^brw_[\w-]{22}$/)
      expect((await citizen.reloads()).status).toBe(200)
      for (const sent of [null, cookie, `${flowCookie}=`, flowCookie]) {
        const headers = { cookie: sent }
        const stranger = new Citizen()
        Object.assign(stranger, { kind: citizen.kind, flow: citizen.flow, at: citizen.at })
        expect((await stranger.reloads()).body.code).toBe('browser_not_recognised')
        for (const asked of [
          await stranger.sends(`/demo/flows/register/${citizen.flow}`, { method: 'GET', headers }),
          await stranger.answers({ code: '00000000' }, { headers }),
          await stranger.resends({ headers }),
        ])
          expect(asked.body.code).toBe('browser_not_recognised')
      }
    })
})

test('a session’s cookie that is none ends nothing and opens nothing', async () => {
  const citizen = await registered('sesion-entera@example.com')
  for (const [what, value] of noSecrets) {
    const headers = { cookie: `${sessionCookie}=${value}` }
    expect((await new Citizen().refreshes({ headers })).body.code, what).toBe('session_ended')
    expect((await new Citizen().signsOut({ headers })).status, what).toBe(204)
  }
  expect((await citizen.refreshes()).status).toBe(200)
})

test('an operator’s key that is none opens nothing', async () => {
  for (const authorization of [
    '',
    'Bearer',
    'Bearer ',
    'Bearer ""',
    'Bearer undefined',
    `Bearer "${env.OPERATOR_KEY}"`,
    `Bearer ${env.OPERATOR_KEY} x`,
    `Basic ${env.OPERATOR_KEY}`,
  ]) {
    const headers = { authorization }
    const asked = await new Citizen().sends('/healthz', { method: 'GET', headers })
    expect(asked.body.code, authorization).toBe('operator_required')
  }
})

test('a secret of a provider that is empty, blank or a word of a program is missing', () => {
  for (const value of ['', ' ', '\t\n', 'undefined', 'null', ' undefined ', '""', "''"])
    expect(secretNamed({ KEY: value }, 'KEY'), JSON.stringify(value)).toBe(undefined)
  expect(secretNamed({ KEY: 'whsec_something' }, 'KEY')).toBe('whsec_something')
})
