/** Owners and newcomers of every city, as far as messages concern them: what they type, and what they do with what arrives. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Identifier } from '../../../contract/fields/identifier.ts'
import type { Answer } from '../../../contract/fields/index.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { services } from '../../../worker/services.ts'
import { person } from '../../support/accounts.ts'
import type { Answered, Citizen, Sending } from '../../support/citizen.ts'
import { answersPaying, beginsPaying, type Persisted } from '../../support/persists.ts'
import {
  newCedulaEc,
  newCedulaVe,
  newCurp,
  newEmail,
  newestTo,
  temporaryTo,
} from '../cities/fixtures.ts'
import { data } from '../cities/ibarra.ts'
import type { Slug } from '../sign-in/fixtures.ts'

export interface Owner {
  readonly slug: Slug
  readonly account: string
  readonly email: string
  readonly document: string
}

/** What names somebody who has an account in each city. */
const identifiersOf: Readonly<Record<Slug, (document: string) => readonly Identifier[]>> = {
  demo: (value) => [{ kind: 'cedula-ec', value }],
  ibarra: (value) => [{ kind: 'cedula-ec', value }],
  leon: (value) => [{ kind: 'curp', value }],
  maracaibo: (value) => [{ kind: 'cedula-ve', value }],
  ecuapass: (value) => [
    { kind: 'user-id', value: `u${value}` },
    { kind: 'cedula-ec', value },
  ],
}

/** What is compared with the account besides, where a city asks for it. */
const detailsOf: Readonly<Record<Slug, Readonly<Record<string, string>>>> = {
  demo: {},
  ibarra: {},
  leon: { personKind: 'fisica' },
  maracaibo: { personKind: 'natural' },
  ecuapass: {},
}

const documentOf = (slug: Slug): string => {
  if (slug === 'leon') return newCurp()
  return slug === 'maracaibo' ? newCedulaVe() : newCedulaEc()
}

export async function owner(slug: Slug): Promise<Owner> {
  const { ports } = await services(env, municipalities[slug])
  const [document, email] = [documentOf(slug), newEmail()]
  const account = `acc_${email}`
  await ports.commit(
    await ports.accounts.create({
      id: account,
      status: 'active',
      locale: 'es',
      password: 'nobody signs in with it here',
      details: detailsOf[slug],
      identifiers: identifiersOf[slug](document).map((one) => ({ ...one, proven: false })),
      contacts: [{ channel: 'email', value: email, proven: true }],
      agreements: [],
    }),
  )
  return { slug, account, email, document }
}

/** What each city's screens ask of whoever recovers, up to the message. */
const recovery: Readonly<Record<Slug, (one: Owner) => readonly [Answer, ...Answer[]]>> = {
  demo: ({ document }) => [{ identifier: document }],
  ibarra: ({ document }) => [{ user: document }],
  leon: ({ document }) => [{ personKind: 'fisica', curp: document }, { contact: 'email1' }],
  maracaibo: ({ document, email }) => [{ personKind: 'natural', cedula: document, email }],
  ecuapass: ({ document, email }) => [
    { userId: `u${document}`, identification: document, email },
    {},
  ],
}

const names = { givenNames: 'Rosa', familyNames: 'Prueba' }
const agreed = { terms: 'yes', privacy: 'yes' }
const password = 'Relámpago en el lago 28!'
const ofLeon = 'Piel curtida 9*'

/** What whoever registers chooses. */
export const passwordOf = (slug: Slug) => (slug === 'leon' ? ofLeon : password)

/** And of whoever registers. */
const registration: Readonly<
  Record<Slug, (document: string, email: string) => readonly [Answer, ...Answer[]]>
