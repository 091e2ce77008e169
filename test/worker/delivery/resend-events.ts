/** Reports as Resend signs them, about messages that it has taken, and what is remembered of them. */
import { env } from 'cloudflare:workers'
import type { Provider } from '../../../worker/delivery/provider.ts'
import { signWebhook } from '../../../worker/delivery/signatures/standard-webhook.ts'
import { fetchWorker } from '../../support/worker.ts'
import { delivery, jobFor, recoveryMessage } from './harness.ts'

const key = `whsec_${btoa('a secret of thirty-two bytes ...')}`
const environment = { ...env, LOCAL_DELIVERY: 'vendors', RESEND_REPORTS_DEMO: key } as Env

interface SentEvent {
  readonly event?: string
  readonly type: string
  readonly message?: string
}

/** Sends a report as Resend does, by default about the message that was sent. */
export async function sendEvent(
  { event = crypto.randomUUID(), type, message = 'msg_1' }: SentEvent,
  { to = '/demo/delivery/email/resend/reports', by = key, age = 0 } = {},
) {
  const body = JSON.stringify({
    type,
    data: { to: ['rosa@correo.example'], tags: [{ name: 'outbox', value: message }] },
  })
  const signed = await signWebhook(by, event, Math.floor(Date.now() / 1000) - age, body)
  const headers = Object.entries(signed).map(
    ([name, value]) => [name.replace('webhook', 'svix'), value] as [string, string],
  )
  const request = new Request(`https://id.example${to}`, { method: 'POST', headers, body })
  const response = await fetchWorker(request, environment)
  return response.status
}

export const taking = { send: async () => {} } satisfies Provider

/** A message that the carrier `resend` has taken. */
export async function sent() {
  const post = await delivery()
  const carriers = () => [{ name: 'resend', provider: taking }]
  const sends = async (id: string) => {
    await post.enqueues(recoveryMessage(id))
    await post.delivers([jobFor(id)], { carriers })
  }
  await sends('msg_1')
  return sends
}

export const reportOf = async (id: string) =>
  await env.DB.prepare('SELECT report FROM outbox WHERE id = ?').bind(id).first<string>('report')

export const marks = async () =>
  (
    await env.DB.prepare('SELECT mark, blind FROM contact_marks').all<{
      mark: string
      blind: string
    }>()
  ).results
