/**
 * A registration for somebody who is at the counter, and whom no message reaches: the city's own fields, read by the same
 * functions, and the document's number typed twice. What comes of it is a proposal, which another officer confirms.
 */
import {
  documentOf,
  fieldsInPerson,
  type RegistrationBody,
  type RegistrationForm,
} from '../../../contract/desk/registration.ts'
import { readIdentifier, type Identifier } from '../../../contract/fields/identifier.ts'
import { fieldsShown, readAnswer } from '../../../contract/fields/index.ts'
import { chainOf, inLocale, type Locale } from '../../../contract/locale.ts'
import { AuthError } from '../../auth-error.ts'
import { token } from '../../crypto/random.ts'
import { ConflictError } from '../../db/database.ts'
import { registrantIn } from '../../flows/registrant.ts'
import type { Registrant } from '../../flows/step.ts'
import { countSearch } from '../citizens/count-search.ts'
import { inHand } from '../citizens/in-hand.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import type { AssistedRegistration } from '../proposals/assisted-registration.ts'
import { proposing } from '../two-officers.ts'
import { requireAssistance } from './require-assistance.ts'

/** What the desk draws the form by. @param locale of the officer */
export function registrationForm(desk: Desk, locale: Locale): RegistrationForm {
  requireAssistance(desk)
  const { public: profile, private: kept } = desk.municipality
  const [first] = profile.locales
  const spoken = profile.locales.find((one) => one === locale) ?? first
  const words = chainOf(spoken)
    .toReversed()
    .flatMap((one) => Object.entries(profile.words?.[one] ?? {}))
  return {
    fields: fieldsInPerson(profile),
    locales: profile.locales,
    agreements: Object.fromEntries(
      profile.locales.map((one) => [
        one,
        Object.fromEntries(
          Object.entries(profile.agreements).map(([id, { title }]) => [
            id,
            {
              title: inLocale(title, one) ?? inLocale(title, first) ?? id,
              text:
                inLocale(kept.agreements[id] ?? {}, one) ??
                inLocale(kept.agreements[id] ?? {}, first) ??
                '',
            },
          ]),
        ),
      ]),
    ),
    words: Object.fromEntries(words.filter(([key]) => key.startsWith('field.'))),
  }
}

/** What was typed, as the city's own registration reads it. @throws AuthError `invalid_answer` */
function read(
  { municipality, ports }: Desk,
  { answer, retyped }: RegistrationBody,
): { readonly registrant: Registrant; readonly document: Identifier } {
  const { public: profile } = municipality
  const fields = fieldsInPerson(profile)
  const reading = readAnswer(fields, answer)
  if (!reading.ok) throw new AuthError('invalid_answer', { fields: reading.fields })
  const registrant = registrantIn(ports, fieldsShown(fields, answer), reading.values)
  const document = documentOf(profile, registrant.identifiers)
  if (!document)
    throw new AuthError('invalid_answer', { fields: { retyped: 'identifier_unrecognised' } })
  // A slip of the finger would be somebody else's number: it is typed from the document twice.
  const again = readIdentifier(retyped, [document.kind])
  if (!again.some(({ value }) => value === document.value))
    throw new AuthError('invalid_answer', { fields: { retyped: 'identifier_unrecognised' } })
  return { registrant, document }
}

/**
 * Proposes the account; another officer confirms.
 *
 * @throws AuthError `not_found` where the city does not, `invalid_answer`, `document_taken`, `too_many_attempts`,
 *   `permission_refused`, `officer_required`
 */
export async function proposeRegistration(
  desk: Desk,
  officer: SignedInOfficer,
  body: RegistrationBody,
): Promise<void> {
  requireAssistance(desk)
  // Whether a number is somebody's could be asked here as well.
  await countSearch(desk, officer, 'in_person')
  const { registrant } = read(desk, body)
  const { database, municipality, ports, record } = desk
  const { details, identifiers, agreements } = registrant
  const [holder] = await database.batch(await ports.accounts.find(identifiers))
  if (holder) {
    const entry = { officer: officer.id, reason: 'in_person', found: 'citizen' } as const
    await database.batch(await record('citizen_searched', holder.id, entry))
    throw new AuthError('document_taken')
  }
  const { locales } = municipality.public
  const content: AssistedRegistration = {
    details,
    identifiers,
    agreements,
    locale: locales.find((one) => one === body.locale) ?? locales[0],
    reason: body.reason,
  }
  const subject = `acc_${token(128)}`
  const { writes } = await proposing(desk, officer, {
    kind: 'assisted-registration',
    subject,
    content,
  })
  try {
    await database.batch(...inHand(desk, officer), ...writes)
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    throw new AuthError('officer_required', { cause })
  }
}
