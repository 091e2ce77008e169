/** Opens a session for whoever has proven the account's password, and keeps what the sign-in asked for besides. */
import { AuthError } from '../../auth-error.ts'
import type { Write } from '../statement.ts'
import type { FlowContext } from '../step.ts'
import { settled, type Outcome } from './outcome.ts'

export const login: Outcome = {
  repeatable: true,

  async lost({ ports, facts }) {
    if (facts.confirms) return new AuthError('registration_overtaken')
    // Suspended while the sign-in was under way; whose it is, the password has shown.
    const [account] = await ports.together(ports.accounts.findById(settled(facts.account)))
    if (account?.status === 'suspended') return new AuthError('account_suspended')
    // What was proven is no longer the password.
    return account?.passwordChangedAt === facts.passwordChangedAt
      ? undefined
      : new AuthError('flow_expired')
  },

  async finish(context) {
    const { ports, facts, operation, visitor } = context
    const account = settled(facts.account)
    const session = {
      id: await ports.idFor('ses', operation, account),
      account,
      device: visitor.device,
      methods: facts.question === undefined ? ['pwd'] : ['pwd', 'kba'],
      ...(facts.shared && { shared: facts.shared }),
    }
    const id = await ports.idFor('aud', operation, 'signed_in', account)
    return {
      outcome: 'signed_in',
      facts: { session },
      writes: [
        ...(await takenOnTheWay(context, account)),
        ports.sessions.open(session),
        await ports.audit.entry(id, 'signed_in', account, { device: visitor.device }),
      ],
    }
  },
}

/** What the further steps of a sign-in took: a password for a temporary one, questions, agreements, the device. */
async function takenOnTheWay(
  { ports, facts, flow, operation, visitor }: FlowContext,
  account: string,
): Promise<readonly Write[]> {
  const entry = async (event: 'questions_set' | 'agreements_accepted' | 'password_changed') =>
    ports.audit.entry(await ports.idFor('aud', operation, event), event, account, { by: 'sign-in' })
  const { password, questions, agreed, confirms, temporary, provenPhone } = facts
  return [
    ...(confirms ? await ports.accounts.confirm(account, confirms) : []),
    ...(temporary === undefined ? [] : ports.accounts.spendTemporary(account, temporary)),
    ...(provenPhone ? [await ports.accounts.provePhone(account, provenPhone.value)] : []),
    ...(password === undefined
      ? [ports.accounts.passwordMustStand(account, settled(facts.passwordChangedAt))]
      : [
          ...ports.accounts.setPassword(account, password, settled(facts.passwordChangedAt)),
          ports.accounts.forgetDevices(account),
          await entry('password_changed'),
        ]),
    ...(questions
      ? [...ports.accounts.setQuestions(account, questions), await entry('questions_set')]
      : []),
    ...(agreed
      ? [
          ...(await ports.accounts.accept(account, flow.locale, agreed)),
          await entry('agreements_accepted'),
        ]
      : []),
    // A browser that keeps no cookies is new every time, and one that others use is nobody's.
    ...(facts.shared || visitor.deviceKey === ''
      ? []
      : await ports.accounts.rememberDevice(account, visitor.deviceKey)),
  ]
}
