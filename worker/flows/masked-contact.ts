/** A contact as it is shown to somebody who has proven the password, and nothing else. */
import { maskEmail, maskPhone } from '../../contract/contact-mask.ts'
import type { Contact } from '../accounts/contact.ts'

export const masked = ({ channel, value }: Contact): string =>
  channel === 'email' ? maskEmail(value) : maskPhone(value)
