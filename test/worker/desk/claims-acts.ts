/** What two officers and two citizens can do about one document, and orders of it. */
import { array, constantFrom } from 'fast-check'

const byOfficer = [
  'opens the claim',
  'lets it go',
  'notes the original of the claimant',
  'notes a copy of the claimant',
  'notes that the holder came',
  'proposes the move',
  'confirms',
  'takes back or refuses the proposal',
  'refuses the claim',
  'undoes the move',
  'suspends whoever has it',
] as const

const bySelves = ['holder signs in', 'holder leaves', 'claimant gives up', 'six days pass'] as const

export type OfficersAct = (typeof byOfficer)[number]
export type SelvesAct = (typeof bySelves)[number]
export type Who = 'honest' | 'hostile'
export type Act = `${Who} ${OfficersAct}` | SelvesAct

const acts: readonly Act[] = [
  ...(['honest', 'hostile'] as const).flatMap((who) =>
    byOfficer.map((act) => `${who} ${act}` as const),
  ),
  ...bySelves,
]

/** What a move needs comes often enough for moves to happen. */
const likely: readonly Act[] = [
  'honest opens the claim',
  'honest notes the original of the claimant',
  'honest notes that the holder came',
  'honest proposes the move',
  'hostile confirms',
  'hostile proposes the move',
  'hostile undoes the move',
]

export const orders = array(constantFrom(...acts, ...likely, ...likely), {
  minLength: 4,
  maxLength: 16,
})
