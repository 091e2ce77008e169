/** León in w3m: a long form in one, masked contacts, a telephone to prove. */
import { test } from 'vitest'
import { asksForOtherContacts, everyFlow } from '../journeys/without-script/leon.ts'
import { arrivesAtTerminal } from './w3m-visitor.ts'

test('a neighbour registers, proves the mobile, changes the password, signs out, recovers and signs in in w3m', async () => {
  await everyFlow(await arrivesAtTerminal('leon'))
})

test('whoever has lost every contact asks for others', async () => {
  await asksForOtherContacts(await arrivesAtTerminal('leon'))
})
