/** Officers are invited, listed and suspended by the operator's command: once each, with an entry in the audit. */
import { beforeEach, expect, test } from 'vitest'
import {
  addOfficer,
  changeOfficer,
  inviteOfficerAgain,
  listOfficers,
} from '../../cli/officers/officers.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { office } from './registrations/office.ts'

const base = 'https://id.ecuapass.example'
const lucia = { name: 'Lucía Ejemplo', email: 'Lucia@Ciudad.example', role: 'clerk' }

let here: Awaited<ReturnType<typeof office>>

beforeEach(async () => {
  here = await office()
})

const idIn = (printed: string) => /off_[\w-]{22}/.exec(printed)?.[0] ?? ''

test('who is invited gets a link that is printed once and stored nowhere', async () => {
  const printed = await addOfficer(here.context, base, lucia)
  const [, secret = ''] =
    /https:\/\/id\.ecuapass\.example\/ecuapass\/desk#invitation=([\w-]{43})\n/.exec(printed) ?? []
  expect(secret).not.toBe('')
  const stored = JSON.stringify(
    ['officers', 'officer_invitations', 'audit'].map((name) => here.all(`SELECT * FROM ${name}`)),
  )
  for (const hidden of [secret, 'Lucía', 'ciudad.example']) expect(stored).not.toContain(hidden)
  expect(await here.audited()).toEqual([{ event: 'officer_invited', subject: idIn(printed) }])
})

test('the list tells who they are, in which role, and who has not come yet', async () => {
  const id = idIn(await addOfficer(here.context, base, lucia))
  const listed = await listOfficers(here.context)
  for (const told of [
    id,
    'Lucía Ejemplo',
    'lucia@ciudad.example',
    'clerk',
    'invited',
    'nothing yet',
    'never',
  ])
    expect(listed).toContain(told)
})

test('one address is one officer, however it is written', async () => {
  const id = idIn(await addOfficer(here.context, base, lucia))
  const again = addOfficer(here.context, base, { ...lucia, email: ' LUCIA@ciudad.EXAMPLE ' })
  await expect(again).rejects.toThrow(id)
  expect(here.all('SELECT id FROM officers')).toHaveLength(1)
})

for (const [what, typed] of [
  ['a role that there is not', { role: 'mayor' }],
  ['a role that every object has', { role: 'constructor' }],
  ['no name', { name: '  ' }],
  ['a name that is a page long', { name: 'x'.repeat(81) }],
  ['what is no address', { email: 'lucia' }],
] as const)
  test(`nobody is invited with ${what}`, async () => {
    await expect(addOfficer(here.context, base, { ...lucia, ...typed })).rejects.toThrow(/\.$/)
    expect(here.all('SELECT id FROM officers')).toEqual([])
  })

test('a city without a desk has no officers', async () => {
  const { context } = await office({ municipality: demo })
  await expect(addOfficer(context, base, lucia)).rejects.toThrow('private.desk')
})

test('who has lost the passkey is invited again; who is suspended, or nobody, is not', async () => {
  const id = idIn(await addOfficer(here.context, base, lucia))
  expect(await inviteOfficerAgain(here.context, base, id)).toContain('#invitation=')
  expect(here.all('SELECT digest FROM officer_invitations')).toHaveLength(2)
  await changeOfficer(here.context, 'suspend', id)
  await expect(inviteOfficerAgain(here.context, base, id)).rejects.toThrow('reinstate')
  await expect(inviteOfficerAgain(here.context, base, 'off_nobody')).rejects.toThrow('no officer')
})

test('suspended once and reinstated once; a second time says that nothing was changed', async () => {
  const id = idIn(await addOfficer(here.context, base, lucia))
  expect(await changeOfficer(here.context, 'suspend', id)).toContain('every session has ended')
  await expect(changeOfficer(here.context, 'suspend', id)).rejects.toThrow('Nothing was changed')
  await changeOfficer(here.context, 'reinstate', id)
  await expect(changeOfficer(here.context, 'reinstate', id)).rejects.toThrow('Nothing was changed')
  expect((await here.audited()).map(({ event }) => event)).toEqual([
    'officer_invited',
    'officer_suspended',
    'officer_reinstated',
  ])
})
