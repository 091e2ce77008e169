/** What a password screen calls the citizen is what the city signs in with: the same on every screen. */
import { beforeEach, expect, test } from 'vitest'
import { signInName } from '../../../contract/sign-in-name.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { at, freshCities } from './fixtures.ts'
import { asksForAccount, linkTo, neighbour } from './leon.ts'

beforeEach(freshCities)

const everything = [
  { kind: 'email', value: 'rosa@correo.example' },
  { kind: 'phone', value: '+593991234567' },
  { kind: 'curp', value: 'a-curp' },
  { kind: 'cedula-ec', value: 'a-cedula-ec' },
  { kind: 'cedula-ve', value: 'a-cedula-ve' },
  { kind: 'user-id', value: 'rosa.perito' },
]

for (const [slug, name] of [
  ['demo', 'rosa@correo.example'],
  ['ibarra', 'a-cedula-ec'],
  ['leon', 'a-curp'],
  ['maracaibo', 'a-cedula-ve'],
  ['ecuapass', 'rosa.perito'],
] as const)
  test(`${slug} signs in with ${name}`, () => {
    expect(signInName(municipalities[slug].public, everything)).toBe(name)
  })

test('León asks for the chosen password in another browser by the CURP, as its sign-in does', async () => {
  const person = neighbour()
  await asksForAccount(person)
  const screen = await at('leon').follows(await linkTo(person.email, /citizen-register/))
  expect(screen.body.view).toEqual({ username: person.curp })
})
