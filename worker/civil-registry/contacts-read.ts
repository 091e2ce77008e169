/** Reads from a register's record how to reach somebody, in the spelling in which citizens' own contacts are kept. */
import { normaliseEmail } from '../../contract/email.ts'
import type { RegisteredPerson, CivilRegistry } from './civil-registry.ts'

type ReadPhone = (
  typed: string,
) => { readonly ok: true; readonly value: string } | { readonly ok: false }

/**
 * Reads the address and the number of every person found, as if they had been typed. One that cannot be read reaches
 * nobody: the register counts as not holding it.
 */
export const contactsRead = (registry: CivilRegistry, readPhone: ReadPhone): CivilRegistry => ({
  async find(document) {
    const result = await registry.find(document)
    return result.is === 'found' ? { ...result, person: read(result.person, readPhone) } : result
  },
})

function read({ email, phone, ...rest }: RegisteredPerson, readPhone: ReadPhone): RegisteredPerson {
  const address = email === undefined ? undefined : normaliseEmail(email)
  const number = phone === undefined ? undefined : readPhone(phone)
  return {
    ...rest,
    ...(address?.ok && { email: address.value }),
    ...(number?.ok && { phone: number.value }),
  }
}
