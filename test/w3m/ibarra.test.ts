/** Ibarra in w3m: temporary password, questions chosen from lists, a link that is pasted. */
import { test } from 'vitest'
import { everyFlow } from '../journeys/without-script/ibarra.ts'
import { arrivesAtTerminal } from './w3m-visitor.ts'

test('a resident registers, changes the password, signs out, recovers and signs in in w3m', async () => {
  await everyFlow(await arrivesAtTerminal('ibarra'))
})
