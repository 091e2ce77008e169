/** What a page fetches before its citizen can write: one script with the form; and the one that makes it work. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PublicProfile } from '../../contract/profile.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { firstProfile, withProfile, withScreens } from '../../worker/routes/served-script.ts'

/**
 * Bytes after brotli that a page may cost before its first screen: of the sign-in and of what leads to the account and
 * its passkeys; and besides, where others may be signed in with.
 */
const budget = 6_000 + 600
const ofProviders = 400

const root = new URL('../..', import.meta.url).pathname
const outDir = `${root}node_modules/.cache/first-request`
let built = ''
let main = ''

beforeAll(async () => {
  const vite = `${root}node_modules/vite/bin/vite.js`
  const options = ['build', '--config', `${root}widget/vite.config.ts`, '--outDir', outDir]
  // As it is built for pages: the test runner's own NODE_ENV would choose libraries that warn.
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, ...options], { env })
  built = await readFile(`${outDir}/widget.js`, 'utf8')
  const [name] = (await readdir(`${outDir}/chunks`)).filter((file) => file.startsWith('main-'))
  main = await readFile(`${outDir}/chunks/${name}`, 'utf8')
}, 60_000)

for (const [slug, { public: profile }] of Object.entries(municipalities))
  describe(slug, () => {
    const few: PublicProfile = firstProfile(profile)

    test('the first script, with the form in every language, is 6.6 kB at most, and 0.4 more with the buttons of providers', async () => {
      const screens = await readFile(`${outDir}/first/${slug}.json`, 'utf8')
      const served = withScreens(built, screens, profile)
      expect(served).not.toContain('__CITIZEN_EMBEDDED__')
      expect(brotliCompressSync(served).length).toBeLessThanOrEqual(
        budget + (profile.identityProviders ? ofProviders : 0),
      )
      expect(Object.keys(JSON.parse(screens).words)).toEqual(profile.locales)
    })

    test('the main script holds what the sign-in needs of the profile', () => {
      expect(withProfile(main, profile)).not.toContain('__CITIZEN_EMBEDDED__')
    })

    test('it holds no word of a message, and every word of the sign-in', () => {
      const [first] = profile.flows.login
      const isOfFirst = new RegExp(`^(login\\.)?(link\\.|step\\.${first.id}\\.)`)
      for (const [locale, all] of Object.entries(profile.words ?? {})) {
        const kept = Object.entries(few.words ?? {}).find(([one]) => one === locale)?.[1] ?? {}
        expect(Object.keys(kept).filter((key) => key.startsWith('message.'))).toEqual([])
        for (const [key, word] of Object.entries(all).filter(([one]) => isOfFirst.test(one)))
          expect(kept[key], `${locale}: ${key}`).toBe(word)
        for (const field of 'fields' in first ? first.fields : [])
          expect(kept[`field.${field.name}.label`]).toBe(all[`field.${field.name}.label`])
      }
    })

    test('all else of the profile is there', () => {
      expect({ ...few, words: undefined }).toEqual({ ...profile, words: undefined })
    })
  })
