/** What a service may be told of a citizen: each claim, the scope that asks for it, and where it comes from. */
import type { AccountView } from '../../contract/account.ts'
import type { ClaimName } from '../../contract/account-claims.ts'
import { claimNames } from '../../contract/account-claims.ts'
import type { Territory } from '../municipalities/municipality.ts'

/** Whose data it is, and what they are read by. */
export interface ClaimSource {
  readonly account: AccountView
  readonly country: string
  readonly territory: Territory | undefined
  /** Seconds since 1970. */
  readonly now: number
}

interface Claim {
  /** OpenID Connect Core §5.4. A claim of no scope is asked for by its name alone (§5.5). */
  readonly scope?: Scope
  /** Undefined where the account does not hold it. */
  of(source: ClaimSource): unknown
}

export const scopes = ['openid', 'profile', 'email', 'phone', 'address'] as const

export type Scope = (typeof scopes)[number]

/** A detail in full: what the register of persons shows masked is nobody's to tell. */
function detail({ details, derived }: AccountView, name: string): string | undefined {
  const isMask = derived?.[name] === 'register' && details['register'] === 'claimed'
  return isMask ? undefined : details[name] || undefined
}

const joined = (parts: readonly (string | undefined)[], by = ' ') =>
  parts.filter(Boolean).join(by) || undefined

const familyName = (account: AccountView) =>
  detail(account, 'familyNames') ??
  joined([detail(account, 'firstFamilyName'), detail(account, 'secondFamilyName')])

const contact = ({ contacts }: AccountView, wanted: string) =>
  contacts.find(({ channel }) => channel === wanted)?.value

const document = ({ documents }: AccountView) =>
  documents.find(({ kind }) => kind !== 'email' && kind !== 'user-id')

function address({ account, country }: ClaimSource) {
  const street =
    joined(
      [
        joined([detail(account, 'street'), detail(account, 'outerNumber')]),
        joined([detail(account, 'innerNumber'), detail(account, 'innerLetter')]),
        detail(account, 'settlement'),
      ],
      ', ',
    ) ?? detail(account, 'address')
  if (street === undefined) return undefined
  // OpenID Connect Core §5.1.1.
  const parts = {
    street_address: street,
    locality: detail(account, 'municipality'),
    region: detail(account, 'state'),
    postal_code: detail(account, 'postalCode'),
    country,
  }
  return { formatted: joined(Object.values(parts), ', '), ...parts }
}

/** Of a birthday, which is a calendar date, told by the clock of UTC: the day may be half a day late, never early. */
function isOfAge(bornOn: string, years: number, now: number): boolean {
  const [year = 0, month = 1, day = 1] = bornOn.split('-').map(Number)
  return Date.UTC(year + years, month - 1, day + 1) <= now * 1000
}

export const claims = {
  name: {
    scope: 'profile',
    of: ({ account }) =>
      joined([detail(account, 'givenNames'), familyName(account)]) ??
      detail(account, 'companyName'),
  },
  given_name: { scope: 'profile', of: ({ account }) => detail(account, 'givenNames') },
  family_name: { scope: 'profile', of: ({ account }) => familyName(account) },
  birthdate: { scope: 'profile', of: ({ account }) => detail(account, 'bornOn') },
  email: { scope: 'email', of: ({ account }) => contact(account, 'email') },
  email_verified: {
    scope: 'email',
    of: ({ account }) => (contact(account, 'email') === undefined ? undefined : true),
  },
  phone_number: { scope: 'phone', of: ({ account }) => contact(account, 'sms') },
  phone_number_verified: {
    scope: 'phone',
    of: ({ account }) => (contact(account, 'sms') === undefined ? undefined : true),
  },
  address: { scope: 'address', of: address },
  document_kind: { of: ({ account }) => document(account)?.kind },
  document_number: { of: ({ account }) => document(account)?.value },
  age_over_18: {
    of: ({ account, now }) => {
      const bornOn = detail(account, 'bornOn')
      return bornOn === undefined ? undefined : isOfAge(bornOn, 18, now)
    },
  },
  lives_in: {
    of: ({ account, territory }) => {
      const told = territory && detail(account, territory.detail)
      return told === undefined ? undefined : territory?.names.includes(told)
    },
  },
} satisfies Record<ClaimName, Claim>

const registry: Readonly<Record<ClaimName, Claim>> = claims

/** The claims that scopes ask for. */
export const claimsOfScopes = (asked: readonly string[]): readonly ClaimName[] =>
  claimNames.filter((name) => {
    const { scope } = registry[name]
    return scope !== undefined && asked.includes(scope)
  })

/** The values of claims; what the account does not hold is left out. */
export const tell = (
  names: readonly ClaimName[],
  source: ClaimSource,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = registry[name].of(source)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
