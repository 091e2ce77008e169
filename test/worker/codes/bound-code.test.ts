/** T22: a code or a link is good for the one flow, purpose and person it was sent for, and for nothing else. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { codeTo, linkTo, person, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { elsewhere, freshCity, recovering, rowsIn } from './fixtures.ts'

beforeEach(freshCity)

const [ana, eva, ivo, noe] = ['ana', 'eva', 'ivo', 'noe'].map((name) => `${name}@correo.example`)

interface Waiting {
  readonly named: string
  readonly citizen: Citizen
  readonly code: string
  readonly link: string
}

async function waiting(named: string, citizen: Citizen, email: string): Promise<Waiting> {
  return { named, citizen, code: await codeTo(email), link: await linkTo(email) }
}

/** Two people register and two recover, one of them twice: every purpose, several subjects, several flows. */
async function everybody(): Promise<readonly Waiting[]> {
  for (const email of [ana, eva]) await registered(email ?? '')
  const all: Waiting[] = []
  for (const email of [ivo, noe]) {
    const citizen = new Citizen()
    await citizen.begins('register', person(email ?? ''))
    all.push(await waiting(`register ${email}`, citizen, email ?? ''))
  }
  for (const [index, email] of [ana, eva, ana].entries())
    all.push(await waiting(`recover ${email} ${index}`, await recovering(email ?? ''), email ?? ''))
  return all
}

test('the code of one flow is refused in every other, and then still good in its own', async () => {
  const all = await everybody()
  for (const { citizen, named: here } of all)
    for (const { code, named: there } of all.filter(({ citizen: other }) => other !== citizen)) {
      await limitsRefill()
      const answer = await citizen.answers({ code })
      expect(answer.body.code, `${there} → ${here}`).toBe('wrong_code')
    }
  expect(await rowsIn('accounts')).toBe(2)
  for (const { citizen, code, named } of all) {
    await limitsRefill()
    const { at } = (await citizen.answers({ code })).body
    expect(at, named).toBe(named.startsWith('register') ? 'done' : 'new-password')
  }
})

test("a link's secret is refused under any other challenge", async () => {
  const all = await everybody()
  const partsOf = (link: string) => /^(.+#citizen-)([a-z-]+)=([^.]+)\.(.+)$/.exec(link) ?? []
  for (const [here, one] of all.entries())
    for (const other of all.filter((_, there) => there !== here)) {
      await limitsRefill()
      const [, page = '', kind = '', challenge = ''] = partsOf(one.link)
      const [, , , , secret = ''] = partsOf(other.link)
      const answer = await new Citizen().follows(`${page}${kind}=${challenge}.${secret}`)
      expect(answer.body.code, `${other.named} → ${one.named}`).toBe('link_damaged')
    }
  expect(await rowsIn('accounts')).toBe(2)
})

test('a link is refused as the link of another kind of flow', async () => {
  const all = await everybody()
  for (const { link, named } of all) {
    const other = named.startsWith('register') ? 'recover' : 'register'
    const forged = link.replace(/#citizen-[a-z-]+=/, `#citizen-${other}=`)
    expect((await new Citizen().follows(forged)).body.code, named).toBe('link_spent')
  }
})

test('the right code from another browser is refused, and takes none of the owner’s tries', async () => {
  const citizen = await recovering((await registered(ana ?? ''), ana ?? ''))
  const code = await codeTo(ana ?? '')
  const withOwn = await recovering(eva ?? '')
  for (const thief of [new Citizen(), withOwn]) {
    Object.assign(thief, { kind: citizen.kind, flow: citizen.flow, at: citizen.at })
    for (let n = 1; n <= 12; n += 1)
      expect((await thief.answers({ code })).body.code).toBe('browser_not_recognised')
  }
  expect(await rowsIn('challenges', 'attempts > 0 AND consumed_at IS NULL')).toBe(0)
  expect((await citizen.answers({ code })).body.at).toBe('new-password')
})

test('two cookies for one browser are none: the flow is not theirs', async () => {
  const citizen = await recovering(ana ?? '')
  const code = '00000000'
  const [[name = '', value = ''] = []] = citizen.cookies
  const answer = await citizen.answers(
    { code },
    { headers: { cookie: `${name}=${value}; ${name}=planted` } },
  )
  expect(answer.body.code).toBe('browser_not_recognised')
})

test('the code of one flow is refused under the address of another flow of the same browser', async () => {
  await registered(ana ?? '')
  const citizen = await recovering(ana ?? '')
  const first = await codeTo(ana ?? '')
  const second = await recovering(ana ?? '', elsewhere(citizen, citizen.environment))
  expect(second.flow).not.toBe(citizen.flow)
  expect((await second.answers({ code: first })).body.code).toBe('wrong_code')
})

test('a record that is moved in KV to another challenge makes its code good for nothing there', async () => {
  const all = await everybody()
  const challengeIn = (link: string) => /=([^.]+)\./.exec(link)?.[1] ?? ''
  const keyOf = (link: string) => `code:demo:${challengeIn(link)}`
  const records = new Map<string, string>()
  for (const { link } of all) records.set(link, (await env.CODES.get(keyOf(link))) ?? '')
  for (const here of all)
    for (const there of all.filter((one) => one !== here)) {
      await limitsRefill()
      await env.DB.prepare('UPDATE challenges SET attempts = 0').run()
      await env.CODES.put(keyOf(here.link), records.get(there.link) ?? '')
      const { body } = await here.citizen.answers({ code: there.code })
      expect(body.code, `${there.named} → ${here.named}`).toBe('wrong_code')
    }
})
