/** Registering with somebody else's document tells the one who tries nothing, and the one it belongs to everything (T13). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { cedula, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
import { deliverAll, mailTo } from '../../support/delivered-messages.ts'
import { expectSame } from '../enumeration/transcript.ts'

/** Made up; passes every check of a CURP. */
const curp = 'AAEX000131HGTBCDA6'

beforeEach(freshDatabase)

for (const [kind, document, unused] of [
  ['cédula', cedula, '0104662689'],
  ['CURP', curp, 'OXAX010101HNEBCDA6'],
] as const)
  test(`the answer to a taken ${kind} is the answer to a new one`, async () => {
    await registered('owner@example.com', { document })
    const [taken, fresh] = [new Citizen(), new Citizen()]
    const begun = [
      await taken.begins('register', person('other-1@example.com', { document })),
      await fresh.begins('register', person('other-2@example.com', { document: unused })),
    ] as const
    expectSame([
      { who: 'taken', answered: begun[0], typed: ['other-1@example.com', document] },
      { who: 'new', answered: begun[1], typed: ['other-2@example.com', unused] },
    ])
    expectSame([
      { who: 'taken', answered: await taken.answers({ code: '00000000' }) },
      { who: 'new', answered: await fresh.answers({ code: '00000000' }) },
    ])
  })

test('the notice of it goes to the owner of the document, without a code', async () => {
  await registered('owner@example.com', { document: cedula })
  await new Citizen().begins('register', person('other-1@example.com', { document: cedula }))
  const mail = await mailTo('owner@example.com')
  const notice = mail.find(({ subject }) => subject?.includes('ya tiene una cuenta'))
  expect(notice).toBeDefined()
  expect(notice?.code ?? notice?.link).toBeUndefined()
  expect(await mailTo('other-1@example.com')).toEqual([])
})

test('a taken document ties nobody to the account that it belongs to', async () => {
  await registered('owner@example.com', { document: cedula })
  await new Citizen().begins('register', person('other-1@example.com', { document: cedula }))
  await deliverAll()
  const { results } = await env.DB.prepare('SELECT account, kind FROM identifiers').all()
  expect(results.map(({ kind }) => String(kind)).toSorted()).toEqual(['cedula-ec', 'email'])
  expect(new Set(results.map(({ account }) => account)).size).toBe(1)
})
