/**
 * Lets the citizen say where the proof goes, among masks; those of no account are made up, and always the same. Only a
 * proven contact gets anything (NIST SP 800-63B-4 §4.2).
 */
import { maskEmail, maskPhone } from '../../../contract/contact.ts'
import type { KnownContact } from '../accounts-port.ts'
import type { OfferedContact, Step } from '../step.ts'

export const chooseContact: Step<'choose-contact'> = {
  async enter({ ports, facts }) {
    const [account, madeUp] = await Promise.all([
      ports.together(ports.accounts.findById(facts.account ?? facts.subject ?? '')),
      ports.accounts.madeUpContacts(facts.subject ?? ''),
    ])
    const [found] = account
    const proven = found?.contacts.filter((contact) => contact.proven) ?? []
    // The same channels for everybody, with an account or without: where nobody has proven a contact, it is made up.
    const offered: readonly OfferedContact[] = madeUp.map(({ channel, to }, index) => {
      const own = proven.find((contact) => contact.channel === channel)
      const id = `${channel}${index + 1}`
      return own
        ? { id, channel, to: masked(own), value: own.value }
        : { id, channel, to, value: null }
    })
    return { facts: { offered } }
  },

  view: ({ facts }) => ({
    contacts: (facts.offered ?? []).map(({ id, channel, to }) => ({ id, channel, to })),
  }),

  answer({ facts }, values) {
    const chosen = facts.offered?.find(({ id }) => id === values['contact'])
    if (!chosen) throw new Error('a contact was chosen that was not offered')
    const { channel, value, to } = chosen
    const contact = value === null ? null : { channel, value }
    return Promise.resolve({ facts: { destination: { contact, channel, to } } })
  },
}

const masked = ({ channel, value }: KnownContact) =>
  channel === 'email' ? maskEmail(value) : maskPhone(value)
