/** A request for other contacts is kept for a clerk, under a number; nothing about the account changes or is told. */
import { beforeEach, expect, test } from 'vitest'
import { hours, minutes } from '../../../contract/units.ts'
import { spokenTime } from '../../../worker/delivery/messages/time.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, begins, freshCities, newCurp, newEmail, rows } from './fixtures.ts'
import { neighbour, password, settled } from './leon.ts'
import { hide } from '../enumeration/transcript.ts'

beforeEach(freshCities)

const asks = (curp: string, personalEmail: string) =>
  begins(at('leon'), 'request-contact', {
    personKind: 'fisica',
    curp,
    personalEmail,
    phone: '4771234599',
  })

/** As a letter of León's says a time, with its day. */
const inLeon = (seconds = 0) =>
  spokenTime(
    { at: seconds, tag: 'es-MX', timeZone: 'America/Mexico_City', own: 'hora de León' },
    'long',
  )

test('known and unknown are told the same but for their number, and the account stays as it was', async () => {
  const person = neighbour()
  await settled(person)
  await limitsRefill()
  const [mine, nobodys] = [newEmail(), newEmail()]
  const known = await asks(person.curp, mine)
  const unknown = await asks(newCurp(), nobodys)
  const plain = (text: string) => hide(text).replace(/LEO-[0-9A-Z]{4}-[0-9A-Z]{4}/, '…')
  expect(plain(known.text)).toBe(plain(unknown.text))
  expect(known.body.told?.reference).toMatch(/^LEO-/)
  const within = municipalities.leon.private.desk?.decidesWithin ?? 0
  const left = (known.body.told?.until ?? 0) - Date.now() / 1000
  expect(left).toBeLessThanOrEqual(within)
  expect(left).toBeGreaterThan(within - hours(1) - minutes(1))
  expect(await rows('contact_requests')).toBe(2)
  const letter = (await mailTo(mine))[0]?.text
  expect(letter).toContain(known.body.told?.reference)
  expect(letter).toContain(`a más tardar el ${inLeon(known.body.told?.until)}`)
  const answer = { personKind: 'fisica', curpOrEmail: mine, password }
  expect((await begins(at('leon'), 'login', answer)).body.code).toBe('wrong_credentials')
})

test('a fourth request of one source is to be paid for, and refuses nobody who works', async () => {
  for (let n = 0; n < 3; n++) expect((await asks(newCurp(), newEmail())).status).toBe(200)
  expect((await asks(newCurp(), newEmail())).status).toBe(200)
  expect(await rows('contact_requests')).toBe(4)
})
