/** The services of the city at the desk: what there is, what waits for a second officer, and what can be undone. */
import * as v from 'valibot'
import { signatures } from '../../../contract/desk/proposals.ts'
import { permits } from '../../../contract/desk/roles.ts'
import type {
  RegisteredService,
  ServiceChange,
  ServiceChangeAnswer,
  ServiceChangeBody,
  ServicesView,
  ServiceUndoing,
} from '../../../contract/desk/services.ts'
import { AuthError } from '../../auth-error.ts'
import { ConflictError } from '../../db/database.ts'
import type { ServiceAct } from '../../openid/service-acts.ts'
import { revisionOf, serviceStore, settingsOf } from '../../openid/service-store.ts'
import { serviceId, type Service } from '../../openid/service.ts'
import type { Desk } from '../desk.ts'
import { requireRoomToAct } from '../officers/officer-limits.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import type { Proposal } from '../proposal-reader.ts'
import { needsSecond, wayBack } from '../proposals/service.ts'
import { mayDo } from '../second-officer.ts'
import { proposing, undoProposal } from '../two-officers.ts'
import { readServiceForm } from './service-form.ts'

const storeOf = ({ database, slug }: Desk) => serviceStore(database, slug)

const actOf = ({ content }: Proposal) => content as ServiceAct

function allowed(officer: SignedInOfficer, proposal: Proposal): ServiceChange['may'] {
  if (proposal.state !== 'confirmed') return mayDo(proposal, officer)
  const back = wayBack(actOf(proposal))
  const { proposes, confirms } = signatures.service
  const mayPropose = permits(officer.role, proposes)
  return back && permits(officer.role, confirms) && (mayPropose || !needsSecond(back))
    ? 'undo'
    : null
}

function changeOf(officer: SignedInOfficer, proposal: Proposal): ServiceChange {
  const { id, subject, proposedBy, since, expiresAt } = proposal
  const act = actOf(proposal)
  return {
    id,
    service: subject,
    act: act.is,
    by: proposedBy.name,
    at: since,
    until: expiresAt,
    ...(act.is === 'changed' && { before: act.before }),
    ...((act.is === 'changed' || act.is === 'added') && { after: act.settings }),
    may: allowed(officer, proposal),
  }
}

/** Whether a service still is as a change has left it. */
function stands(services: readonly Service[], proposal: Proposal): boolean {
  const act = actOf(proposal)
  const service = services.find(({ id }) => id === proposal.subject)
  if (act.is === 'removed') return service === undefined
  if (act.is !== 'changed') return service !== undefined
  return (
    service !== undefined && JSON.stringify(settingsOf(service)) === JSON.stringify(act.settings)
  )
}

export async function servicesView(desk: Desk, officer: SignedInOfficer): Promise<ServicesView> {
  const { database, municipality, proposals } = desk
  const [listed, alive] = await database.batch(storeOf(desk).list(), proposals.alive('service'))
  const present = listed.map(({ createdAt: since, ...service }) => ({ since, service }))
  const registered = present.map(async ({ since, service }): Promise<RegisteredService> => ({
    id: service.id,
    terms: settingsOf(service),
    since,
    secrets: service.secrets.length,
    revision: await revisionOf(service),
  }))
  const services = present.map(({ service }) => service)
  const shown = (some: readonly Proposal[]) => some.map((one) => changeOf(officer, one))
  return {
    services: await Promise.all(registered),
    waiting: shown(alive.filter(({ state }) => state === 'open')),
    undoable: shown(
      alive.filter((one) => one.state === 'confirmed' && stands(services, one)),
    ).filter(({ may }) => may === 'undo'),
    locales: municipality.public.locales,
    hasFactors: municipality.public.factors !== undefined,
  }
}

/** @throws AuthError `proposal_pending` where another change of the service waits */
async function propose(
  desk: Desk,
  officer: SignedInOfficer,
  subject: string,
  content: ServiceAct,
): Promise<void> {
  const proposal = await proposing(desk, officer, { kind: 'service', subject, content })
  try {
    await desk.database.batch(desk.sessions.mustLive(officer.session), ...proposal.writes)
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    throw new AuthError('proposal_pending', { cause })
  }
}

/** @throws AuthError `settings_changed` where it is not as it was seen */
async function seen(desk: Desk, id: string, revision: string): Promise<Service> {
  const [service] = await desk.database.batch(storeOf(desk).find(id))
  if (!service || (await revisionOf(service)) !== revision) throw new AuthError('settings_changed')
  return service
}

/** Nothing for a secret where there is none, or no second one that could end. */
function requireSecret({ proves, secrets }: Service, is: ServiceAct['is']): void {
  const needed = { secret_rotated: 1, rotation_ended: 2 } as const
  if (is !== 'secret_rotated' && is !== 'rotation_ended') return
  if (proves !== 'secret' || secrets.length < needed[is]) throw new AuthError('invalid_request')
}

/**
 * Proposes a change, for another officer to bring into force.
 *
 * @returns what is wrong with what was typed, and then nothing is proposed
 * @throws AuthError `settings_changed`, `proposal_pending`, `invalid_request`, `too_many_attempts`
 */
export async function proposeServiceChange(
  desk: Desk,
  officer: SignedInOfficer,
  body: ServiceChangeBody,
): Promise<ServiceChangeAnswer> {
  await requireRoomToAct(desk, officer)
  const { database, municipality } = desk
  const { service: id } = body
  if (body.is === 'added') {
    const read = readServiceForm(municipality.public, body.form)
    const isName = v.is(serviceId, id)
    const [isNamed] = await database.batch(storeOf(desk).isNamed(id))
    const errors = {
      ...(!isName && { id: 'malformed' as const }),
      ...(isNamed && { id: 'name_taken' as const }),
      ...(!read.ok && read.errors),
    }
    if (!read.ok || Object.keys(errors).length > 0) return { is: 'refused', errors }
    await propose(desk, officer, id, { is: 'added', settings: read.settings })
    return { is: 'proposed' }
  }
  const service = await seen(desk, id, body.revision)
  if (body.is === 'changed') {
    const read = readServiceForm(municipality.public, body.form)
    if (!read.ok) return { is: 'refused', errors: read.errors }
    if (read.settings.proves !== service.proves)
      return { is: 'refused', errors: { proves: 'proof_kept' } }
    const before = settingsOf(service)
    if (JSON.stringify(before) === JSON.stringify(read.settings))
      throw new AuthError('already_done')
    const act = { is: 'changed', before, settings: read.settings } as const
    await propose(desk, officer, id, act)
    return { is: 'proposed' }
  }
  requireSecret(service, body.is)
  await propose(desk, officer, id, { is: body.is, revision: body.revision })
  return { is: 'proposed' }
}

/**
 * Undoes a change by one press of one officer. What would let in something that is shut now is proposed instead.
 *
 * @throws AuthError as `undoProposal`; `proposal_pending`
 */
export async function undoServiceChange(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
): Promise<ServiceUndoing> {
  const [proposal] = await desk.database.batch(desk.proposals.find(id))
  if (proposal?.kind !== 'service' || proposal.state !== 'confirmed' || proposal.hasExpired)
    throw new AuthError('already_done')
  const back = wayBack(actOf(proposal))
  if (!back) throw new AuthError('already_done')
  if (!needsSecond(back)) {
    await undoProposal(desk, officer, id)
    return { is: 'undone' }
  }
  await requireRoomToAct(desk, officer)
  await propose(desk, officer, proposal.subject, back)
  return { is: 'proposed' }
}
