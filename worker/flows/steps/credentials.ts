/** Signs in with identifier and password. An account that does not exist costs and answers the same. */
import { documents } from '../../../contract/documents/index.ts'
import { fieldsShown, type FieldValues, type Field } from '../../../contract/fields/index.ts'
import { isAssertion } from '../../../contract/passkeys.ts'
import { AuthError } from '../../auth-error.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { Turn } from '../../crypto/hash-queue.ts'
import { identifiersIn, usernameIn } from '../identify.ts'
import { signInByPasskey } from '../passkey-sign-in.ts'
import { provenState, whyClosed } from '../proven-sign-in.ts'
import { requireWork, requireWorkAhead, settle, workDone } from '../require-work.ts'
import type { ContextWith, Effects, Step, StepContext } from '../step.ts'
import { temporaryIn } from '../set-password.ts'
import { hashTurnOf } from '../hash-turn.ts'

/** Full buckets that a wrong try takes away: as many as it makes, and one more. */
const forgotten = 4

export const credentials: Step<'credentials'> = {
  looksFirst: true,

  view: () => ({}),

  async answer(context, values) {
    if (isAssertion(values)) return signInByPasskey(context, values)
    const { config, ports, client } = context
    // Before the database: a flood of what would find no place costs nothing further.
    ports.passwords.requireRoom(client.showsDevice)
    const identifiers = identifiersIn(config.fields, values)
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    await requireWorkAhead(
      context,
      pseudonym,
      ports.signInLimits.ofStranger({ ...client, pseudonym }),
    )
    const typed = passwordIn(context, values)
    const drawn = temporaryIn(typed)
    const [work, budget, own, pending, standingOf] = await ports.batch(
      await workDone(context),
      await ports.signInLimits.consume({ ...client, identifiers, pseudonym }),
      await ports.accounts.find(identifiers),
      await ports.accounts.findPending(identifiers, drawn ?? ''),
      await ports.accounts.signInRequirements(identifiers, client.deviceKey, drawn ?? ''),
    )
    const paid = await requireWork(context, pseudonym, work, budget.rateLimits)
    const turn = hashTurnOf(client, { known: budget.known, paid, rateLimits: budget.rateLimits })

    const account = pending?.account ?? own
    // One record is compared. Without a password of one's own it can only be the temporary one.
    const isTemporary = drawn !== undefined || account?.password === null
    const temporary = isTemporary ? account?.temporary : null
    const record = temporary?.record ?? account?.password ?? null
    const brought = temporary ? (drawn ?? typed) : typed
    const { matches, needsRehash } = await ports.passwords.verify(brought, record, turn)
    if (!account || !matches || record === null) {
      await ports.commit([
        ...(await settle(context, budget.asked, { paid, right: false })),
        ...(await ports.attempts.record({
          event: 'sign_in_failed',
          subject: account?.id ?? pseudonym,
          clientIp: client.clientIp,
          ofAccounts: true,
          details: { device: client.device },
        })),
        ports.limiter.forgetFull(forgotten),
      ])
      throw wrong(config.fields, values)
    }
    const settled = await settle(context, budget.asked, { paid, right: true })
    // Told only now, to somebody who has shown to be the one whose account it is.
    const claimed = pending && claimedIn(context, pending.held)
    const closed =
      pending && pending.held.length > 0 && !claimed
        ? 'registration_overtaken'
        : whyClosed(account, Boolean(temporary))
    if (closed) {
      await ports.commit(settled)
      throw new AuthError(closed)
    }
    if (claimed)
      return {
        state: { account: account.id, heldDocument: claimed },
        writes: settled,
        ...(work && { work }),
        account,
      }
    return {
      state: {
        ...provenState(context, account, standingOf(account.id), Boolean(temporary)),
        username: usernameIn(config.fields, values),
        // Spent by the outcome, when another has been chosen: whoever stops on the way can come back with it.
        ...(temporary && { temporaryUntil: temporary.until }),
        ...(account.status === 'unconfirmed' && {
          confirms: {
            documents: account.view.details['register'] === 'found',
            names: namesOf(account),
          },
        }),
      },
      writes: [
        ...settled,
        ...(!temporary && needsRehash ? await rehashed(context, account, typed, turn) : []),
      ],
      ...(work && { work }),
      account,
    }
  },
}

/** Kind of the document whose owner the desk will settle: of an address, or where there is no desk, nothing is settled. */
const claimedIn = (
  { municipality }: Pick<StepContext<'credentials'>, 'municipality'>,
  held: readonly string[],
): string | undefined =>
  municipality.private.desk?.claims && held.every((kind) => kind in documents) ? held[0] : undefined

/** What it would be found by: a number that was merely typed is no name. */
const namesOf = ({ contacts, identifiers }: FoundAccount) => [
  ...contacts.flatMap(({ channel, value }) =>
    channel === 'email' ? [{ kind: 'email' as const, value }] : [],
  ),
  ...identifiers.map(({ kind, value }) => ({ kind, value })),
]

/** The password may have been that of the other one whom the number names: which one it is, was left open. */
function wrong(fields: readonly Field[], values: FieldValues): AuthError {
  const open = fieldsShown(fields, values).filter(
    ({ kind, name }) => kind === 'document-kind' && !values[name],
  )
  return new AuthError('wrong_credentials', {
    ...(open.length > 0 && {
      fields: Object.fromEntries(open.map(({ name }) => [name, 'required' as const])),
    }),
  })
}

function passwordIn(
  { config }: Pick<StepContext<'credentials'>, 'config'>,
  values: FieldValues,
): string {
  const field = config.fields.find(({ kind }) => kind === 'password')
  return values[field?.name ?? 'password'] ?? ''
}

async function rehashed(
  { ports }: ContextWith<'accounts' | 'passwords'>,
  account: FoundAccount,
  typed: string,
  turn: Turn,
): Promise<NonNullable<Effects['writes']>> {
  if (account.password === null) return []
  const record = await ports.passwords.hash(typed, turn)
  return [ports.accounts.rehash(account.id, account.password, record)]
}
