/** Times are those of the city's clock, which is named as in its letters: a citizen may be in another country. */
import { expect } from 'chai'
import type { Locale } from '../../contract/locale.ts'
import { session } from '../../widget/index.ts'
import { cityTime, hourIn, spokenDay, spokenMoment, timeName } from '../../widget/strings/wait.ts'
import { cities, isSignedIn, profileOf } from './support/cities.ts'
import { leaves } from './support/citizen.ts'

const { now } = Date
/** 23:40 in Guayaquil, and half past one of the next day in La Paz and on many a device. */
const frozen = Date.UTC(2026, 10, 22, 4, 40)
const ecuador = { locale: 'es-EC', timeZone: 'America/Guayaquil' }

setup(() => {
  Date.now = () => frozen
})

teardown(async () => {
  Date.now = now
  await session.signOut()
  leaves()
})

test('the end of a code is told by the city’s clock, with its name', () => {
  expect(hourIn(600, ecuador)).to.equal('las 23:50 (hora de Ecuador)')
  expect(hourIn(600, { ...ecuador, timeZone: 'America/Caracas' })).to.equal(
    'las 00:50 (hora de Venezuela)',
  )
})

test('one o’clock has its own article', () => {
  expect(hourIn(85 * 60, ecuador)).to.equal('la 01:05 (hora de Ecuador)')
  expect(hourIn(13 * 3600 + 85 * 60, ecuador)).to.equal('las 14:05 (hora de Ecuador)')
})

test('what was today in the city is today, whatever day it is where the citizen is', () => {
  const at = frozen / 1000
  expect(spokenMoment(at - 3600, ecuador, new Date(frozen))).to.equal('hoy, 22:40')
  expect(spokenMoment(at - 24 * 3600, ecuador, new Date(frozen))).to.equal('ayer, 23:40')
  expect(spokenMoment(at - 48 * 3600, ecuador, new Date(frozen))).to.equal('19 nov 2026, 23:40')
  expect(spokenDay(at, ecuador)).to.equal('21 de noviembre de 2026')
})

test('each language names the clock its own way', () => {
  expect(timeName({ ...ecuador, locale: 'en' })).to.equal('Ecuador Time')
  expect(timeName({ ...ecuador, locale: 'qu-EC' })).to.equal('hora de Ecuador')
})

test('the list of sessions says whose clock its times are of', async () => {
  const citizen = await isSignedIn('ibarra', 'citizen-account')
  await citizen.reads('Fechas y horas en hora de Ecuador.')
})

for (const city of cities)
  for (const locale of profileOf(city).locales)
    test(`${city} in ${locale} calls its time as its citizens do`, () => {
      const name = timeName(cityTime({ profile: profileOf(city), locale }))
      expect(name).to.match(/^hora de \p{Lu}|^\p{Lu}\p{L}+ [Tt]ime$/u)
    })

test('León has a time of its own name, not that of a standard', () => {
  const at = (locale: Locale) => timeName(cityTime({ profile: profileOf('leon'), locale }))
  expect([at('es-MX'), at('en')]).to.deep.equal(['hora de León', 'León time'])
})
