/** The officers of a municipality, in the operator's hands: each change with its entry in the audit, in one transaction. */
import { isRole, roleNames } from '../../contract/desk/roles.ts'
import { deskRoutesOf } from '../../contract/routes-desk.ts'
import { audit } from '../../worker/audit/audit.ts'
import { token } from '../../worker/crypto/random.ts'
import { ConflictError } from '../../worker/db/database.ts'
import {
  inviteAgain,
  inviteOfficer,
  type Invitation,
} from '../../worker/desk/officers/invitations.ts'
import { officerStore } from '../../worker/desk/officers/officer-store.ts'
import { isSameMailbox } from '../../worker/desk/officers/same-person.ts'
import { normaliseEmail } from '../../contract/email.ts'
import type { CommandContext } from '../context.ts'
import { listing, momentIn } from '../listing.ts'
import { OperatorError } from '../operator-error.ts'

/** Characters. */
const longestName = 80

const invitingIn = ({ database, keys, municipality }: CommandContext) => ({
  database,
  keys,
  slug: municipality.public.slug,
})

const storeOf = ({ database, keys, municipality }: CommandContext) =>
  officerStore(database, keys, municipality.public.slug)

async function officersOf(context: CommandContext) {
  const [all] = await context.database.batch(storeOf(context).list())
  return all
}

function requireDesk({ municipality }: CommandContext): void {
  if (!municipality.private.desk)
    throw new OperatorError(
      `${municipality.public.slug} has no desk: its profile says from which networks, in \`private.desk\`.`,
    )
}

/** @param base origin of the Worker */
const linkFor = ({ municipality }: CommandContext, base: string, { secret }: Invitation) =>
  `${base}${deskRoutesOf(municipality.public.slug).page}#invitation=${secret}`

const told = (name: string, id: string, link: string) =>
  [
    `${name} is ${id}. The link works once, for 24 hours, from the networks of the profile:`,
    '',
    `  ${link}`,
    '',
    'It is shown this once: hand it over yourself, and to nobody else.',
  ].join('\n')

/**
 * @param base origin of the Worker that the link leads to
 * @throws OperatorError for a role that there is not, or somebody who is an officer already
 */
export async function addOfficer(
  context: CommandContext,
  base: string,
  typed: { readonly name: string; readonly email: string; readonly role: string },
): Promise<string> {
  requireDesk(context)
  const name = typed.name.trim()
  const email = normaliseEmail(typed.email)
  if (!isRole(typed.role)) throw new OperatorError(`A role is one of ${roleNames.join(', ')}.`)
  if (name === '' || [...name].length > longestName)
    throw new OperatorError(`A name has 1 to ${longestName} characters.`)
  if (!email.ok) throw new OperatorError('That is no e-mail address.')
  // Two persons means two: somebody who comes twice could sign for the second one.
  const known = (await officersOf(context)).find((one) => isSameMailbox(one.email, email.value))
  if (known)
    throw new OperatorError(
      `That address is ${known.id}'s. Who has lost the passkey is invited by --officer ${known.id}.`,
    )
  const invitation = await inviteOfficer(invitingIn(context), typed.role, {
    name,
    email: email.value,
  })
  return told(name, invitation.officer, linkFor(context, base, invitation))
}

/** @throws OperatorError for somebody who is no officer, or suspended */
export async function inviteOfficerAgain(
  context: CommandContext,
  base: string,
  id: string,
): Promise<string> {
  requireDesk(context)
  const officer = (await officersOf(context)).find((one) => one.id === id)
  if (!officer) throw new OperatorError(`There is no officer ${id}.`)
  if (officer.status === 'suspended')
    throw new OperatorError(`${id} is suspended: reinstate them first.`)
  const invitation = await inviteAgain(invitingIn(context), id, officer.role)
  return told(officer.name, id, linkFor(context, base, invitation))
}

const ways = { passkey: 'passkey', totp: 'password and app' } as const

export async function listOfficers(context: CommandContext): Promise<string> {
  const all = await officersOf(context)
  if (all.length === 0) return 'There are no officers.'
  const { timeZone } = context.municipality.public
  return listing(
    all.map(({ id, name, email, role, status, by, lastSeenAt }) => [
      ['Officer', id],
      ['Name', name],
      ['E-mail', email],
      ['Role', role],
      ['Status', status],
      ['Signs in by', by === null ? 'nothing yet' : ways[by]],
      ['Last seen', lastSeenAt === null ? 'never' : momentIn(timeZone, lastSeenAt)],
    ]),
  )
}

const acts = {
  suspend: { event: 'officer_suspended', done: 'is suspended, and every session has ended.' },
  reinstate: { event: 'officer_reinstated', done: 'can sign in again, as before.' },
} as const

/** @throws OperatorError for somebody whom it changes nothing about */
export async function changeOfficer(
  context: CommandContext,
  act: keyof typeof acts,
  id: string,
): Promise<string> {
  const { database, keys, municipality } = context
  const { event, done } = acts[act]
  const record = audit(database, keys, municipality.public.slug)
  try {
    await database.batch(
      ...storeOf(context)[act](id),
      await record.entry(`aud_${token(128)}`, event, id),
    )
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    throw new OperatorError(`There is no officer ${id} to ${act}. Nothing was changed.`, { cause })
  }
  return `${id} ${done}`
}
