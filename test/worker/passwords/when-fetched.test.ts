/** The file of words is fetched when a password is chosen, and by no sign-in. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dictionaryPath } from '../../../worker/passwords/dictionary-file.ts'
import { forgetDictionary } from '../../../worker/passwords/dictionary.ts'
import { base, Citizen } from '../../support/citizen.ts'
import { fetchWorker } from '../../support/worker.ts'
import { freshCities, owner, password } from '../sign-in/fixtures.ts'

let asked: string[] = []

const watched: Env = {
  ...env,
  ASSETS: {
    fetch: (url: string) => {
      asked.push(new URL(url).pathname)
      return env.ASSETS.fetch(url)
    },
  } as unknown as Fetcher,
}

beforeEach(async () => {
  await freshCities({})
  forgetDictionary()
  asked = []
})
afterEach(forgetDictionary)

test('whoever signs in waits for no words; whoever chooses a password fetches them once', async () => {
  const { named } = await owner('demo')
  const citizen = new Citizen(watched)
  expect((await citizen.begins('login', { ...named, password: 'no es la que es' })).status).toBe(
    401,
  )
  expect((await citizen.begins('login', { ...named, password })).status).toBe(200)
  expect(asked).toEqual([])

  const first = 'otras cuatro palabras sin nada en comun'
  const change = { current: password, password: first }
  expect((await citizen.begins('change-password', change)).status).toBe(200)
  const again = { current: first, password: 'y cinco mas que nadie diria juntas' }
  expect((await citizen.begins('change-password', again)).status).toBe(200)
  expect(asked).toEqual([dictionaryPath])
})

test('nobody is given the file', async () => {
  expect((await fetchWorker(new Request(base + dictionaryPath))).status).toBe(404)
})
