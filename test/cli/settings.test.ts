/** What officers have written is listed, exported, published and taken back by the operator's command, as at the desk. */
import { beforeEach, expect, test } from 'vitest'
import {
  listSettings,
  publishSettings,
  rollBackSettings,
  showSettings,
} from '../../cli/settings.ts'
import { writeDraft } from '../../worker/settings/acts.ts'
import { situationOf } from '../../worker/settings/situation.ts'
import { office } from './registrations/office.ts'

let here: Awaited<ReturnType<typeof office>>

beforeEach(async () => {
  here = await office()
})

const officer = { id: 'off_lucia', standing: [] }

const draft = async (changes: Readonly<Record<string, string>>) => {
  const { database, keys, municipality } = here.context
  const settings = { database, keys, coded: municipality }
  const { inForce } = await situationOf(settings)
  expect(await writeDraft(settings, officer, { changes, seen: {}, inForce })).toEqual({})
}

const revisionIn = (listed: string) => /draft ([\w-]{43}) waits/.exec(listed)?.[1] ?? ''

const published = async (changes: Readonly<Record<string, string>>) => {
  await draft(changes)
  return publishSettings(here.context, revisionIn(await listSettings(here.context)))
}

test('the draft that was looked at is published, and is exported as a fragment of the profile', async () => {
  await draft({ 'brand.accent': '#0a5c36' })
  const listed = await listSettings(here.context)
  expect(listed).toContain('brand.accent becomes #0a5c36, by off_lucia')
  expect(listed).toContain('The profile of the code is in force.')
  expect(JSON.parse(await showSettings(here.context, 'draft'))).toMatchObject({
    public: { brand: { accent: '#0a5c36' } },
    private: {},
  })
  expect(await publishSettings(here.context, revisionIn(listed))).toContain('Version 1')
  expect(await listSettings(here.context)).toContain('published by operator')
  await expect(publishSettings(here.context, revisionIn(listed))).rejects.toThrow('not that one')
})

test('what would not be sound is listed, and not published', async () => {
  await draft({ 'agreements.terms.text.es-EC': 'Otro texto.' })
  const listed = await listSettings(here.context)
  expect(listed).toContain('agreements.terms.version: version_needed')
  await expect(publishSettings(here.context, revisionIn(listed))).rejects.toThrow(
    'Nothing was published.',
  )
})

test('going back is one command, and what it would let in waits for an officer', async () => {
  const { origins } = here.context.municipality.private
  const [site = ''] = origins
  await published({ 'origins.sites': `${site}\nhttps://pagos.ecuapass.example` })
  expect(await rollBackSettings(here.context, '0')).toContain('Version 2')
  expect(await rollBackSettings(here.context, '1')).toContain('waits in the draft')
  const listed = await listSettings(here.context)
  await expect(publishSettings(here.context, revisionIn(listed))).rejects.toThrow(
    'an officer publishes it',
  )
  await expect(rollBackSettings(here.context, '7')).rejects.toThrow('no such version')
  await expect(rollBackSettings(here.context, 'uno')).rejects.toThrow('by its number')
})
