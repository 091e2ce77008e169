/** Maracaibo without script: the message’s link before the password. */
import { test } from 'vitest'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { everyFlow } from './maracaibo.ts'

test('a citizen registers, changes the password, signs out, recovers and signs in, and no script runs', async () => {
  await everyFlow(await arrivesPlain('maracaibo'))
})
