/** What a sign-in at a service asks of the database, here and at `oidc-provider` with a table of its own in the same SQLite. */
import { createHash, randomBytes } from 'node:crypto'
import { freePorts } from '../support/free-ports.ts'
import { pageBrowser, type PageBrowser, type PageAnswer } from './page-browser.ts'
import { password, register } from './citizen.ts'
import { connect } from './connection.ts'
import { benchPaths, countHeader, countsHeader, type Counts } from './counts.ts'
import { startPeer, type Asked, type Client } from './peer/oidc-provider.ts'
import type { Findings } from './report.ts'
import type { Stack } from './stack.ts'

/** Round trips that each request may wait for, one after the other. */
export const providerRoundTrips = { authorize: 2, exchange: 2, userinfo: 1 } as const

type Request = keyof typeof providerRoundTrips

const requests: readonly Request[] = ['authorize', 'exchange', 'userinfo']

type Measured = Readonly<Record<Request, Asked>>

interface Walked {
  readonly authorize: string
  readonly token: string
  readonly userinfo: string
  readonly browser: PageBrowser
  /** What the last answer asked of the database. */
  readonly asked: (answer: PageAnswer) => Asked
}

const email = 'bench-provider@ciudadabierta.example'

const verifier = randomBytes(32).toString('base64url')

const queryOf = ({ id, callback }: Client) =>
  new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: callback,
    scope: 'openid profile email',
    state: 'state',
    nonce: 'nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()

/** Of somebody who is signed in and has agreed: the code, what it is exchanged for, and what that tells. */
async function measured(walked: Walked, client: Client): Promise<Measured> {
  const { authorize, token, userinfo, browser, asked } = walked
  const led = await browser.opens(`${authorize}?${queryOf(client)}`, client.callback)
  const code = new URL(led.location ?? client.callback).searchParams.get('code')
  if (code === null) throw new Error(`no code: ${led.status} ${led.text}`)
  const exchanged = await browser.posts(
    token,
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: client.callback,
      code_verifier: verifier,
    },
    { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` },
  )
  const onExchange = asked(exchanged)
  const { access_token: bearer } = JSON.parse(exchanged.text) as { readonly access_token: string }
  const told = await browser.gets(userinfo, { authorization: `Bearer ${bearer}` })
  if (told.status !== 200) throw new Error(`userinfo answered ${told.status}: ${told.text}`)
  return { authorize: asked(led), exchange: onExchange, userinfo: asked(told) }
}

/** By the Worker's own pages, without a script, as a citizen whom a service sends. */
async function here({ address, origin }: Stack, client: Client): Promise<Measured> {
  const connection = connect(address)
  try {
    await connection.ask({
      method: 'POST',
      path: `${benchPaths.service}?${new URLSearchParams({ ...client }).toString()}`,
    })
    await register(connection, origin, email)
    return await signedInHere(
      pageBrowser(connection, address, { [countHeader]: 'yes' }),
      address,
      client,
    )
  } finally {
    connection.close()
  }
}

async function signedInHere(
  browser: PageBrowser,
  address: string,
  client: Client,
): Promise<Measured> {
  const at = (path: string) => `${address}/demo/${path}`
  await browser.opens(`${at('authorize')}?${queryOf(client)}`, client.callback)
  await browser.sends({ identifier: email, password }, client.callback)
  await browser.sends({ 'ca-press': 'allow' }, client.callback)
  return measured(
    {
      authorize: at('authorize'),
      token: at('token'),
      userinfo: at('userinfo'),
      browser,
      asked({ headers }) {
        const { d1Statements, d1Sequential } = JSON.parse(String(headers[countsHeader])) as Counts
        return { statements: d1Statements, inSequence: d1Sequential }
      },
    },
    client,
  )
}

async function there(client: Client): Promise<Measured> {
  const [port] = await freePorts()
  const peer = await startPeer(client, port)
  const connection = connect(peer.issuer)
  try {
    const browser = pageBrowser(connection, peer.issuer)
    await browser.opens(`${peer.issuer}/auth?${queryOf(client)}`, client.callback)
    peer.takes()
    const found = new Map<PageAnswer, Asked>()
    const watched: PageBrowser = {
      ...browser,
      opens: async (...of) => note(await browser.opens(...of)),
      posts: async (...of) => note(await browser.posts(...of)),
      gets: async (...of) => note(await browser.gets(...of)),
    }
    const note = (answer: PageAnswer) => {
      found.set(answer, peer.takes())
      return answer
    }
    return await measured(
      {
        authorize: `${peer.issuer}/auth`,
        token: `${peer.issuer}/token`,
        userinfo: `${peer.issuer}/me`,
        browser: watched,
        asked: (answer) => found.get(answer) ?? { statements: 0, inSequence: 0 },
      },
      client,
    )
  } finally {
    connection.close()
    await peer.stop()
  }
}

/** Signs in at a service, here and there, and counts. */
export async function measureProvider(stack: Stack): Promise<Findings> {
  const client = {
    id: 'bench',
    secret: randomBytes(32).toString('base64url'),
    callback: 'http://localhost:9/callback',
  }
  const ours = await here(stack, client)
  const theirs = await there(client)
  const cells = ({ inSequence, statements }: Asked) => [String(inSequence), String(statements)]
  return {
    title: 'A sign-in at a service of the city',
    about:
      'Of a citizen who is signed in and has agreed. "In sequence" waits for the database; of `oidc-provider` each call of its adapter is a statement.',
    rows: [
      ['', 'here, in sequence', 'statements', 'oidc-provider, in sequence', 'statements'],
      ...requests.map((name) => [name, ...cells(ours[name]), ...cells(theirs[name])]),
    ],
    notes: [],
    verdicts: requests.map((name) => ({
      what: `D1 round trips in sequence, ${name}`,
      measured: ours[name].inSequence,
      budget: providerRoundTrips[name],
    })),
    figures: { ours, theirs },
  }
}
