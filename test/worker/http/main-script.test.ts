/** What a browser keeps of one release finds what makes it work in the next. */
import { expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'

const reads = (path: string) => new Citizen().sends(path, { method: 'GET' })

async function mainOf(): Promise<string> {
  const { text } = await reads('/demo/widget.js')
  return /chunks\/main-[\w-]+\.js/.exec(text)?.[0] ?? ''
}

test('the main script has the profile in it, and is kept no longer than a profile', async () => {
  const { text, headers } = await reads(`/leon/${await mainOf()}`)
  expect(text).toContain('Mi Carpeta Ciudadana')
  expect(text).not.toContain('__CITIZEN_EMBEDDED__')
  expect(headers.get('cache-control')).toBe('public, max-age=25')
  const profile = await reads('/leon/profile.json')
  expect(profile.headers.get('cache-control')).toBe(headers.get('cache-control'))
})

test('a first script of an earlier release is led to the main script of this one, which is there once', async () => {
  const name = (await mainOf()).replace('chunks/', '')
  const { status, text, headers } = await reads('/demo/chunks/main-0Ld_1-ab.js')
  expect(status).toBe(200)
  expect(text).toBe(`export * from './${name}'`)
  expect(headers.get('cache-control')).toBe('no-store')
})

test('of other parts no other release is given', async () => {
  const { status } = await reads('/demo/chunks/further-screens-0Ld1abc2.js')
  expect(status).toBe(404)
})

test.each(['register', 'recover'])('the first screen of %s is served by itself', async (page) => {
  const { status, headers, text } = await reads(`/demo/first/${page}.json`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('application/json')
  expect(Object.keys(JSON.parse(text))).toEqual(['screen', 'words', 'styles'])
})

test.each(['login', 'demo', '..', 'register.json.js'])('%s is no first screen', async (page) => {
  const { status } = await reads(`/demo/first/${page}.json`)
  expect(status).toBe(404)
})
