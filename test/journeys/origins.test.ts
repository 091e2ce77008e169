/** The site and the Worker are never the same origin, and sometimes not even the same site. */
import { expect, inject, test } from 'vitest'
import { isKnownAndLeaves } from './harness/account.ts'
import { arrives } from './harness/citizen.ts'
import { hasAccount, registers, signsIn, someone } from './harness/registration.ts'

test('cross-origin: page and Worker on two ports of one host, and the session is kept', async () => {
  const { site, worker } = inject('stack')
  expect(new URL(site).hostname).toBe(new URL(worker).hostname)
  const person = someone()
  const citizen = await arrives()

  await registers(citizen, person)
  await citizen.page.reload()
  await citizen.opens('/demo/cuenta')

  await citizen.isAt('Mi cuenta')
})

test('cross-site: a page of another site signs in, keeps the session over a reload, and signs out', async () => {
  const { siteElsewhere, worker } = inject('stack')
  expect(new URL(siteElsewhere).hostname).not.toBe(new URL(worker).hostname)
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives()

  await signsIn(citizen, person.email, person.password, siteElsewhere)
  await citizen.isGreeted(person)
  await isKnownAndLeaves(citizen, siteElsewhere)
})

test('a page of an origin that the profile does not name gets nothing', async () => {
  const { worker } = inject('stack')
  const response = await fetch(`${worker}/demo/flows/login`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'citizen-auth-client': '1',
      origin: 'http://evil.example',
    },
    body: JSON.stringify({ answer: {} }),
  })
  expect(response.status).toBe(403)
  expect(response.headers.get('access-control-allow-origin')).not.toBe('http://evil.example')
})
