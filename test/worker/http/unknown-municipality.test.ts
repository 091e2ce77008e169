/** A slug that nobody has, and a host that has one city alone: the page is told, and the script finds its city. */
import { expect, test } from 'vitest'
import { paths } from '../../../contract/routes.ts'
import { Citizen } from '../../support/citizen.ts'
import { sendRaw } from './raw.ts'

const asks = (slug: string, mode: string, dest: string | null = 'script') =>
  new Citizen().sends(`/${slug}/widget.js`, {
    method: 'GET',
    headers: { 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
  })

test.each(['cors', 'no-cors'])('a page (%s) reads in its console what to write', async (mode) => {
  const { status, text, headers } = await asks('leom', mode)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text).toContain('"leom" names no municipality')
  expect(text).toContain("code: 'not_found'")
  expect(text.includes('export')).toBe(mode === 'cors')
})

test('whoever wants no script, or writes what is no slug, finds nothing', async () => {
  expect((await asks('leom', 'cors', null)).status).toBe(404)
  expect((await asks('leom', 'cors', 'empty')).status).toBe(404)
  expect((await asks(`a')%3Balert(1)('`, 'cors')).status).toBe(404)
})

test("the profile of a host's one city needs no slug", async () => {
  const { status, text, headers } = await sendRaw(paths.profileOfHost, { method: 'GET' })
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ slug: 'demo' })
  expect(headers.get('access-control-allow-origin')).toBe('*')
})

test('a host of nobody has none', async () => {
  const answered = await sendRaw(paths.profileOfHost, {
    method: 'GET',
    host: 'https://id.nowhere.example',
  })
  expect(answered.status).toBe(404)
})
