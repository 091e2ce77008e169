/** Lets the citizen say where the proof goes, among masks; those of no account are made up, and always the same. */
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
    const offered: readonly OfferedContact[] = found
      ? reachable(found.contacts).map((contact, index) => ({
          id: `${contact.channel}${index + 1}`,
          channel: contact.channel,
          to: masked(contact),
          value: contact.value,
        }))
      : madeUp.map((contact, index) => ({
          ...contact,
          id: `${contact.channel}${index + 1}`,
          value: null,
        }))
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

/**
 * Proven addresses; and numbers, proven or not: whoever proved the address gave the number, in the same registration.
 */
const reachable = (contacts: readonly KnownContact[]) =>
  contacts
    .filter(({ channel, proven }) => proven || channel === 'sms')
    // In the order of the made-up ones, which would tell an account that exists otherwise.
    .toSorted((a, b) => a.channel.localeCompare(b.channel))

const masked = ({ channel, value }: KnownContact) =>
  channel === 'email' ? maskEmail(value) : maskPhone(value)
