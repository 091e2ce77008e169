/** The desks of the demo: whoever comes in is told who is at the counter, and finds them there. */
import { beforeEach, expect, test } from 'vitest'
import { deskEntrancePath } from '../../../contract/routes-desk.ts'
import type { Figures } from '../../../contract/desk/figures.ts'
import type { SearchAnswer } from '../../../contract/desk/citizens.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { fetchWorker } from '../../support/worker.ts'
import { freshCities } from '../cities/fixtures.ts'
import { Browser } from './officer.ts'

beforeEach(freshCities)

const { base } = municipalities.leon.private
const address = `${base}${deskEntrancePath.replace(':slug', 'leon')}`

async function entersAs(officer: string): Promise<Browser> {
  const answer = await fetchWorker(
    new Request(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
      body: new URLSearchParams({ officer }),
    }),
  )
  const browser = new Browser('leon')
  browser.cookie = /^[^;]*/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
  return browser
}

for (const [language, born] of [
  ['es', 'nacida el 23 de julio de 1990'],
  ['en', 'born on 23 July 1990'],
] as const)
  test(`the page of the made-up officers tells of who registered twice, in ${language}`, async () => {
    const page = await fetchWorker(
      new Request(address, { headers: { 'accept-language': language } }),
    )
    const text = await page.text()
    for (const told of ['Ana Sofía Muestra', born, 'MUXA900723MGTSXN05', 'MUXA900723MGTSXN13'])
      expect(text).toContain(told)
  })

test('who is told of is found by name and birth, twice', async () => {
  const lucia = await entersAs('lucia')
  const { text } = await lucia.sends(lucia.routes.searchByName, {
    body: {
      givenNames: 'Ana Sofía',
      familyNames: 'Muestra',
      bornOn: '1990-07-23',
      reason: 'in_person',
    },
  })
  const answer = JSON.parse(text) as SearchAnswer
  expect(answer.found === 'namesakes' && answer.citizens).toHaveLength(2)
})

test('whoever has asked for other contacts is found with the request', async () => {
  const lucia = await entersAs('lucia')
  const body = { typed: 'PEXA850214MGTRXN02', reason: 'in_person' }
  const answer = JSON.parse((await lucia.sends(lucia.routes.search, { body })).text) as SearchAnswer
  expect(answer.found === 'citizen' && answer.citizen.requests).toMatchObject([
    { reference: 'LEO-7K2M-9QXD' },
  ])
})

test('figures have two months, and providers that can be compared', async () => {
  const pablo = await entersAs('pablo')
  const { text } = await pablo.reads(pablo.routes.figures('day'))
  const { courses, deliveries, refusals } = JSON.parse(text) as Figures
  expect(courses.signed_in.filter((count) => count !== 0).length).toBeGreaterThan(50)
  expect(deliveries.length).toBeGreaterThan(1)
  expect(refusals.length).toBeGreaterThan(3)
})
