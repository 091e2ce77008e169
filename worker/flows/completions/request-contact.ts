/** Keeps the request for a clerk, under a number that the citizen can quote. Tells the address that was left. */
import { decidedBy, untilInLetter } from '../decided-by.ts'
import { notifyOne } from '../notify.ts'
import { settled, type Completion } from './completion.ts'

export const requestContact: Completion = {
  async finish(context) {
    const { ports, state, idempotencyKey, municipality } = context
    const { contacts, identifiers } = settled(state.registrant)
    const subject = settled(state.subject)
    const email = contacts.find(({ channel }) => channel === 'email')
    const phone = contacts.find(({ channel }) => channel === 'sms')
    const reference = `${municipality.public.slug.slice(0, 3).toUpperCase()}-${ports.randomBase32(2)}`
    const id = await ports.idFor('req', idempotencyKey)
    const entry = await ports.idFor('aud', idempotencyKey, 'contact_requested')
    const answered = decidedBy(municipality, ports)
    const notification = await notifyOne(context, 'contact-request-received', email ?? null, {
      words: { reference, ...untilInLetter(answered) },
    })
    return {
      outcome: 'request_received',
      told: { reference, ...answered },
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
        ...notification.writes,
      ],
      messages: notification.messages,
    }
  },
}
