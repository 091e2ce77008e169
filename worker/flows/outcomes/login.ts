/** Opens a session for whoever has proven the account's password. */
import { settled, type Outcome } from './outcome.ts'

export const login: Outcome = {
  is: 'signed_in',
  repeatable: true,

  async finish({ ports, facts, operation, visitor }) {
    const account = settled(facts.account)
    const session = {
      id: await ports.idFor('ses', operation, account),
      account,
      device: visitor.device,
      methods: ['pwd'],
    }
    const id = await ports.idFor('aud', operation, 'signed_in', account)
    return {
      facts: { session },
      writes: [
        ports.sessions.open(session),
        await ports.audit.entry(id, 'signed_in', account, { device: visitor.device }),
      ],
    }
  },
}
