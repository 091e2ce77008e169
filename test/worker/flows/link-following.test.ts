/** An e-mailed link: proof in any browser, once; whoever did not begin there proves the password that was chosen. */
import { beforeEach, expect, test } from 'vitest'
import { linkTo, password, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { freshCity, inhabitant, recovering, rowsIn, triesTaken } from '../codes/fixtures.ts'

const ana = 'ana@correo.example'

beforeEach(freshCity)

async function registering(): Promise<{ readonly citizen: Citizen; readonly link: string }> {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  return { citizen, link: await linkTo(ana) }
}

test('in the browser that began, the link registers at once', async () => {
  const { citizen, link } = await registering()
  expect((await citizen.follows(link)).body.outcome).toBe('registered')
  expect((await citizen.refreshes()).status).toBe(200)
})

test('another browser goes on by itself, and the first learns of it when that one has finished', async () => {
  const { citizen, link } = await registering()
  const phone = new Citizen()
  expect((await phone.follows(link)).body).toMatchObject({
    at: 'prove-password',
    view: { username: ana },
  })
  expect((await citizen.reloads()).body.at).toBe('verify-code')
  expect(await rowsIn('accounts'), 'nothing before the password').toBe(0)
  expect((await phone.answers({ password })).body.outcome).toBe('registered')
  expect((await phone.refreshes()).status).toBe(200)
  expect((await citizen.answers({ code: '00000000' })).body.code).toBe('finished_elsewhere')
  // By a look, and by the link again: to whoever began it, and to whoever finished it; to nobody else.
  for (const screen of [
    await citizen.reloads(),
    await citizen.follows(link),
    await phone.follows(link),
  ])
    expect(screen.body).toEqual({ at: 'done', outcome: 'registered' })
  expect((await new Citizen().follows(link)).body.code).toBe('link_spent')
})

test('in another browser a wrong password is refused, and not for ever', async () => {
  const { link } = await registering()
  const victim = new Citizen()
  await victim.follows(link)
  const codes: (string | undefined)[] = []
  for (let n = 1; n <= 7; n += 1) {
    const { body } = await victim.answers({ password: `no es esta frase ${n}` })
    codes.push(body.fields?.['password'] ?? body.code)
  }
  expect(codes).toEqual([
    ...Array<string>(5).fill('password_wrong'),
    'tries_used_up',
    'tries_used_up',
  ])
  expect((await victim.answers({ password })).body.code).toBe('tries_used_up')
  expect(await rowsIn('accounts')).toBe(0)
})

test('the password cannot be passed over', async () => {
  const { link } = await registering()
  const victim = new Citizen()
  await victim.follows(link)
  expect((await victim.answers({})).body.fields).toEqual({ password: 'required' })
  expect((await victim.follows(link)).body.at, 'a second press leads to the same').toBe(
    'prove-password',
  )
  expect((await victim.resends()).body.code).toBe('step_out_of_order')
  expect(await rowsIn('sessions')).toBe(0)
})

const newPassword = 'tejado rojo sobre la colina verde'

test('of all the browsers that follow a link, one changes the password with it', async () => {
  await inhabitant(ana)
  const first = await recovering(ana)
  const link = await linkTo(ana)
  const browsers = [first, new Citizen(), new Citizen()]
  const followed = await Promise.all(browsers.map((browser) => browser.follows(link)))
  expect(followed.map(({ body }) => body.at)).toEqual(Array<string>(3).fill('new-password'))
  const answers = await Promise.all(
    browsers.map((browser) => browser.answers({ password: newPassword })),
  )
  expect(answers.filter(({ body }) => body.outcome === 'recovered')).toHaveLength(1)
  expect(await rowsIn('challenges', 'consumed_at IS NOT NULL')).toBe(1)
  expect((await new Citizen().follows(link)).body.code).toBe('link_spent')
})

test('a link ends with its code, after ten minutes', async () => {
  await inhabitant(ana)
  await recovering(ana)
  const link = await linkTo(ana)
  await timePasses(600)
  expect((await new Citizen().follows(link)).body.code).toBe('link_spent')
})

test('the link of an earlier code of the same flow is spent, and takes no try of the new one', async () => {
  const { citizen, link } = await registering()
  await timePasses(600)
  await citizen.resends()
  expect(await triesTaken()).toEqual([0, 0])
  for (const browser of [citizen, new Citizen()])
    expect((await browser.follows(link)).body.code).toBe('link_spent')
  expect(await triesTaken()).toEqual([0, 0])
  expect((await citizen.follows(await linkTo(ana))).body.outcome).toBe('registered')
})

test('a link that was never written is answered like one that is spent', async () => {
  const { link } = await registering()
  const page = link.slice(0, link.indexOf('=') + 1)
  const unheardOf = `chl_${'x'.repeat(22)}.${'y'.repeat(22)}`
  expect((await new Citizen().follows(`${page}${unheardOf}`)).body.code).toBe('link_spent')
})

test('reading a link changes nothing, however often a scanner does it', async () => {
  const { citizen, link } = await registering()
  const path = '/demo/flows/register/link'
  for (let n = 1; n <= 20; n += 1)
    expect((await new Citizen().sends(path, { method: 'GET' })).status).toBeGreaterThanOrEqual(403)
  expect((await citizen.follows(link)).body.outcome).toBe('registered')
})
