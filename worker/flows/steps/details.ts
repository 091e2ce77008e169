/** Takes what a registration needs, screen by screen. No account comes of it before a contact is proven (T14). */
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { normaliseEmail } from '../../../contract/email.ts'
import { fieldsShown, type FieldValues, type Field } from '../../../contract/fields/index.ts'
import { signInName } from '../../../contract/sign-in-name.ts'
import { AuthError } from '../../auth-error.ts'
import { beginLimits } from '../begin-limits.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { LimitKey } from '../../limits/buckets.ts'
import { aboutPerson, chosenPassword } from '../set-password.ts'
import { mergeRegistrant, registrantIn, type Filling } from '../registrant.ts'
import { requireWork, requireWorkAhead, settle, workDone } from '../require-work.ts'
import { vouchedFor } from '../civil-registry-match.ts'
import type { ContextWith, FlowContext, FlowState, Registrant, Step, StepContext } from '../step.ts'
import type { WorkDone } from '../../proof-of-work/proof-of-work.ts'
import { ownContact } from '../taken-account.ts'
import { consumeTry } from '../step-tries.ts'

export const details: Step<'details'> = {
  view: ({ config, state, ports }) => {
    const person = vouchedFor(state.register)
    const asked = new Set(config.fields.map(({ name }) => name))
    const known = Object.entries(ports.civilRegistry.mask(person)).filter(([name]) =>
      asked.has(name),
    )
    return { known: Object.fromEntries(known) }
  },

  async answer(context, values) {
    const { ports, config, client, state } = context
    const shown = fieldsShown(config.fields, values)
    const registrant = mergeRegistrant(
      state.registrant,
      registrantIn(ports, shown, values, fillingFor(context, shown, values)),
    )
    const email = registrant.contacts.find(({ channel }) => channel === 'email')
    const [userIds, documents] = splitUserIds(registrant.identifiers)
    const names = [...(email ? [{ kind: 'email', value: email.value } as const] : []), ...documents]
    const pseudonym = await ports.accounts.pseudonym([...names, ...userIds])
    // Counted once a registration, however many screens it has.
    const asked: readonly LimitKey[] = state.registrant ? [] : beginLimits(context)
    await requireWorkAhead(context, pseudonym, asked)
    const [work, limits, found, namesake] = await ports.batch(
      await workDone(context),
      await ports.limiter.consumeAll(...asked),
      await ports.accounts.find(names),
      await ports.accounts.find(userIds),
    )
    const paid = await requireWork(context, pseudonym, work, limits)
    if (namesake) await refuseTaken(context, shown, { pseudonym, work })
    // Until here it is answered alike, whatever address it is.
    if (comparesWithRegister(state, shown, values)) await consumeTry(context)
    const typed = emailTyped(shown, values)
    return {
      state: {
        registrant,
        subject: pseudonym,
        named: { pseudonym, ...namedBefore(state), ...(typed !== '' && { email: typed }) },
        username: usernameOf(context, registrant, values),
        ...(email && {
          destination: {
            contact: email,
            // The register's address, which the citizen has not typed, is not told before it is proven.
            ...(typed !== '' && { to: email.value }),
          },
        }),
        ...(found &&
          found.status !== 'unconfirmed' &&
          takenState(context, takenBy(found, documents), hasAddress(found, email?.value))),
        ...(!found &&
          isProvenAddress(state, email?.value, registrant) && { addressProven: true as const }),
        ...(await passwordIn(context, shown, values, registrant)),
      },
      writes: [
        ...(await settle(context, asked, { paid, right: false })),
        ...(await ports.attempts.record({
          event: 'registration_begun',
          subject: pseudonym,
          clientIp: client.clientIp,
        })),
      ],
      ...(work && { work }),
    }
  },
}

/**
 * Whether a provider that is the authority for the address says that it is theirs. Not beside a document: whether a code
 * is asked for would tell whether the document has an account (T13).
 */
const isProvenAddress = (
  { identity }: Pick<FlowState, 'identity'>,
  typed: string | undefined,
  { identifiers }: Registrant,
): boolean => {
  const stated = normaliseEmail(identity?.email ?? '')
  const isAuthoritative = identity?.isEmailAuthoritative === true
  return isAuthoritative && identifiers.length === 0 && stated.ok && stated.value === typed
}

/** An address that was typed on an earlier screen. */
const namedBefore = ({ named }: Pick<FlowState, 'named'>) =>
  named?.email === undefined ? {} : { email: named.email }

