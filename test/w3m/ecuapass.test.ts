/** Ecuapass in w3m: a kind of user among ten, an officer’s yes, a temporary password. */
import { test } from 'vitest'
import { everyFlow, looksForUserId } from '../journeys/without-script/ecuapass.ts'
import { arrivesAtTerminal } from './w3m-visitor.ts'

test('a trader registers, changes the password, signs out, recovers and signs in in w3m', async () => {
  await everyFlow(await arrivesAtTerminal('ecuapass'))
})

test('a forgotten user ID is looked for from the sign-in', async () => {
  await looksForUserId(await arrivesAtTerminal('ecuapass'))
})
