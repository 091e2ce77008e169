/** Ibarra without script: register of persons, temporary password, questions, code behind a link. */
import { test } from 'vitest'
import { arrivesPlain } from '../harness/plain-visitor.ts'
import { everyFlow } from './ibarra.ts'

test('a resident registers, changes the password, signs out, recovers and signs in, and no script runs', async () => {
  await everyFlow(await arrivesPlain('ibarra'))
})
