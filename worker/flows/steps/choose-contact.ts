/**
 * Lets the citizen say by which channel the proof goes. Everybody is offered the same ones, whether or not there is an
 * account, and none says anything of a contact: a mask that is made up is told from a real one sooner or later, and at
 * the latest on the day somebody registers. Only a proven contact gets anything (NIST SP 800-63B-4 §4.2).
 */
import { channels } from '../../../contract/channel.ts'
import { recoveringContacts } from '../taken-account.ts'
import type { OfferedContact, Step } from '../step.ts'

export const chooseContact: Step<'choose-contact'> = {
  async enter({ ports, state }) {
    const [found] = await ports.batch(
      ports.accounts.findById(state.account ?? state.taken?.account ?? state.subject ?? ''),
    )
    const proven = found ? recoveringContacts(found) : []
    const offered = channels.map((channel, index): OfferedContact => ({
      id: `${channel}${index + 1}`,
      channel,
      value: proven.find((contact) => contact.channel === channel)?.value ?? null,
    }))
    return { state: { offered } }
  },

  view: ({ state }) => ({
    contacts: (state.offered ?? []).map(({ id, channel }) => ({ id, channel })),
  }),

  answer({ state }, values) {
    const chosen = state.offered?.find(({ id }) => id === values['contact'])
    if (!chosen) throw new Error('a contact was chosen that was not offered')
    const { channel, value } = chosen
    const contact = value === null ? null : { channel, value }
    const taken = state.taken && { taken: { ...state.taken, contact } }
    return Promise.resolve({ state: { destination: { contact, channel }, ...taken } })
  },
}
