/** Whose user a citizen is, and what they may do. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { good, type Issuer } from '../support/citizen-tokens.ts'
import { inside, issuer, posts, system } from './post.ts'

let of: Issuer

beforeAll(async () => {
  of = await issuer()
})

afterEach(() => inside().sets({ rules: '' }))

const usersOf = (sub: string) => inside().usersOf(`${of.issuer} ${sub}`)
const rolesOf = (sub: string) => usersOf(sub)[0]?.[1]
const idOf = (sub: string) => usersOf(sub)[0]?.[0] ?? ''
const signsIn = async (sub: string, content = {}) => posts(await good(of, { sub, ...content }))

test('the same citizen is the same user each time', async () => {
  await signsIn('acc_same')
  const [first] = usersOf('acc_same')
  await signsIn('acc_same', { givenNames: 'Otro nombre' })
  expect(first).toBeDefined()
  expect(usersOf('acc_same')).toEqual([first])
})

test('two first sign-ins at the same moment make one user, and both are that user', async () => {
  const answers = await Promise.all([signsIn('acc_race'), signsIn('acc_race'), signsIn('acc_race')])
  expect(usersOf('acc_race')).toHaveLength(1)
  expect(answers.map(({ isSignedIn }) => isSignedIn)).toEqual([true, true, true])
})

test('an e-mail address makes nobody the user who has it, and is not taken over', async () => {
  const { isSignedIn } = await signsIn('acc_mail', { email: 'web@ciudad.example' })
  expect(isSignedIn).toBe(true)
  expect(rolesOf('acc_mail')).toEqual(system().roles.usual)
  expect(inside().mailOf(idOf('acc_mail'))).toMatch(/^$|@citizen\.invalid$/)
})

test('the first rule that fits gives the role, and follows what the city says of the citizen', async () => {
  const { some, other, usual } = system().roles
  inside().sets({ rules: `acr = aal2 : ${other}\nacr = aal1 : ${some}` })
  await signsIn('acc_rule', { acr: 'aal1' })
  expect(rolesOf('acc_rule')).toEqual([some])
  await signsIn('acc_rule', { acr: 'aal2' })
  expect(rolesOf('acc_rule')).toEqual([other])
  await signsIn('acc_rule', { acr: 'none' })
  expect(rolesOf('acc_rule')).toEqual(usual)
})

test('what a person gave is left alone, and what a person took is not given again', async () => {
  const { some, other } = system().roles
  inside().sets({ rules: `acr = aal1 : ${some}\nacr = aal2 : ${some}` })
  await signsIn('acc_hand', { acr: 'aal1' })
  inside().givesByHand(idOf('acc_hand'), other)
  inside().takesByHand(idOf('acc_hand'), some)
  await signsIn('acc_hand', { acr: 'aal2' })
  expect(rolesOf('acc_hand')).toEqual([other])
})

test('nobody becomes an administrator but by a line that says so', async () => {
  const { all, usual } = system().roles
  inside().sets({ role: all })
  try {
    await signsIn('acc_nobody')
    expect(rolesOf('acc_nobody')).toEqual(usual)
    inside().sets({ rules: `sub = acc_mayor : ${all}\nemail = web@ciudad.example : ${all}` })
    await signsIn('acc_mayor')
    await signsIn('acc_other', { email: 'web@ciudad.example' })
    expect([rolesOf('acc_mayor'), rolesOf('acc_other')]).toEqual([[all], usual])
  } finally {
    inside().sets({ role: usual[0] ?? 'authenticated' })
  }
})
