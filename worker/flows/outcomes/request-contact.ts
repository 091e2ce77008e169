/** Keeps the request for a clerk, under a number that the citizen can quote. Tells the address that was left. */
import { tellOne } from '../notify.ts'
import { settled, type Outcome } from './outcome.ts'

export const requestContact: Outcome = {
  async finish(context) {
    const { ports, facts, operation, municipality } = context
    const { contacts, identifiers } = settled(facts.person)
    const subject = settled(facts.subject)
    const email = contacts.find(({ channel }) => channel === 'email')
    const phone = contacts.find(({ channel }) => channel === 'sms')
    const reference = `${municipality.public.slug.slice(0, 3).toUpperCase()}-${ports.readable(2)}`
    const id = await ports.idFor('req', operation)
    const entry = await ports.idFor('aud', operation, 'contact_requested')
    const told = await tellOne(context, 'contact-request-received', email ?? null, {
      words: { reference },
    })
    return {
      outcome: 'request_received',
      told: { reference },
      writes: [
        await ports.contactRequests.keep({
          id,
          reference,
          subject,
          identifiers,
          email: email?.value ?? '',
          phone: phone?.value ?? '',
        }),
        await ports.audit.entry(entry, 'contact_requested', subject, { request: id }),
        ...told.writes,
      ],
      messages: told.messages,
    }
  },
}
