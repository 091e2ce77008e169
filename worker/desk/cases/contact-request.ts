/** A request for other contacts (León): read here, with the reference that the person was given. */
import { openRequest, waitingRequests } from '../contacts/contact-request-store.ts'
import type { CaseKindOf } from './case.ts'

export const contactRequest: CaseKindOf = {
  prefix: 'req_',
  waiting: ({ database, municipality }, most) =>
    waitingRequests(database, municipality.public.slug, most),
  async read({ database, keys, municipality }, id) {
    const [request] = await database.batch(
      openRequest(database, keys, municipality.public.slug, id),
    )
    if (!request) return null
    const { reference, identifiers, email, phone, since, subject } = request
    return {
      since,
      facts: [
        ['reference', reference],
        ...identifiers.map(({ kind, value }) => ['document', `${kind} ${value}`] as const),
        ['email', email],
        ['phone', phone],
      ],
      subject,
      emails: [email],
    }
  },
}