const emailTyped = (fields: readonly Field[], values: FieldValues) =>
  fields.flatMap(({ kind, name }) => (kind === 'email' ? [values[name] ?? ''] : []))[0] ?? ''

/**
 * What is left empty is the register's, whatever address is typed: the answer is the same, so that it does not tell whether
 * that address is the register's own. Who proves that one has the data in full; who proves another has what the screen
 * showed already, and the account is only claimed.
 */
function fillingFor(
  { state, ports }: ContextWith<'civilRegistry', 'state'>,
  fields: readonly Field[],
  values: FieldValues,
): Filling {
  const known = vouchedFor(state.register)
  const typed = emailTyped(fields, values)
  const isOwn = typed === '' || typed === known['email']
  return isOwn
    ? { known: state.register?.is === 'found' ? state.register.person : {}, masked: false }
    : { known: ports.civilRegistry.mask(known), masked: true }
}

/** Whether what is typed will be compared with what the register holds, which is another person's until it is proven. */
const comparesWithRegister = (
  state: Pick<FlowState, 'register'>,
  fields: readonly Field[],
  values: FieldValues,
): boolean => 'email' in vouchedFor(state.register) && emailTyped(fields, values) !== ''

/** What signs in here: never the register's address, which the citizen has not typed. */
function usernameOf(
  { municipality, state }: Pick<FlowContext, 'municipality' | 'state'>,
  { identifiers, contacts }: Registrant,
  values: FieldValues,
): string {
  const typed = Object.values(values)
  const emails = contacts
    .filter(({ channel, value }) => channel === 'email' && typed.includes(value))
    .map(({ value }) => ({ kind: 'email' as const, value }))
  return signInName(municipality.public, [...identifiers, ...emails]) ?? state.username ?? ''
}

/** A chosen user ID tells nothing of anybody, so it may be said that one is taken; a document or an address may not. */
function splitUserIds(identifiers: readonly Identifier[]) {
  const isUserId = ({ kind }: Identifier) => kind === 'user-id'
  return [identifiers.filter(isUserId), identifiers.filter((one) => !isUserId(one))] as const
}

/**
 * Behind the proof of work of the screen, and for work beyond a few from one source, so that nobody copies the list of
 * users.
 *
 * @throws AuthError `invalid_answer`, or `proof_of_work_required` before it
 */
async function refuseTaken(
  context: StepContext<'details'>,
  fields: readonly Field[],
  { pseudonym, work }: { readonly pseudonym: string; readonly work: WorkDone | null },
): Promise<never> {
  const { ports, client, flow } = context
  const asked = ['lookUpFromSource', flow.kind, client.clientIp] as const
  const [limit] = await ports.batch(await ports.limiter.consume(...asked))
  const paid = await requireWork(context, pseudonym, work, [limit])
  await ports.commit(await settle(context, [asked], { paid, right: false }))
  const names = fields.flatMap((field) =>
    field.kind === 'identifier' && field.accepts.includes('user-id') ? [field.name] : [],
  )
  throw new AuthError('invalid_answer', {
    fields: Object.fromEntries(names.map((name) => [name, 'user_id_taken' as const])),
  })
}

const hasAddress = ({ contacts }: FoundAccount, email: string | undefined) =>
  contacts.some(({ value }) => value === email)

/** Where the desk settles whose a document is, whoever registers it is sent what anybody is, and hears of it behind that. */
const takenState = (
  { municipality }: Pick<FlowContext, 'municipality'>,
  taken: NonNullable<FlowState['taken']>,
  isOwnAddress: boolean,
): Pick<FlowState, 'rival' | 'taken'> =>
  municipality.private.desk?.claims && !isOwnAddress ? { rival: taken } : { taken }

const takenBy = (
  found: FoundAccount,
  documents: readonly Identifier[],
): NonNullable<FlowState['taken']> => ({
  account: found.id,
  claimed: found.identifiers.some(
    ({ kind, value, proven, seen }) =>
      !proven && !seen && documents.some((one) => one.kind === kind && one.value === value),
  ),
  contact: ownContact(found),
  suspended: found.status === 'suspended',
})

/** Where the password is chosen here, and not after the proof. */
async function passwordIn(
  context: StepContext<'details'>,
  fields: readonly Field[],
  values: FieldValues,
  registrant: Registrant,
): Promise<Partial<FlowState>> {
  const field = fields.find((one) => one.kind === 'new-password')
  if (!field) return {}
  return chosenPassword(context, field, values[field.name] ?? '', aboutPerson(registrant))
}
