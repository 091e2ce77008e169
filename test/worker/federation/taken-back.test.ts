/** What a thief has linked ends with whatever else the owner takes back (T14 e, T44). */
import { beforeEach, expect, test } from 'vitest'
import { mailTo } from '../../support/delivered-messages.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { Upstream, type Person } from '../../support/upstream.ts'
import { at, begins } from '../cities/fixtures.ts'
import { linkTo, neighbour, settledWithPhone, type Neighbour } from '../cities/leon.ts'
import {
  freshLeon,
  linksGoogle,
  signsAsUsual,
  signsInWith,
  somebodyThere,
  visitor,
} from './fixtures.ts'

beforeEach(freshLeon)

/** Somebody who knows the password has linked an identity of their own. */
async function linkedByThief(): Promise<{ readonly owner: Neighbour; readonly thief: Person }> {
  const owner = neighbour()
  await settledWithPhone(owner)
  const thief = somebodyThere()
  const inside = visitor()
  await signsAsUsual(inside, owner)
  const done = await (await linksGoogle(inside, thief))()
  expect(done.body.outcome, done.text).toBe('identity_linked')
  return { owner, thief }
}

async function pressOf({ email }: Neighbour): Promise<string> {
  const { text = '' } =
    (await mailTo(email)).find((one) => /también con Google/.test(one.text)) ?? {}
  return /https:\S+#citizen-disown=\S+/.exec(text)?.[0] ?? ''
}

/** By the link in the mailbox, which a thief does not have. */
async function recovers({ curp, email }: Neighbour): Promise<void> {
  await limitsRefill()
  const browser = visitor()
  await begins(browser, 'recover', { personKind: 'fisica', curp })
  await browser.answers({ contact: 'email1' })
  await browser.follows(await linkTo(email, /citizen-recover/))
  const chosen = 'Cuero nuevo 9*'
  const done = await browser.answers({ password: chosen, repeated: chosen, email })
  expect(done.body.outcome, done.text).toBe('recovered')
}

const opens = async (person: Person) => (await signsInWith(visitor(), new Upstream(), person)).body

test('the notice of a link has a press for whoever it was not, and after it the identity opens nothing', async () => {
  const { owner, thief } = await linkedByThief()
  expect((await opens(thief)).step).not.toBe('connect-identity')
  expect((await at('leon').follows(await pressOf(owner))).body.outcome).toBe('disowned')
  expect(await opens(thief)).toMatchObject({ step: 'connect-identity' })
})

test('a recovery ends what was linked a short while ago, and leaves what was linked before', async () => {
  const { owner, thief: own } = await linkedByThief()
  await timePasses(80 * 3600)
  const inside = visitor()
  await signsAsUsual(inside, owner)
  const thief = somebodyThere()
  await (
    await linksGoogle(inside, thief)
  )()
  await recovers(owner)
  expect(await opens(thief)).toMatchObject({ step: 'connect-identity' })
  expect((await opens(own)).step).not.toBe('connect-identity')
})
