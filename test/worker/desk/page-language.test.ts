/** The page of the desk is in the officer's language, and writes numbers and dates as the city does. */
import { beforeEach, expect, test } from 'vitest'
import { freshCities } from '../cities/fixtures.ts'
import { Browser } from './officer.ts'

beforeEach(freshCities)

for (const [city, asked, lang, locale] of [
  ['leon', 'es', 'es', 'es-MX'],
  ['leon', 'en-GB', 'en', 'en'],
  ['maracaibo', 'en-US@posix', 'en', 'en'],
  ['ecuapass', 'qu', 'es', 'es-EC'],
] as const)
  test(`at ${city} somebody who reads ${asked} reads ${lang}, with numbers as in ${locale}`, async () => {
    const browser = new Browser(city)
    const { text } = await browser.reads(browser.routes.page, { 'accept-language': asked })
    expect(text).toContain(`<html lang="${lang}"`)
    expect(text).toContain(` locale="${locale}"`)
  })
