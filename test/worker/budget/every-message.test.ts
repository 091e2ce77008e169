/**
 * Every message that a stranger can cause is within the budget, whatever the pathway; what follows a proof is sent
 * whatever strangers have used up (T26, T34). A new message is put into one of the two lists, or does not compile.
 */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { messageCauses, type MessagesOf } from '../../../worker/delivery/messages/causes.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { password, person } from '../../support/accounts.ts'
import type { Answered, Citizen } from '../../support/citizen.ts'
import { begins, inPadron, newCedulaEc, newCurp, newEmail } from '../cities/fixtures.ts'
import { trader } from '../cities/ecuapass.ts'
import { data, entersFirst, password as settledPassword } from '../cities/ibarra.ts'
import { neighbour, settled } from '../cities/leon.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { linksGoogle, unlinks, visitor } from '../federation/fixtures.ts'
import { suspends } from '../suspension/fixtures.ts'
import { at, exhaust, exhaustMailboxes, freshCities, newest, written } from './fixtures.ts'
import { ana, code, ownActs, type Act } from './own-acts.ts'
import { asksForFactorCode, factorActs } from './own-factors.ts'

beforeEach(async () => {
  vi.restoreAllMocks()
  await freshCities()
})

const registersWith = (email: string) => at('demo').begins('register', person(email))

const names = { givenNames: 'Paulina', familyNames: 'Ricaurte Mora' }
const { companyRuc: _none, ...applicant } = trader()

/** Applies at ECUAPASS, up to the code. */
async function applies(): Promise<Citizen> {
  const citizen = at('ecuapass')
  const agreed = { terms: 'yes', privacy: 'yes' }
  await begins(citizen, 'register', { ...applicant, ...names, password, ...agreed })
  return citizen
}

/** An ECUAPASS that tells user IDs by message, and a user whom an officer has approved. */
async function userOfEcuapass(): Promise<void> {
  const registry: Record<string, Municipality> = municipalities
  const { public: profile, private: kept } = registry['ecuapass'] ?? municipalities.ecuapass
  registry['ecuapass'] = { public: profile, private: { ...kept, showsUserId: 'message' } }
  await (await applies()).answers({ code: await code() })
  await env.DB.prepare("UPDATE accounts SET status = 'active'").run()
}

/** What a stranger does to cause each message. */
const strangers = {
  'confirm-contact': async () => () => registersWith(newEmail()),
  'already-registered': async () => {
    await inhabitant(ana)
    return () => registersWith(ana)
  },
  'recovery-code': async () => {
    await inhabitant(ana)
    return () => at('demo').begins('recover', { identifier: ana })
  },
  'sign-in-code': async () => {
    const document = newCedulaEc()
    const email = newEmail()
    const citizen = at('ibarra')
    await begins(citizen, 'register', { document })
    await citizen.answers(data(email))
    const { words } = await newest()
    await entersFirst(citizen, document, words['password'] ?? '')
    return async () => {
      const thief = at('ibarra')
      await thief.begins('login', { user: document, password: settledPassword })
      return thief.answers({ question: 'code' })
    }
  },
  'factor-code': asksForFactorCode,
  'contact-code': async () => {
    await inhabitant(ana)
    const citizen = at('demo')
    await citizen.begins('login', { identifier: ana, password })
    const moved = `nueva.${ana}`
    return async () => {
      await citizen.begins('change-email', { current: password })
      return citizen.answers({ email: moved })
    }
  },
  'still-suspended': async () => {
    await inhabitant(ana)
    await suspends(ana)
    return () => at('demo').begins('recover', { identifier: ana })
  },
  'temporary-password': async () => async () => {
    const citizen = at('ibarra')
    await begins(citizen, 'register', { document: newCedulaEc() })
    return citizen.answers(data(newEmail()))
  },
  'document-claimed': async () => {
    const document = newCedulaEc()
    await inPadron('ibarra', document, { givenNames: 'ROSA', email: newEmail() })
    return async () => {
      const citizen = at('ibarra')
      await begins(citizen, 'register', { document })
      return citizen.answers(data(newEmail()))
    }
  },
  'user-id': async () => {
    await userOfEcuapass()
    const { classification, identification, email } = applicant
    return () => begins(at('ecuapass'), 'find-user', { classification, identification, email })
  },
  'contact-request-received': async () => () =>
    begins(at('leon'), 'request-contact', {
      personKind: 'fisica',
      curp: newCurp(),
      personalEmail: newEmail(),
      phone: '4771234599',
    }),
} satisfies Record<MessagesOf<'asking'>, () => Promise<Act>>

