/** What a register's record may show before a contact is proven: enough to recognise oneself, no use to a stranger. */
import { maskEmail, maskPhone } from '../../contract/contact-mask.ts'
import type { RegisteredPerson } from './civil-registry.ts'

/** The bullets do not tell how many letters they hide. */
const hidden = '•••'

/** Masks names: `MARÍA ROSA` becomes `M••• R•••`. Tells the first letter of each, and how many names there are. */
export const maskName = (name: string): string =>
  name
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${Array.from(word)[0] ?? ''}${hidden}`)
    .join(' ')

/** Fields whose mask tells something; of all others nothing is told but that they are known. */
const masks: Readonly<Record<string, (value: string) => string>> = {
  givenNames: maskName,
  familyNames: maskName,
  companyName: maskName,
  email: maskEmail,
  phone: maskPhone,
}

/** Masks every field of a record. */
export const maskPerson = (person: RegisteredPerson): RegisteredPerson =>
  Object.fromEntries(
    Object.entries(person).map(([name, value]) => [
      name,
      Object.hasOwn(masks, name) ? (masks[name]?.(value) ?? hidden) : hidden,
    ]),
  )
