/** Ecuapass: request for use, code by e-mail, an officer's approval, sign-in. */
import { test } from 'vitest'
import { entersWith, requestsUse, trader } from '../harness/ecuapass.ts'
import { everyWay, type Way } from '../harness/hands.ts'
import { approves, approvesOnCommandLine } from '../harness/officer.ts'
import { visits } from '../harness/visitor.ts'

const asks: Readonly<Record<Way, Parameters<typeof trader>[0]>> = {
  'with a finger': 'Usuario general',
  'with the keyboard alone': 'Representante legal',
}

/** One officer works at the real command line. */
const isApproved: Readonly<Record<Way, (userId: string) => Promise<unknown>>> = {
  'with a finger': approves,
  'with the keyboard alone': approvesOnCommandLine,
}

for (const way of everyWay)
  test(`a request waits for an officer; the sign-in says so until it is approved, ${way}`, async () => {
    const person = trader(asks[way])
    const visitor = await visits('ecuapass', 'register', way)
    await requestsUse(visitor, person)
    const early = await visits('ecuapass', 'sign-in-not-approved', way)
    await entersWith(early, person.userId, person.password)
    await early.seesAlert('Su solicitud todavía está en revisión.')

    await isApproved[way](person.userId)
    const approved = await visits('ecuapass', 'sign-in', way)
    await entersWith(approved, person.userId, person.password)
    await approved.at('Hola, Paulina')
  })
