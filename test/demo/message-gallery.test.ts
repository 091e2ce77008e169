/** The gallery shows whatever is registered: every message, in every language, of every city, on every channel. */
import { describe, expect, test } from 'vitest'
import { locales } from '../../contract/locale.ts'
import {
  channels,
  choiceIn,
  cityNames,
  colourNames,
  inCity,
  messageNames,
  searchOf,
  widthNames,
  type Choice,
} from '../../demo/gallery/choice.ts'
import { inColours, specimenOf } from '../../demo/gallery/specimen.ts'
import { respond } from '../../demo/site/respond.ts'
import { messages } from '../../worker/delivery/messages/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'

const worker = 'http://worker.example'
const plain: Choice = choiceIn('')

test('it has every message and every city of the registries', () => {
  expect(messageNames).toEqual(Object.keys(messages))
  expect(cityNames).toEqual(Object.keys(municipalities))
})

describe.each(cityNames)('of %s', (city) => {
  const { private: own }: Municipality = municipalities[city]
  const hasCrest = own.crest === true
  for (const lang of locales)
    for (const channel of channels)
      test(`it shows every message in ${lang} as ${channel}`, () => {
        for (const message of messageNames) {
          const choice = { ...plain, city, lang, channel, message }
          const specimen = specimenOf(choice, worker)

          expect(specimen.is).toBe(channel === 'sms' ? 'sms' : 'email')
          expect(specimen.text).not.toMatch(/undefined|\{\w+\}/)
          expect(specimen.text.length).toBeGreaterThan(40)
          if (specimen.is === 'sms') expect(specimen.septets).toBeLessThanOrEqual(160)
          else expect(specimen.html.includes(`src="${worker}/${city}/crest.png"`)).toBe(hasCrest)
        }
      })
})

test('a letter is shown in light and in dark whatever the reader’s own colours are', () => {
  const specimen = specimenOf(plain, worker)
  if (specimen.is !== 'email') throw new TypeError('an e-mail is expected')

  expect(specimen.html).toContain('@media (prefers-color-scheme: dark)')
  expect(inColours(specimen.html, 'dark')).toMatch(
    /@media all .*content="dark"|content="dark".*@media all /s,
  )
  expect(inColours(specimen.html, 'light')).toMatch(/content="light".*@media not all /s)
})

test('every choice has an address of its own', () => {
  const choices = widthNames.flatMap((width) =>
    colourNames.flatMap((colours) =>
      channels.map((channel) => ({ ...plain, width, colours, channel, city: 'leon' as const })),
    ),
  )
  for (const choice of choices) expect(choiceIn(searchOf(choice))).toEqual(choice)
  expect(new Set(choices.map(searchOf)).size).toBe(choices.length)
})

test('an address that names what there is not shows something all the same', () => {
  expect(choiceIn('?city=atlantis&lang=tlh&message=toString&channel=pigeon&width=9')).toEqual(plain)
})

test('the language follows the city, unless the city offers it', () => {
  expect(inCity({ ...plain, lang: 'es-EC' }, 'leon').lang).toBe('es-MX')
  expect(inCity({ ...plain, lang: 'en' }, 'leon').lang).toBe('en')
})

test('the gallery has a page, which runs nothing but its own script', () => {
  const page = respond({ url: new URL('/messages.html', worker), cookie: '', worker })

  expect(page?.status).toBe(200)
  expect(page?.body.match(/<script[^>]*>/g)).toHaveLength(1)
})
