/** What somebody who hears the page is told, written down for people to read. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { leaves } from './support/citizen.ts'

import { cities, screensOf } from './support/cities.ts'
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
  await session.signOut()
  leaves()
})

for (const city of cities)
  for (const screen of screensOf(city))
    test(`${city}, ${screen.name}: sounds as it was written down`, async () => {
      const heard = await hears(screen)
      expect(heard).to.equal(await writtenDown(`${city}/${screen.name}.txt`, heard))
    })
