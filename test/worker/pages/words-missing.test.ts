/** While the words of a language cannot be had, a page is drawn in that of the views, says so, and an operator hears. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageContent } from '../../../contract/own-page.ts'
import { ownPagesOf } from '../../../contract/routes.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { drawPage, forgetWords } from '../../../worker/pages/drawing.ts'

const [{ id, step }] = demo.public.flows.login

const inEnglish: PageContent = {
  profile: demo.public,
  locale: 'en',
  page: 'login',
  paths: ownPagesOf('demo', 'en'),
  agreements: {},
  returns: false,
  token: '',
  nonce: '',
  shown: {
    is: 'step',
    kind: 'login',
    screen: { at: id, step, flow: '', view: { known: {} } } as never,
  },
}

const missing = { fetch: async () => new Response('no', { status: 404 }) }

let logged: string[] = []

beforeEach(() => {
  forgetWords()
  logged = []
  vi.spyOn(console, 'log').mockImplementation((line) => logged.push(String(line)))
})
afterEach(() => {
  forgetWords()
  vi.restoreAllMocks()
})

test('with its words a page is in the language that it was asked for in', async () => {
  const { heading, lang } = await drawPage(env.ASSETS, inEnglish)
  expect([heading, lang]).toEqual(['Sign in', 'en'])
  expect(logged).toEqual([])
})

test('without them it is in Spanish, and read aloud so', async () => {
  const { heading, lang } = await drawPage(missing, inEnglish)
  expect([heading, lang]).toEqual(['Iniciar sesión', 'es'])
})

test('an operator is woken, and the next page has its words as soon as they can be had', async () => {
  await drawPage(missing, inEnglish)
  expect(logged.map((line): unknown => JSON.parse(line))).toEqual([
    { event: 'page_words_missing', alert: true, locale: 'en', reason: 'AuthError' },
  ])
  expect((await drawPage(env.ASSETS, inEnglish)).heading).toBe('Sign in')
})

test('the words of a language are fetched once', async () => {
  const asked: string[] = []
  const counting = {
    fetch: (url: string, init: RequestInit) => {
      asked.push(url)
      return env.ASSETS.fetch(url, init)
    },
  }
  await drawPage(counting, inEnglish)
  await drawPage(counting, inEnglish)
  expect(asked).toEqual(['https://assets.invalid/words/en.json'])
})
