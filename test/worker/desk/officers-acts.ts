/** What two officers, a thief of a session and one citizen can do at a counter, and orders of it. */
import { array, constantFrom } from 'fast-check'

const byOfficer = [
  'uses the passkey',
  'finds the citizen',
  'sends a code to another address',
  'types the code',
  'asks for a code on paper',
  'has the code of a sighting read out',
  'asks for a sighting without a code',
  'opens the signature',
  'confirms',
  'takes back or refuses',
  'undoes',
  'suspends',
  'reinstates',
  'ends the sessions',
  'lifts the wait',
] as const

const others = [
  'the citizen signs in',
  'whoever read the sheet uses it',
  'the citizen says it was not them',
  'six minutes pass',
  'twenty minutes pass',
  'a day passes',
  'three days pass',
] as const

export type OfficersAct = (typeof byOfficer)[number]
export type OthersAct = (typeof others)[number]
/** `thief` has the cookie of the honest one, and no passkey. */
export type Who = 'honest' | 'hostile' | 'thief'
export type Act = `${Who} ${OfficersAct}` | OthersAct

export const whos: readonly Who[] = ['honest', 'hostile', 'thief']

const acts: readonly Act[] = [
  ...whos.flatMap((who) => byOfficer.map((act) => `${who} ${act}` as const)),
  ...others,
]

/** What a change takes comes often enough for changes to happen. */
const likely: readonly Act[] = [
  'honest finds the citizen',
  'honest sends a code to another address',
  'honest types the code',
  'hostile finds the citizen',
  'hostile sends a code to another address',
  'hostile types the code',
  'hostile asks for a code on paper',
  'honest has the code of a sighting read out',
  'hostile has the code of a sighting read out',
  'honest opens the signature',
  'honest confirms',
  'hostile opens the signature',
  'hostile confirms',
  'whoever read the sheet uses it',
]

export const orders = array(constantFrom(...acts, ...likely, ...likely), {
  minLength: 4,
  maxLength: 20,
})
