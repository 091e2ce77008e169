/** What somebody who hears the page is told, written down for people to read. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { leaves } from './support/citizen.ts'

import { cities, profileOf, screensOf } from './support/cities.ts'
import { writtenDown } from './support/speech.ts'
import { hears } from './support/hearing.ts'

/** What is said of times is the same every day. */
const { now } = Date
const frozen = Date.UTC(2026, 10, 21, 15, 4, 30)

setup(() => {
  Date.now = () => frozen
})

teardown(async () => {
  Date.now = now
  document.documentElement.lang = 'es'
  await session.signOut()
  leaves()
})

for (const city of cities)
  for (const [index, locale] of profileOf(city).locales.entries()) {
    const folder = index === 0 ? city : `${city}/${locale}`
    for (const screen of screensOf(city))
      test(`${city}, ${locale}, ${screen.name}: sounds as it was written down`, async () => {
        document.documentElement.lang = locale
        const heard = await hears(screen)
        expect(heard).to.equal(await writtenDown(`${folder}/${screen.name}.txt`, heard))
      })
  }
