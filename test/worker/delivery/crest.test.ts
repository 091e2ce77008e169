/** The crest at the head of a letter: a small picture that is the same for everybody, and that a city may lack. */
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { letterheadOf } from '../../../worker/delivery/queue/letterhead-of.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { freshDatabase } from '../../support/database.ts'
import { fetchWorker } from '../../support/worker.ts'

beforeAll(freshDatabase)

const crestOf = ({ public: { slug }, private: { base } }: Municipality, environment = env) =>
  fetchWorker(new Request(base + routesOf(slug).crest), environment)

const crested = Object.values<Municipality>(municipalities).filter(
  ({ private: { crest } }) => crest,
)

/** PNG, third edition, §11.2.1: width and height stand first in the first chunk. */
function sizeOf(png: ArrayBuffer) {
  const view = new DataView(png)
  expect(view.getUint32(0)).toBe(0x89504e47)
  return [view.getUint32(16), view.getUint32(20)]
}

describe.each(crested)('the crest of $public.slug', (municipality) => {
  test('is a picture of 96 by 96 pixels that weighs next to nothing', async () => {
    const response = await crestOf(municipality)
    const picture = await response.arrayBuffer()

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(sizeOf(picture)).toEqual([96, 96])
    expect(picture.byteLength).toBeLessThanOrEqual(6000)
  })
})

test('a mail program may keep it for a month and show it in its own page, and is given no cookie', async () => {
  const { headers } = await crestOf(demo)

  expect(headers.get('cache-control')).toBe('public, max-age=2592000')
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('set-cookie')).toBeNull()
})

test('a city whose file is missing answers that there is none', async () => {
  const empty = { fetch: async () => new Response(null, { status: 404 }) } as unknown as Fetcher
  const response = await crestOf(demo, { ...env, ASSETS: empty })

  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found' })
})

test('a city without a crest shows its initials, and no picture', () => {
  const { crest: _, ...kept } = demo.private
  const letterhead = letterheadOf({ ...demo, private: kept })
  const letter = messages['user-id'].render(letterhead, { user: 'rosa' }, 'es', 'email')

  if (!('html' in letter)) throw new TypeError('an e-mail has HTML')
  expect(letter.html).not.toContain('<img')
  expect(letter.html).toMatch(/aria-hidden="true"\s*>\s*CA\s*</)
})
