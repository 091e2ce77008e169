/** Cookies under `npm start`, at http://localhost: as in production, but for the engine that would drop them there. */
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { demo } from '../../../worker/municipalities/demo.ts'

beforeAll(freshDatabase)

const local = {
  ...env,
  LOCAL_WORKER: 'http://localhost:8787',
  LOCAL_SITES: demo.private.origins.join(),
}

const agents = {
  safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
  'chrome on an iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1',
  chrome:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
} as const

const asks = (citizen: Citizen, agent: string) =>
  citizen.sends('/demo/cookies', {
    method: 'GET',
    headers: { 'user-agent': agent, 'sec-fetch-site': 'same-site' },
  })

for (const name of ['safari', 'chrome on an iPhone'] as const)
  test(`${name}, which keeps no Secure cookie of http://localhost, gets one that it keeps`, async () => {
    const citizen = new Citizen(local)
    const [cookie] = (await asks(citizen, agents[name])).headers.getSetCookie()
    expect(cookie).toMatch(/^citizen-kept-demo=1; Path=\/; HttpOnly; SameSite=Strict/)
    expect((await asks(citizen, agents[name])).text).toBe('{"kept":true}')
  })

for (const name of ['chrome', 'firefox'] as const)
  test(`${name} gets the cookie of production`, async () => {
    const [cookie] = (await asks(new Citizen(local), agents[name])).headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-citizen-kept-demo=1; Path=\/; Secure; HttpOnly/)
  })

test('where the Worker is not on this machine, every engine gets the cookie of production', async () => {
  for (const environment of [env, { ...local, LOCAL_WORKER: 'https://id.ciudadabierta.example' }])
    for (const agent of Object.values(agents)) {
      const [cookie] = (await asks(new Citizen(environment), agent)).headers.getSetCookie()
      expect(cookie).toMatch(/^__Host-citizen-kept-demo=1; Path=\/; Secure; HttpOnly/)
    }
})
