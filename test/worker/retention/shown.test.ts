/** Whoever asks a city how long it keeps what it knows is told what the purge works by. */
import { describe, expect, test } from 'vitest'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { retentionNotice } from '../../../worker/retention/retention-notice.ts'
import { Citizen } from '../../support/citizen.ts'

const asks = (slug: string, search = '') =>
  new Citizen(undefined, slug).sends(`/${slug}/retention${search}`, {
    method: 'GET',
    headers: { origin: null },
  })

describe.each(Object.entries(municipalities))('%s', (slug, municipality) => {
  test.each(['es', 'en'] as const)('tells its whole list in %s', async (language) => {
    const { status, text } = await asks(slug, `?locale=${language}`)
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { language, kept: retentionNotice(municipality, language) },
    ])
  })
})

test('a language that the list is not written in is told in Spanish', async () => {
  for (const search of ['', '?locale=qu-EC', '?locale=es-MX', '?locale=de', '?locale=%00'])
    expect(JSON.parse((await asks('ibarra', search)).text)).toMatchObject({ language: 'es' })
})

test('what a city decides is its own', async () => {
  const { text } = await asks('demo', '?locale=es')
  expect(text).toContain('suspendidas o rechazadas')
  expect(text).toContain('Bitácora, sin datos personales')
})
