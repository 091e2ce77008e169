/** Whose user a citizen is, and what they may do. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { good, type Issuer } from '../support/citizen-tokens.ts'
import { inside, sets } from './inside.ts'
import { issuer, posts } from './post.ts'

let of: Issuer

beforeAll(async () => {
  of = await issuer()
})

afterEach(() => sets({ rules: '', role: 'subscriber' }))

/** Ids and roles of the users that have this account of the city. */
const usersOf = (sub: string) =>
  inside(`return array_map(fn($id) => [$id, array_values(get_user_by('id', $id)->roles)],
    CitizenAuth\\WordPress\\Citizens\\users_with('${of.issuer} ${sub}'));`) as [number, string[]][]

const rolesOf = (sub: string) => usersOf(sub)[0]?.[1]

const signsIn = async (sub: string, content = {}) => posts(await good(of, { sub, ...content }))

test('the same citizen is the same user each time', async () => {
  await signsIn('acc_same')
  const [first] = usersOf('acc_same')
  await signsIn('acc_same', { givenNames: 'Otro nombre' })
  expect(usersOf('acc_same')).toEqual([first])
})

test('two first sign-ins at the same moment make one user', async () => {
  await Promise.all([signsIn('acc_race'), signsIn('acc_race'), signsIn('acc_race')])
  expect(usersOf('acc_race')).toHaveLength(1)
})

test('an account of another city with the same number is somebody else', async () => {
  inside(`$id = wp_insert_user(['user_login' => 'otra', 'user_pass' => 'x']);
    update_user_meta($id, 'citizen_auth_identity', 'https://id.otra.gob.ec/otra acc_there');`)
  await signsIn('acc_there')
  expect(
    inside(
      "return get_user_by('id', CitizenAuth\\WordPress\\Citizens\\users_with('" +
        of.issuer +
        " acc_there')[0])->user_login;",
    ),
  ).not.toBe('otra')
})

test('an e-mail address makes nobody the user who has it', async () => {
  const { isSignedIn } = await signsIn('acc_mail', { email: 'web@ciudad.example' })
  expect(isSignedIn).toBe(true)
  expect(inside("return get_user_by('email', 'web@ciudad.example')->user_login;")).toBe('alcaldia')
  expect(rolesOf('acc_mail')).toEqual(['subscriber'])
})

test('the first rule that fits gives the role, and follows what the city says of the citizen', async () => {
  sets({ rules: 'acr = aal2 : author\nacr = aal1 : contributor' })
  await signsIn('acc_rule', { acr: 'aal1' })
  expect(rolesOf('acc_rule')).toEqual(['contributor'])
  await signsIn('acc_rule', { acr: 'aal2' })
  expect(rolesOf('acc_rule')).toEqual(['author'])
  await signsIn('acc_rule', { acr: 'none' })
  expect(rolesOf('acc_rule')).toEqual(['subscriber'])
})

test('a role that a person gave is left alone', async () => {
  sets({ rules: 'acr = aal1 : contributor' })
  await signsIn('acc_hand', { acr: 'aal1' })
  inside(`get_user_by('id', ${usersOf('acc_hand')[0]?.[0]})->set_role('editor');`)
  await signsIn('acc_hand', { acr: 'none' })
  expect(rolesOf('acc_hand')).toEqual(['editor'])
})

test('nobody becomes an administrator but by a line that says so', async () => {
  sets({ role: 'administrator' })
  await signsIn('acc_nobody')
  expect(rolesOf('acc_nobody')).toEqual(['subscriber'])
  sets({ rules: 'sub = acc_mayor : administrator' })
  await signsIn('acc_mayor')
  await signsIn('acc_other')
  expect([rolesOf('acc_mayor'), rolesOf('acc_other')]).toEqual([['administrator'], ['subscriber']])
})

for (const [rule, why] of [
  ['acr aal2 author', 'is no rule'],
  ['acr = aal2 : mayor', 'names no role'],
  ['email = ana@ciudad.example : author', 'goes by what changes hands'],
] as const)
  test(`a rule that ${why} is refused, with the number of its line`, () => {
    const errors = inside(
      `return CitizenAuth\\WordPress\\Role_Rules\\errors("acr = aal1 : author\\n${rule}");`,
    )
    expect(errors).toEqual([expect.stringContaining('2')])
  })
