/** Every link of a message is followed where the city sends it, however much stands there already. */
import { expect } from 'chai'
import { linkedFlows, linkMark, linkTo } from '../../contract/link-address.ts'
import { cities, followsLink, profileOf } from './support/cities.ts'
import { leaves } from './support/citizen.ts'
import { sampleLinkToken } from './support/screen-states.ts'

teardown(leaves)

for (const city of cities)
  for (const [kind, steps] of Object.entries(profileOf(city).flows))
    if (steps.some((config) => config.step === 'verify-code' && config.by !== 'code'))
      test(`${city}, ${kind}: a link is known for one, and asks before it does anything`, async () => {
        const known = linkedFlows.find((one) => one === kind)
        if (!known) throw new Error(`no link of ${kind} is followed`)
        expect(linkTo('https://ciudad.example/recuperar', known, sampleLinkToken)).to.match(
          linkMark,
        )
        const citizen = await followsLink(city, known)
        await citizen.reads('Falta')
        expect(location.href).to.not.contain('chl_')
        expect(citizen.api.sentTo(`POST /flows/${kind}/link`)).to.deep.equal([])
      })
