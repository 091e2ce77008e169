/**
 * The press of a notice by which whoever reads it says that it was not them. It belongs to a flow of its own, which nobody
 * else can begin, and stands in the letter to one contact.
 */
import type { Contact } from '../accounts/contact.ts'
import { linkToken } from '../../contract/link-token.ts'
import type { Write } from '../db/database.ts'
import type { ContextWith, FlowContext, FlowState } from './step.ts'

/** Not the account's id: what spends all codes of an account must leave its owner this press. */
export const subjectOfPress = (account: string) => `dis_${account}`

export interface DisownLink {
  readonly writes: readonly Write[]
  /** Empty where the municipality has no such flow. */
  readonly link: string
}

export async function disownLink(
  {
    ports,
    municipality,
    idempotencyKey,
    flow: { locale },
  }: ContextWith<
    'idFor' | 'codes' | 'flows' | 'linkTo' | 'now',
    'municipality' | 'idempotencyKey'
  > & { readonly flow: Pick<FlowContext['flow'], 'locale'> },
  account: string,
  to: Contact,
  of: readonly string[],
): Promise<DisownLink> {
  const [config] = municipality.public.flows.disown ?? []
  // An SMS has no room for it: one message, and the city's own number.
  if (config?.step !== 'verify-code' || to.channel !== 'email') return { writes: [], link: '' }
  const { undo } = municipality.private.lifetimes
  const id = await ports.idFor('flw', idempotencyKey, 'disown', ...of)
  const subject = subjectOfPress(account)
  const { challenge, secret, write } = await ports.codes.issue(
    {
      flow: id,
      purpose: `disown/${config.id}`,
      subject,
      destination: `${to.channel}:${to.value}`,
    },
    config.digits,
    { lifetime: undo },
  )
  const now = ports.now()
  const state: FlowState = {
    proven: [],
    subject,
    account,
    destination: { contact: { channel: to.channel, value: to.value }, channel: to.channel },
    challenge: { challenge, channel: to.channel, message: '', sentAt: now, issuedAt: now },
  }
  const row = { id, kind: 'disown', at: config.id, idempotencyKey, locale, state }
  // Bound to no browser that there is: only its link leads to it.
  const browser = await ports.idFor('brw', idempotencyKey, 'disown', ...of)
  return {
    writes: [write, ...(await ports.flows.open(row, [browser], undo))],
    link: ports.linkTo('disown', linkToken(challenge.id, secret)),
  }
}
