/** The citizen's second factors, the recovery codes that are left, and the browsers that are remembered. */
import type { SectionReader } from './section.ts'
import { offeredFactors, wayOf } from '../flows/second-factors.ts'

export const factors: SectionReader<'factors'> = async ({ services, bearer }) => {
  const { database, municipality, ports } = services
  const { account: id } = bearer
  const [account, known, codesLeft, devices, endsAt] = await database.batch(
    ports.accounts.findById(id),
    ports.factors.factorsOf(id),
    ports.factors.recoveryCodesLeft(id),
    ports.factors.rememberedDevices(id),
    ports.factors.factorResetDue(id),
  )
  const contacts = account ?? { contacts: [] }
  const enrolled = known.map(({ kind, createdAt, lastUsedAt, isResting }) => {
    const [way] = wayOf(contacts, kind)
    return {
      factor: kind,
      since: createdAt,
      ...(lastUsedAt !== null && { usedAt: lastUsedAt }),
      ...(way?.contact && { to: way.contact.value }),
      ...(isResting && { rests: true as const }),
    }
  })
  const names = enrolled.map(({ factor }) => factor)
  return {
    enrolled,
    offered: offeredFactors(municipality, contacts, names).map(({ factor }) => factor),
    codesLeft,
    devices: devices.map(({ id: name, device, createdAt, expiresAt }) => ({
      id: name,
      device,
      since: createdAt,
      until: expiresAt,
    })),
    ...(endsAt !== null && { endsAt }),
  }
}
