/** Takes the address or the number that is to take another's place. Nothing counts before it is proven. */
import type { Channel } from '../../../contract/channel.ts'
import { AuthError } from '../../auth-error.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { ownAccount, requireOwner } from '../owner.ts'
import { registrantIn } from '../registrant.ts'
import type { Step } from '../step.ts'

const channelOf = { email: 'email', phone: 'sms' } as const

const contactOf = ({ contacts }: FoundAccount, channel: Channel) =>
  contacts.find((one) => one.channel === channel && one.leavesAt === undefined)

export const newContact: Step<'new-contact'> = {
  async enter(context) {
    const account = await ownAccount(context)
    requireNoOpenChange(account)
    const present = contactOf(account, channelOf[context.config.field.kind])
    return { state: present ? { present: present.value } : {} }
  },

  view(context) {
    requireOwner(context)
    const { state, municipality } = context
    return {
      ...(state.present !== undefined && { present: state.present }),
      undoHours: Math.round(municipality.private.lifetimes.undo / 3600),
    }
  },

  async answer(context, values) {
    const { config, ports } = context
    const { name, kind } = config.field
    const account = await ownAccount(context)
    requireNoOpenChange(account)
    const [contact] = registrantIn(ports, [config.field], values).contacts
    if (!contact) throw new AuthError('invalid_answer', { fields: { [name]: 'required' } })
    const present = contactOf(account, channelOf[kind])
    if (present?.proven && present.value === contact.value)
      throw new AuthError('invalid_answer', { fields: { [name]: 'contact_unchanged' } })
    return { state: { destination: { contact, to: contact.value } } }
  },
}

/** The contact that has just come is not what the next one is changed by (T44). */
function requireNoOpenChange({ contacts }: FoundAccount): void {
  if (contacts.some(({ undoableUntil }) => undoableUntil !== undefined))
    throw new AuthError('change_pending')
}
