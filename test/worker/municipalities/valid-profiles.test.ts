/** A Worker with a profile that is not sound does not start. */
import { expect, test } from 'vitest'
import { demo } from '../../../worker/municipalities/demo.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { requireValid } from '../../../worker/municipalities/find.ts'

const { identify, newPassword } = {
  identify: demo.public.flows.recover[0],
  newPassword: { id: 'new-password', step: 'new-password', rule: { min: 12, max: 128 } } as const,
}

/** Whoever names an account may set its password. */
const unsound: Municipality = {
  ...demo,
  public: { ...demo.public, flows: { ...demo.public.flows, recover: [identify, newPassword] } },
}

test('the municipalities of the registry may start', () => {
  expect(requireValid(municipalities)).toBe(municipalities)
})

test('one that lets a password be set without proof may not, nor may those beside it', () => {
  expect(() => requireValid({ ...municipalities, demo: unsound })).toThrow(
    /demo: recover: ends without contact or temporary-password being established/,
  )
})

test('one that is registered under another name than its own may not', () => {
  expect(() => requireValid({ otra: demo })).toThrow(/otra: its slug is "demo"/)
})

test('one with two carriers of one name may not: what is held against one would be held against both', () => {
  const [carrier] = demo.private.delivery.email
  const email = carrier ? [carrier, carrier] : []
  const twice = { ...demo, private: { ...demo.private, delivery: { email, sms: [] } } }
  expect(() => requireValid({ demo: twice })).toThrow(/demo: two carriers are called "resend"/)
})
