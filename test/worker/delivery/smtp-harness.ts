/** Sends by SMTP to servers on loopback: a real one that says what it received, or one that follows a script. */
import { env } from 'cloudflare:workers'
import { inject } from 'vitest'
import { DeliveryError, type Email, type Fault } from '../../../worker/delivery/provider.ts'
import { smtp, type SmtpSetting } from '../../../worker/delivery/providers/smtp.ts'
import type { MailServerWanted, ReceivedMessage, Script } from '../../support/smtp/wanted.ts'
import { exampleEmail } from '../../support/vendors/examples.ts'

export interface Server<Received> {
  readonly port: number
  readonly tls: 'implicit' | 'starttls'
  /** What it was told so far. */
  received(): Promise<readonly Received[]>
}

async function started<Received>(
  kind: 'mail' | 'script',
  wanted: { readonly tls: 'implicit' | 'starttls' },
): Promise<Server<Received>> {
  const control = inject('smtp')
  const answer = await fetch(`${control}/${kind}`, { method: 'POST', body: JSON.stringify(wanted) })
  const { port } = await answer.json<{ port: number }>()
  const received = async () => (await fetch(`${control}/${port}`)).json<Received[]>()
  return { port, tls: wanted.tls, received }
}

/** A server like a city hall's, with TLS from the first byte unless it is wanted otherwise. */
export const mailServer = async (wanted: Partial<MailServerWanted> = {}) =>
  started<ReceivedMessage>('mail', { tls: 'implicit', ...wanted })

/** A server that follows a script; it tells the lines that it heard. */
export const scriptedServer = async (says: Script['says'] = {}, otherwise: Partial<Script> = {}) =>
  started<string>('script', { tls: 'implicit', says, ...otherwise })

interface Sending {
  readonly message?: Partial<Email>
  readonly user?: string
  readonly password?: string
  readonly setting?: Partial<SmtpSetting>
  readonly signal?: AbortSignal
}

/** 26 January 2030, as the server's messages tell it. */
export const now = Date.UTC(2030, 0, 26, 14, 30)

/** As every server of the tests knows it. */
export const password = 'contraseña del buzón'

export interface Refusal {
  readonly fault: Fault
  readonly reason: string
  /** Only of a provider that leaves no doubt. */
  readonly definitelyNotAccepted?: true
}

/** Sends the example, or what is made of it, and says what came of it. */
export async function sends(
  { port, tls }: Pick<Server<unknown>, 'port' | 'tls'>,
  { message, user = 'avisos', setting, signal, ...own }: Sending = {},
): Promise<'taken' | Refusal> {
  const secrets: Readonly<Record<string, string>> = {
    SMTP_USER: user,
    SMTP_PASSWORD: own.password ?? password,
  }
  const provider = smtp.make(
    {
      host: 'localhost',
      port,
      tls,
      secrets: { user: 'SMTP_USER', password: 'SMTP_PASSWORD' },
      ...setting,
    },
    {
      municipality: 'demo',
      kv: env.CODES,
      now: () => now,
      secret(name) {
        const secret = secrets[name]
        if (secret === undefined) throw new DeliveryError('secret_missing', { fault: 'account' })
        return secret
      },
    },
  )
  try {
    await provider.send({ ...exampleEmail, ...message }, signal ?? AbortSignal.timeout(10_000))
    return 'taken'
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    const { fault, reason } = error
    return {
      fault,
      reason,
      ...(fault === 'provider' && error.definitelyNotAccepted && { definitelyNotAccepted: true }),
    }
  }
}

/** The one message that a server received. */
export async function onlyMessage(server: Server<ReceivedMessage>): Promise<ReceivedMessage> {
  const [message, ...more] = await server.received()
  if (!message || more.length > 0) throw new TypeError('not one message')
  return message
}
