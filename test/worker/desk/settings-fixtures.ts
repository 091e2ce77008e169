/** Settings of ECUAPASS in the hands of its officers: what they write, publish and see. */
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type {
  DraftAnswer,
  PublicationAnswer,
  SettingField,
  SettingsView,
} from '../../../contract/desk/settings.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { routesOf } from '../../../contract/routes.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { publishDraft } from '../../../worker/settings/acts.ts'
import { situationOf } from '../../../worker/settings/situation.ts'
import { fetchWorker } from '../../support/worker.ts'
import type { Browser } from './officer.ts'

export const { base } = municipalities.ecuapass.private

export async function viewOf(browser: Browser): Promise<SettingsView> {
  return JSON.parse((await browser.reads(browser.routes.settings)).text) as SettingsView
}

export const fieldOf = ({ fields }: SettingsView, name: string): SettingField => {
  const found = fields.find((field) => field.name === name)
  if (!found) throw new Error(`there is no field ${name}`)
  return found
}

/** What was seen of the fields, as a page sends it. */
export const seenIn = (view: SettingsView, changes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.keys(changes).flatMap((name) => {
      const draft = view.fields.find((field) => field.name === name)?.draft
      return draft ? [[name, draft.id]] : []
    }),
  )

export async function sendsDraft(
  browser: Browser,
  changes: Readonly<Record<string, string>>,
  view?: SettingsView,
) {
  const looked = view ?? (await viewOf(browser))
  const body = { changes, seen: seenIn(looked, changes), inForce: looked.inForce }
  return browser.sends(browser.routes.settingsDraft, { body })
}

export async function writes(
  browser: Browser,
  changes: Readonly<Record<string, string>>,
  view?: SettingsView,
): Promise<DraftAnswer> {
  const { status, text } = await sendsDraft(browser, changes, view)
  if (status !== 200) throw new Error(text)
  return JSON.parse(text) as DraftAnswer
}

export const sendsPublication = async (browser: Browser, revision?: string) =>
  browser.sends(browser.routes.settingsPublication, {
    body: { revision: revision ?? (await viewOf(browser)).revision },
  })

export async function publishes(browser: Browser): Promise<PublicationAnswer> {
  const { status, text } = await sendsPublication(browser)
  if (status !== 200) throw new Error(text)
  return JSON.parse(text) as PublicationAnswer
}

export async function goesBack(browser: Browser, to: number, inForce?: number) {
  const body = { inForce: inForce ?? (await viewOf(browser)).inForce }
  return browser.sends(browser.routes.settingsRollBack(to), { body })
}

/** What one writes another publishes. */
export async function published(
  author: Browser,
  second: Browser,
  changes: Readonly<Record<string, string>>,
): Promise<number> {
  const written = await writes(author, changes)
  if (written.is !== 'kept') throw new Error(JSON.stringify(written))
  const answer = await publishes(second)
  if (answer.is !== 'published') throw new Error(JSON.stringify(answer))
  return answer.number
}

export const asks = (path: string, headers: Record<string, string> = {}, environment?: Env) =>
  fetchWorker(new Request(`${base}${path}`, { headers }), environment)

export async function profileNow(): Promise<PublicProfile> {
  return (await asks(routesOf('ecuapass').profile)).json()
}

/** Publishes what waits where this isolate hears nothing of it. */
export async function publishedElsewhere(): Promise<void> {
  const context = {
    database: database(env.DB),
    keys: await readKeys(env),
    coded: municipalities.ecuapass,
  }
  const { revision } = await situationOf(context)
  await publishDraft(context, { id: 'operator', standing: [] }, revision)
}

/** Moves the Worker's clock, which stands still from then on; the database has its own. */
export function secondsPass(seconds: number): void {
  const later = Date.now() + seconds * 1000
  vi.spyOn(Date, 'now').mockReturnValue(later)
}
