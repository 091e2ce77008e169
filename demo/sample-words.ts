/** What a message tells in the gallery and in tests: about a made-up person, at a moment that is always the same. */
import type { Channel } from '../contract/channel.ts'
import { linkFragment } from '../contract/link-address.ts'
import type { MessageName } from '../worker/delivery/messages/index.ts'
import type { Placeholder } from '../worker/delivery/messages/placeholders.ts'
import type { Municipality } from '../worker/municipalities/municipality.ts'
import { sampleCitizens, type SampleCitizen } from './sample-citizens.ts'

const everybody: Readonly<Record<string, readonly SampleCitizen[]>> = sampleCitizens

/** Another day already in UTC than in the Americas, so that a clock that is not the city's shows. */
export const sampleMoment = Date.UTC(2026, 10, 22, 2, 5) / 1000

/** Where the made-up person is, by the municipality's country. */
const localities: Readonly<Record<string, string>> = { EC: 'Ibarra', MX: 'León', VE: 'Maracaibo' }

/** Messages that carry the proof which a flow of the profile asks for. */
const flows: Partial<Record<MessageName, 'register' | 'recover'>> = {
  'confirm-contact': 'register',
  'recovery-code': 'recover',
}

/** Messages that are a code, whatever the profile asks for elsewhere. */
const alwaysCodes: ReadonlySet<MessageName> = new Set([
  'sign-in-code',
  'factor-code',
  'contact-code-at-desk',
  'sighting-code',
])

/** Whatever a message may tell, as the municipality would send it: with a code, a link or both, valid for as long. */
export function sampleWords(
  { public: profile, private: { lifetimes } }: Municipality,
  name: MessageName,
  channel: Channel,
): Readonly<Partial<Record<Placeholder, string>>> {
  const kind = flows[name] ?? 'recover'
  const proof = profile.flows[kind]?.find((step) => step.step === 'verify-code')
  const { by = 'either', lifetime = lifetimes.code } = proof ?? {}
  const { code, link, ...words } = {
    code: '73519264',
    link: `${profile.pages[kind]}#${linkFragment(kind)}8Jq2mZr6XkV1sTn4Lw0pYd`,
    minutes: String(lifetime / 60),
    hours: String(lifetimes.temporaryPassword / 3600),
    at: String(sampleMoment),
    until: String(sampleMoment + lifetimes.undo),
    password: '7K2M-9QXD-R4TV',
    reference: `${profile.slug.slice(0, 3).toUpperCase()}-7K2M-9QXD`,
    name: answersOf(profile.slug)['givenNames'] ?? 'Rosa',
    user: userOf(profile.slug),
    reason: 'El documento que presentó no se puede leer.',
    device: 'Chrome · Android',
    locality: localities[profile.country] ?? '',
    country: profile.country,
    provider: profile.identityProviders?.[0]?.name ?? 'Google',
  } satisfies Record<Placeholder, string>
  return {
    ...words,
    // A code that stands for an answer is typed where it was asked for, whatever the city's other proofs are.
    ...((by !== 'link' || channel === 'sms' || alwaysCodes.has(name)) && { code }),
    ...(by !== 'code' && { link }),
  }
}

const answersOf = (slug: string): Readonly<Record<string, string>> =>
  everybody[slug]?.[0]?.answers ?? {}

/** A chosen user ID, else the document without what it is only written with. */
function userOf(slug: string): string {
  const { userId, document, curp, cedula } = answersOf(slug)
  return userId ?? (document ?? curp ?? cedula ?? 'rosa').replace(/[.-]/g, '')
}
