/**
 * An account for somebody whom no message reaches, who was seen with the document by two officers: known by it, of level
 * 4, and opened by a code on paper, which whoever confirms hands over.
 */
import type { AssistanceReason } from '../../../contract/desk/assistance.ts'
import type { CaseFact } from '../../../contract/desk/cases.ts'
import { documentOf } from '../../../contract/desk/registration.ts'
import type { Identifier } from '../../../contract/fields/identifier.ts'
import type { Locale } from '../../../contract/locale.ts'
import { AuthError } from '../../auth-error.ts'
import { citizenSeen } from '../assistance/citizen-seen.ts'
import { paperCode } from '../assistance/paper-code.ts'
import { nameOfDetails } from '../citizens/citizen-record.ts'
import type { Desk } from '../desk.ts'
import { known } from '../known-facts.ts'
import { proposalKind } from './proposal.ts'

/** What a clerk has typed from the document, as the city's own registration keeps it. */
export interface AssistedRegistration {
  readonly details: Readonly<Record<string, string>>
  readonly identifiers: readonly Identifier[]
  /** Ids of the agreements that the person has accepted at the counter. */
  readonly agreements: readonly string[]
  readonly locale: Locale
  readonly reason: AssistanceReason
}

const isTaken = async (
  { database, ports }: Desk,
  identifiers: readonly Identifier[],
): Promise<boolean> => (await database.batch(await ports.accounts.find(identifiers)))[0] !== null

export const assistedRegistration = proposalKind<AssistedRegistration>({
  grounds: ({ reason }) => ({ reason }),

  async read(desk, { content }) {
    if (await isTaken(desk, content.identifiers)) return null
    const facts: readonly (readonly [CaseFact, string])[] = [
      ['name', nameOfDetails(content.details)],
      // In full, for it is compared with the document once more before it is somebody's name.
      ...content.identifiers.map(({ kind, value }) =>
        kind === 'user-id'
          ? (['user', value] as const)
          : (['document', `${kind} ${value}`] as const),
      ),
      ['reason', content.reason],
    ]
    return { facts: known(facts), emails: [], accounts: [] }
  },

  async confirm(desk, { id, subject, content, proposedBy }, officer) {
    const { municipality, ports, record } = desk
    const { details, identifiers, agreements, locale } = content
    const document = documentOf(municipality.public, identifiers)
    if (!document) throw new AuthError('proposal_lapsed')
    const code = await paperCode(desk, officer.id, subject, {
      act: 'assisted-registration',
      reference: id,
      locale,
      person: nameOfDetails(details),
      document,
      attended: proposedBy.name,
      confirmed: officer.name,
    })
    return {
      // The account has the rest from now on.
      keeps: { ...content, details: {}, identifiers: [] },
      told: code.sheet,
      writes: [
        ...(await ports.accounts.create({
          id: subject,
          status: 'active',
          locale,
          password: null,
          details,
          identifiers: identifiers.map((one) => ({ ...one, proven: false })),
          contacts: [],
          agreements,
        })),
        await record('registered', subject, { by: 'officer' }),
        ...(await citizenSeen(desk, officer.id, subject, document, id)),
        ...code.writes,
      ],
      messages: [],
    }
  },

  lost: async (desk, { content }) =>
    (await isTaken(desk, content.identifiers)) ? new AuthError('document_taken') : null,
})
