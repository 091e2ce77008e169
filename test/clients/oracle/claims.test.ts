/** What services are told by this provider and by `oidc-provider`, of the same citizen: docs/openid-differences.md has what differs. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { arrivesPlain } from '../../journeys/harness/plain-visitor.ts'
import { someone } from '../../journeys/harness/registration.ts'
import { registers } from '../../journeys/without-script/demo.ts'
import { freePorts } from '../../support/free-ports.ts'
import { claimCases, registeredClaims } from './claim-cases.ts'
import { startOracle } from './other-provider.ts'
import { endpointsOf } from './asked.ts'
import { claimReasonFor } from './reasons.ts'
import { expectTable } from './table-of-differences.ts'
import { Goer, requestOf, toldBy, type Claims, type Client, type Told } from './told.ts'

const root = new URL('../../..', import.meta.url).pathname
const person = someone()

let client: Client
let oracle: Awaited<ReturnType<typeof startOracle>>

/** Registers the service here, by the operator's command. */
function added(dataDir: string, callback: string): Client {
  const printed = execFileSync(
    process.execPath,
    [
      '--no-warnings',
      `${root}cli/citizen.ts`,
      ...'service add differences --municipality demo --name Diferencias --data-dir'.split(' '),
      dataDir,
      '--redirect',
      callback,
      ...registeredClaims.flatMap((name) => ['--claim', `${name}=Para comparar`]),
    ],
    { encoding: 'utf8' },
  )
  return { id: 'differences', callback, secret: /once: ([\w-]{43})/.exec(printed)?.[1] ?? '' }
}

beforeAll(async () => {
  const [port, oraclePort] = await freePorts()
  client = added(inject('stack').dataDir, `http://localhost:${port}/callback`)
  oracle = await startOracle(client, oraclePort, {
    acr: 'urn:citizen:2',
    amr: ['pwd', 'otp'],
    claims: {
      name: `${person.givenNames} ${person.familyNames}`,
      given_name: person.givenNames,
      family_name: person.familyNames,
      email: person.email,
      email_verified: true,
      document_kind: 'cedula-ec',
      document_number: person.document,
    },
  })
})
afterAll(() => oracle.stop())

/** A browser of the citizen's, who has agreed to all that the service is registered for. */
async function agreed(issuer: string): Promise<() => Goer> {
  const visitor = await arrivesPlain('demo')
  await registers(visitor, person)
  const { page } = visitor.citizen
  const { authorize } = await endpointsOf(issuer)
  const claims = JSON.stringify({ userinfo: { document_number: null, age_over_18: null } })
  const scope = 'openid profile email phone address'
  const { parameters } = requestOf(client, { scope, claims })
  await page.goto(`${authorize}?${parameters.toString()}`)
  const back = page.waitForRequest((request) => request.url().startsWith(client.callback))
  await page.getByRole('button', { name: 'Permitir y continuar' }).click()
  await back
  const cookies = new Map((await page.context().cookies()).map(({ name, value }) => [name, value]))
  return () => new Goer(cookies)
}

/** Which is another each time, or here and there: only whether it is told can be compared. */
const ofTheMoment = new Set(['iss', 'aud', 'sub', 'sid', 'iat', 'exp', 'auth_time', 'at_hash'])

const shown = (claims: Claims, name: string): string => {
  if (!(name in claims)) return 'not told'
  return ofTheMoment.has(name) ? 'told' : `\`${JSON.stringify(claims[name])}\``
}

interface Difference {
  readonly where: string
  readonly claim: string
  readonly ours: string
  readonly theirs: string
}

const inOne = (where: string, ours: Claims, theirs: Claims): readonly Difference[] =>
  [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
    .toSorted()
    .map((claim) => ({ where, claim, ours: shown(ours, claim), theirs: shown(theirs, claim) }))
    .filter((one) => one.ours !== one.theirs)

const word = (told: Told) => (typeof told === 'string' ? told : 'tokens')

const differences = (ours: Told, theirs: Told): readonly Difference[] =>
  typeof ours === 'string' || typeof theirs === 'string'
    ? [{ where: 'answer', claim: '', ours: word(ours), theirs: word(theirs) }].filter(
        (one) => one.ours !== one.theirs,
      )
    : [
        ...inOne('ID token', ours.idToken, theirs.idToken),
        ...inOne('userinfo', ours.userinfo, theirs.userinfo),
      ]

/** A row for each difference, however many requests show it; few of them are named. */
function rowsOf(found: readonly (Difference & { readonly request: string })[]): readonly string[] {
  const rows = Object.values(
    Object.groupBy(found, ({ where, claim, ours, theirs }) => [where, claim, ours, theirs].join()),
  )
  return rows.map((same = []) => {
    const [{ where, claim, ours, theirs } = found[0] as Difference] = same
    const requests =
      same.length > 2
        ? `${same.length} of ${claimCases.length}`
        : same.map(({ request }) => `\`${request}\``).join(', ')
    const what = [where, claim && `\`${claim}\``].filter(Boolean).join(', ')
    return `| ${what} | ${ours} | ${theirs} | ${requests} | ${claimReasonFor(what, ours, theirs) ?? ''} |`
  })
}

test(
  'a citizen’s claims are told alike, by scope and by name, but for what is listed with its reason',
  { timeout: 120_000 },
  async () => {
    const issuer = `${inject('stack').worker}/demo`
    const citizen = await agreed(issuer)
    const found: (Difference & { readonly request: string })[] = []
    for (const one of claimCases) {
      const [ours, theirs] = await Promise.all([
        toldBy(issuer, citizen(), client, one),
        toldBy(oracle.issuer, new Goer(), client, one),
      ])
      for (const told of [ours, theirs])
        if (typeof told !== 'string') expect(told.userinfo['sub']).toBe(told.idToken['sub'])
      found.push(...differences(ours, theirs).map((all) => ({ ...all, request: one.name })))
    }
    const rows = rowsOf(found)
    expect(rows.filter((row) => row.endsWith('|  |'))).toEqual([])
    await expectTable(['claim', 'here', '`oidc-provider`', 'in requests', 'what decides'], rows)
  },
)
