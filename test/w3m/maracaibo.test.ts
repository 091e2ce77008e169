/** Maracaibo in w3m: the message’s link before the password. */
import { test } from 'vitest'
import { everyFlow } from '../journeys/without-script/maracaibo.ts'
import { arrivesAtTerminal } from './w3m-visitor.ts'

test('a citizen registers, changes the password, signs out, recovers and signs in in w3m', async () => {
  await everyFlow(await arrivesAtTerminal('maracaibo'))
})
