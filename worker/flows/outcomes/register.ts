/** Makes the account, whole, now that a contact is proven, and signs its citizen in. */
import { settled, type Outcome } from './outcome.ts'

export const register: Outcome = {
  is: 'registered',

  async finish({ ports, facts, flow, operation, visitor, municipality }) {
    const person = settled(facts.person)
    const account = await ports.idFor('acc', operation)
    const session = {
      id: await ports.idFor('ses', operation, account),
      account,
      device: visitor.device,
      methods: ['pwd', 'otp'],
    }
    const message = await ports.idFor('msg', operation, 'account-created')
    const entry = await ports.idFor('aud', operation, 'registered')
    return {
      facts: { account, session },
      writes: [
        ...(await ports.accounts.create({
          ...person,
          id: account,
          locale: flow.locale,
          password: settled(facts.password),
        })),
        ports.sessions.open(session),
        await ports.audit.entry(entry, 'registered', account, {
          device: visitor.device,
          leaks: facts.leaks ?? 'unchecked',
        }),
        await ports.outbox.enqueue({
          id: message,
          name: 'account-created',
          to: person.contact,
          locale: flow.locale,
          account,
          lifetime: municipality.private.lifetimes.notice,
          words: { at: String(ports.now()), device: visitor.device },
        }),
      ],
      messages: [message],
    }
  },
}