/** What somebody does who has proven who they are. */
const provers = {
  'account-created': async () => {
    const citizen = at('demo')
    await citizen.begins('register', person(ana))
    const typed = await code()
    return () => citizen.answers({ code: typed })
  },
  'awaiting-approval': async () => {
    const citizen = await applies()
    const typed = await code()
    return () => citizen.answers({ code: typed })
  },
  'account-recovered': async () => {
    await inhabitant(ana)
    const citizen = at('demo')
    await citizen.begins('recover', { identifier: ana })
    await citizen.answers({ code: await code() })
    return () => citizen.answers({ password: 'otra frase que nadie adivina' })
  },
  'password-changed': async () => {
    await inhabitant(ana)
    const citizen = at('demo')
    await citizen.begins('login', { identifier: ana, password })
    const answer = { current: password, password: 'otra frase que nadie adivina' }
    return () => citizen.begins('change-password', answer)
  },
  'identity-linked': async () => {
    const citizen = Object.assign(await settled(neighbour()), {
      environment: visitor().environment,
    })
    return linksGoogle(citizen)
  },
  'identity-unlinked': async () => {
    const citizen = Object.assign(await settled(neighbour()), {
      environment: visitor().environment,
    })
    await (
      await linksGoogle(citizen)
    )()
    return unlinks(citizen)
  },
  ...ownActs,
  ...factorActs,
  disowned: async () => {
    await inhabitant(ana)
    const citizen = at('demo')
    await citizen.begins('login', { identifier: ana, password })
    const answer = { current: password, password: 'otra frase que nadie adivina' }
    await citizen.begins('change-password', answer)
    const { link = '' } = (await newest()).words
    return () => at('demo').follows(link)
  },
  'claim-stopped': async () => {
    const document = newCedulaEc()
    await inPadron('ibarra', document, { givenNames: 'ROSA', email: newEmail() })
    const stranger = at('ibarra')
    await begins(stranger, 'register', { document })
    await stranger.answers(data(newEmail()))
    const { link = '' } = (await newest()).words
    const { words } = (await written()).findLast(({ name }) => name === 'temporary-password') ?? {}
    await entersFirst(stranger, document, words?.['password'] ?? '')
    return async () => at('ibarra').follows(link)
  },
  'claim-opened': async () => {
    const keyOf = async (document: string) => {
      const citizen = at('ibarra')
      await begins(citizen, 'register', { document })
      await citizen.answers(data(newEmail()))
      const sent = (await written()).findLast(({ name }) => name === 'temporary-password')
      return sent?.words['password'] ?? ''
    }
    const document = newCedulaEc()
    await entersFirst(at('ibarra'), document, await keyOf(document))
    const key = await keyOf(document)
    return () => at('ibarra').begins('login', { user: document, password: key })
  },
} satisfies Record<MessagesOf<'proven'>, () => Promise<Act>>

/** What must be the same, whoever was written to. */
const plain = ({ status, text }: Answered) => [
  status,
  text
    .replace(/flw_[\w-]{22}|LEO-[0-9A-Z-]{9}|vecina\d{4}/g, '…')
    .replace(/(?<="(?:resendIn|expiresIn)":)\d+/g, '…'),
]

for (const [name, prepare] of Object.entries(strangers))
  test(`${name}: held back when the mailbox has had its share, and nobody notices`, async () => {
    const act = await prepare()
    const sent = await act()
    expect(await newest()).toMatchObject({ name, to: { channel: 'email' } })
    await exhaustMailboxes()
    const heldBack = await act()
    expect(await newest()).toMatchObject({ name, to: null })
    expect(plain(heldBack)).toEqual(plain(sent))
    expect(heldBack.status).toBe(200)
  })

/** Messages that a screen speaks of: it says so when none went. */
const spoken = Object.entries(strangers).filter(
  ([name]) => name !== 'document-claimed' && name !== 'contact-request-received',
)

for (const [name, prepare] of spoken)
  test(`${name}: when too many were asked for, none goes, and the wait is told`, async () => {
    const act = await prepare()
    await exhaust()
    const { status, body } = await act()
    const wait = body.view?.['resendIn'] ?? body.retryAfter
    expect([status, body.view?.['heldBack'] ?? body.code]).toEqual(
      body.view ? [200, true] : [429, 'too_many_messages'],
    )
    expect(wait).toBeGreaterThan(0)
    expect((await written()).filter((one) => one.name === name && one.to)).toEqual([])
  })

for (const [name, prepare] of Object.entries(provers))
  test(`${name}: sent when strangers have left nothing`, async () => {
    const act = await prepare()
    await exhaust()
    expect([200, 204]).toContain((await act()).status)
    expect(await newest()).toMatchObject({ name, to: { channel: 'email' } })
  })

test('flows send the messages that delivery knows but the operator’s own, and no other', () => {
  const { test: _, ...ofFlows } = messages
  expect(Object.keys(messageCauses).toSorted()).toEqual(Object.keys(ofFlows).toSorted())
})