> = {
  demo: (document, email) => [person(email, { document, password })],
  ibarra: (document, email) => [{ document }, data(email)],
  leon: (curp, email) => [
    {
      personKind: 'fisica',
      curp,
      givenNames: 'Rosa',
      firstFamilyName: 'Alba',
      secondFamilyName: '',
      postalCode: '37000',
      state: 'Guanajuato',
      municipality: 'León',
      settlement: 'Mi colonia inventada',
      street: 'Calle del Relojero',
      outerNumber: '128',
      innerNumber: '',
      innerLetter: '',
      phone: '4771231001',
      email,
      password: ofLeon,
      ...agreed,
    },
  ],
  maracaibo: (cedula, email) => [
    { personKind: 'natural', cedula, email, ...names, phone: '0414-1234501', ...agreed },
  ],
  ecuapass: (identification, email) => [
    {
      userId: `u${identification}`,
      classification: 'usuario-general',
      identification,
      email,
      ...names,
      password,
      ...agreed,
    },
  ],
}

/** Answers one screen after another; says what all of it cost. */
async function walks(
  citizen: Citizen,
  kind: 'recover' | 'register',
  [first, ...rest]: readonly [Answer, ...Answer[]],
  { works = true, ...sending }: Sending & { readonly works?: boolean },
): Promise<Persisted> {
  let last = await beginsPaying(citizen, kind, first, { ...sending }, works)
  const efforts = [...last.efforts]
  for (const answer of rest) {
    if (last.status !== 200) break
    // oxlint-disable-next-line no-await-in-loop -- one screen leads to the next
    last = await answersPaying(citizen, answer, sending, works)
    efforts.push(...last.efforts)
  }
  return { ...last, efforts }
}

type Paying = Sending & { readonly works?: boolean }

export const recovers = (citizen: Citizen, one: Owner, sending: Paying = {}) =>
  walks(citizen, 'recover', recovery[one.slug](one), sending)

export const registers = (citizen: Citizen, email: string, sending: Paying = {}) => {
  const slug = citizen.slug as Slug
  return walks(citizen, 'register', registration[slug](documentOf(slug), email), sending)
}

const code = async (email: string) => (await newestTo(email, /\b\d{8}\b/)).code ?? ''
const link = async (email: string, kind: string) =>
  (await newestTo(email, new RegExp(`citizen-${kind}`))).link ?? ''

/** Uses what arrived; says how far that led. */
const arrivals = {
  demo: {
    recover: async (citizen: Citizen, { email }: Owner) =>
      citizen.answers({ code: await code(email) }),
    register: async (citizen: Citizen, email: string) =>
      citizen.answers({ code: await code(email) }),
  },
  ibarra: {
    recover: async (citizen: Citizen, { email, document }: Owner) =>
      citizen.answers({ user: document, code: await code(email) }),
    register: (_: Citizen, email: string) => temporaryTo(email),
  },
  leon: {
    recover: async (citizen: Citizen, { email }: Owner) =>
      citizen.follows(await link(email, 'recover')),
    register: async (citizen: Citizen, email: string) =>
      citizen.follows(await link(email, 'register')),
  },
  maracaibo: {
    recover: async (citizen: Citizen, { email }: Owner) =>
      citizen.follows(await link(email, 'recover')),
    register: async (citizen: Citizen, email: string) =>
      citizen.follows(await link(email, 'register')),
  },
  ecuapass: {
    recover: (_: Citizen, { email }: Owner) => temporaryTo(email),
    register: async (citizen: Citizen, email: string) =>
      citizen.answers({ code: await code(email) }),
  },
} satisfies Record<
  Slug,
  {
    readonly recover: (citizen: Citizen, one: Owner) => Promise<Answered | string>
    readonly register: (citizen: Citizen, email: string) => Promise<Answered | string>
  }
>

function expectFurther(reached: Answered | string): void {
  if (typeof reached === 'string')
    expect(reached, 'a temporary password').toMatch(/\w{4}-\w{4}-\w{4}/)
  else expect([reached.status, reached.body.code]).toEqual([200, undefined])
}

/** What arrived recovers. */
export const expectRecovery = async (citizen: Citizen, one: Owner) =>
  expectFurther(await arrivals[one.slug].recover(citizen, one))

/** What arrived registers. */
export const expectRegistration = async (citizen: Citizen, email: string) =>
  expectFurther(await arrivals[citizen.slug as Slug].register(citizen, email))
