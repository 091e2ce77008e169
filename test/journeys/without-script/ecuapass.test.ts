/** Ecuapass without script: a kind of user among ten, an officer’s yes, a temporary password, a user ID that was forgotten. */
import { test } from 'vitest'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { everyFlow, looksForUserId } from './ecuapass.ts'

test('a trader registers, changes the password, signs out, recovers and signs in, and no script runs', async () => {
  await everyFlow(await arrivesPlain('ecuapass'))
})

test('a forgotten user ID is looked for from the sign-in', async () => {
  await looksForUserId(await arrivesPlain('ecuapass'))
})
