/** A request for other contacts at León, as a citizen makes it who has lost every one. */
import { env } from 'cloudflare:workers'
import { at, begins, newCurp, newEmail } from '../cities/fixtures.ts'

/** @returns the contacts that were left, and the reference that both sides quote */
export async function requested(curp = newCurp()) {
  const email = newEmail()
  await begins(at('leon'), 'request-contact', {
    personKind: 'fisica',
    curp,
    personalEmail: email,
    phone: '4771234599',
  })
  const reference = await env.DB.prepare('SELECT reference FROM contact_requests').first<string>(
    'reference',
  )
  return { email, phone: '+524771234599', reference: reference ?? '' }
}
