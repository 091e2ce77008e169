/** The question which document a number is comes up and goes, in the midst of a form that is being filled in. */
import { expect } from 'chai'
import { kindAsked, type IdentifierField } from '../../contract/fields/identifier.ts'
import { validationReady } from '../../widget/fields/lazy-validation.ts'
import { session } from '../../widget/index.ts'
import { cities, profileOf, screensOf, type CityScreen } from './support/cities.ts'
import { leaves, type Citizen } from './support/citizen.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

/** A cédula of Venezuela or a passport; a cédula of Ecuador without a digit, or a passport. */
const inDoubt = ['14430592', '101450021']

interface Doubt {
  readonly field: IdentifierField
  readonly number: string
}

/** The first number of a screen that may be in doubt. */
function doubtIn({ city, asks }: CityScreen): Doubt | undefined {
  const steps = (asks && profileOf(city).flows[asks.kind]) ?? []
  const config = steps.find(({ id }) => id === asks?.screen.at)
  for (const field of config && 'fields' in config ? config.fields : [])
    for (const number of inDoubt)
      if (field.kind === 'identifier' && kindAsked(field, number)) return { field, number }
  return undefined
}

const lines = 'form input:not([type=checkbox], [type=radio], :disabled)'

/** Everything is filled in, as a password manager does, but the number. */
function fillsRest(citizen: Citizen, but: string): ReadonlyMap<HTMLInputElement, string> {
  const rest = citizen.all<HTMLInputElement>(lines).filter(({ name }) => name !== but)
  for (const { name } of rest) citizen.types(name, `dicho en ${name}`)
  return new Map(rest.map((input) => [input, input.value]))
}

async function enters(citizen: Citizen, name: string, number: string) {
  citizen
    .types(name, number)
    .field(name)
    .dispatchEvent(new Event('change', { bubbles: true }))
  await citizen.view.drawn
}

for (const screen of cities.flatMap(screensOf)) {
  const doubt = doubtIn(screen)
  if (doubt)
    test(`${screen.city}, ${screen.name}: nothing that was typed beside the number is lost`, async () => {
      const citizen = await screen.open()
      await validationReady()
      await citizen.view.attend()
      const { name } = doubt.field
      const filled = fillsRest(citizen, name)
      const lost = () =>
        [...filled].flatMap(([input, text]) =>
          input.isConnected && input.value === text ? [] : [input.name],
        )
      await enters(citizen, name, doubt.number)
      await citizen.reads('¿Qué documento es?')
      expect(lost()).to.deep.equal([])
      await enters(citizen, name, '')
      expect(lost()).to.deep.equal([])
    })
}
