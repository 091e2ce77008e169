/** A registration that awaits an officer (ECUAPASS). */
import type { CaseFact } from '../../../contract/desk/cases.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import type { DecidesOn } from '../decides-on.ts'
import { known } from '../known-facts.ts'
import { emailsOf } from '../officers/same-person.ts'
import { decisionAbout } from '../rulings/decide-registration.ts'
import { registrationStore } from '../rulings/registration-store.ts'
import type { CaseKindOf } from './case.ts'

async function awaiting(
  { database, keys, municipality }: DecidesOn,
  id: string,
): Promise<FoundAccount | null> {
  const store = accountStore(database, keys, municipality)
  const [account] = await database.batch(store.findById(id))
  return account?.status === 'awaiting' ? account : null
}

function factsOf({ view, identifiers, contacts }: FoundAccount) {
  const { details } = view
  const company = details['companyRuc'] ?? ''
  const facts: readonly (readonly [CaseFact, string])[] = [
    ['user', identifiers.find(({ kind }) => kind === 'user-id')?.value ?? ''],
    ['classification', details['classification'] ?? ''],
    ['name', [details['givenNames'], details['familyNames']].filter(Boolean).join(' ')],
    ...identifiers
      .filter(({ kind }) => kind !== 'user-id')
      .map(({ kind, value }) => ['document', `${kind} ${value}`] as const),
    ['company', identifiers.some(({ value }) => value === company) ? '' : company],
    ...contacts.map(
      ({ channel, value }) => [channel === 'email' ? 'email' : 'phone', value] as const,
    ),
  ]
  return known(facts)
}

export const registration: CaseKindOf = {
  prefix: 'acc_',
  decision: {
    permission: 'decide_registration',
    async decide(context, id, decision, by) {
      const account = await awaiting(context, id)
      return account && decisionAbout(context, account, decision, by)
    },
  },
  waiting: ({ database, keys, municipality }, most) =>
    registrationStore(database, keys, municipality.public.slug).waiting(most),
  async read(context, id) {
    const account = await awaiting(context, id)
    return (
      account && {
        since: account.view.createdAt,
        facts: factsOf(account),
        subject: account.id,
        emails: emailsOf(account),
      }
    )
  },
}
