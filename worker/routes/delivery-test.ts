/** Where an operator tries a municipality's carriers. Neither what is sent nor to whom is logged. */
import { normaliseEmail } from '../../contract/email.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { token } from '../crypto/random.ts'
import { providerContextOf } from '../delivery/provider-context.ts'
import type { Contact } from '../accounts/contact.ts'
import { testResult, testRequest, type TestResult } from '../delivery/diagnostics/test-result.ts'
import { domainOf, sendTest } from '../delivery/diagnostics/test-sending.ts'
import type { AppContext } from '../http/context.ts'
import { withBody } from './operation.ts'

export const deliveryTest = withBody({
  method: 'post',
  path: paths.deliveryTest,
  access: 'operator',
  credential: 'operatorKey',
  summary: 'Sends a test message through every carrier of a channel, and tells what each said',
  body: testRequest,
  response: testResult,
  errors: ['operator_required'],
  async handle(context, { to: typed, locale }) {
    const municipality = context.get('municipality')
    const { slug, locales } = municipality.public
    const to = recipientOf(typed, context)
    const carriers = await sendTest({
      id: `tst_${token(128)}`,
      municipality,
      to,
      locale: locale ?? locales[0] ?? 'es',
      providerContext: providerContextOf(context.env, slug),
    })
    const result: TestResult = {
      channel: to.channel,
      ...(to.channel === 'email' && { domain: domainOf({ from: municipality.private.sender }) }),
      carriers: [...carriers],
    }
    return context.json(result)
  },
})

/** @throws AuthError `invalid_request` for what is neither an address nor a number */
function recipientOf(typed: string, context: AppContext): Contact {
  const channel = typed.includes('@') ? 'email' : 'sms'
  const { readPhone } = context.get('services').ports
  const reading = channel === 'email' ? normaliseEmail(typed) : readPhone(typed)
  if (!reading.ok) throw new AuthError('invalid_request')
  return { channel, value: reading.value }
}
