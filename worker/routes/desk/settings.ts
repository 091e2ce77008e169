/** The settings of the city: what waits, what was published, and the way from one to the other. */
import { draftBody, publicationBody, rollBackBody } from '../../../contract/desk/settings.ts'
import type {
  DraftAnswer,
  PublicationAnswer,
  SettingsView,
} from '../../../contract/desk/settings.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { AuthError } from '../../auth-error.ts'
import type { Desk } from '../../desk/desk.ts'
import { requireRoomToAct } from '../../desk/officers/officer-limits.ts'
import type { SignedInOfficer } from '../../desk/officers/officer-sessions.ts'
import { isSamePerson } from '../../desk/officers/same-person.ts'
import type { AppContext } from '../../http/context.ts'
import { findMunicipality } from '../../municipalities/find.ts'
import { publishDraft, rollBack, writeDraft, type Actor } from '../../settings/acts.ts'
import { settingsPublished } from '../../settings/in-force.ts'
import { profileFragment } from '../../settings/fragment.ts'
import { valuesOfVersion, type SettingsContext } from '../../settings/situation.ts'
import { settingsView } from '../../settings/view.ts'
import { officerOperation, type DeskOperation } from './operation.ts'

/** Bytes: the text of an agreement in two languages. */
const longestBody = 100_000

export function settingsOf({ env }: AppContext, { database, keys, slug }: Desk): SettingsContext {
  const coded = findMunicipality(slug, env)
  if (!coded) throw new AuthError('not_found')
  return { database, keys, coded }
}

const actorOf = ({ sessions }: Desk, { id, session }: SignedInOfficer): Actor => ({
  id,
  standing: [sessions.mustLive(session)],
})

async function viewFor(
  context: AppContext,
  desk: Desk,
  officer: SignedInOfficer,
): Promise<SettingsView> {
  const { database, officers } = desk
  const [all] = await database.batch(officers.list())
  const names = Object.fromEntries(all.map(({ id, name }) => [id, name]))
  return settingsView(settingsOf(context, desk), officer, names)
}

/** @throws AuthError `not_found` for what is no number of a version */
export function versionIn(context: AppContext, name: string): number {
  const text = context.req.param(name) ?? ''
  if (!/^\d{1,9}$/.test(text)) throw new AuthError('not_found')
  return Number(text)
}

function told(context: AppContext, answer: PublicationAnswer): Response {
  if (answer.is === 'published') settingsPublished(context.get('municipality').public.slug)
  return context.json(answer)
}

export const deskSettings: readonly DeskOperation[] = [
  officerOperation({
    method: 'get',
    path: deskPaths.settings,
    permission: 'read_settings',
    handle: async ({ context, desk, officer }) =>
      context.json(await viewFor(context, desk, officer)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.settingsDraft,
    permission: 'change_settings',
    body: draftBody,
    longestBody,
    async handle({ context, desk, officer, body }) {
      const errors = await writeDraft(settingsOf(context, desk), actorOf(desk, officer), body)
      const answer: DraftAnswer =
        Object.keys(errors).length > 0
          ? { is: 'refused', errors }
          : { is: 'kept', view: await viewFor(context, desk, officer) }
      return context.json(answer)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.settingsPublication,
    permission: 'publish_settings',
    isDangerous: true,
    body: publicationBody,
    async handle({ context, desk, officer, body: { revision } }) {
      await requireRoomToAct(desk, officer)
      const settings = settingsOf(context, desk)
      const [known] = await desk.database.batch(desk.officers.list())
      const isAlso = known.filter((one) => isSamePerson(one, officer)).map(({ id }) => id)
      const actor = { ...actorOf(desk, officer), isAlso }
      return told(context, await publishDraft(settings, actor, revision))
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.settingsRollBack,
    permission: 'publish_settings',
    isDangerous: true,
    body: rollBackBody,
    async handle({ context, desk, officer, body: { inForce } }) {
      await requireRoomToAct(desk, officer)
      const to = versionIn(context, 'number')
      const actor = actorOf(desk, officer)
      return told(context, await rollBack(settingsOf(context, desk), actor, to, inForce))
    },
  }),
  officerOperation({
    method: 'get',
    path: deskPaths.settingsFragment,
    permission: 'read_settings',
    async handle({ context, desk }) {
      const settings = settingsOf(context, desk)
      const values = await valuesOfVersion(settings, versionIn(context, 'number'))
      if (!values) throw new AuthError('not_found')
      return context.json(profileFragment(settings.coded, values))
    },
  }),
]
