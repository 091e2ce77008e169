/** Two officers who help whoever stands before them with a document: a registration where nobody has it, a recovery where somebody does. */
import { env } from 'cloudflare:workers'
import { ConflictError } from '../../../worker/db/database.ts'
import type { Officer } from '../../../worker/desk/officers/officer-store.ts'
import type { Proposal } from '../../../worker/desk/proposal-reader.ts'
import { proposalKindsOf } from '../../../worker/desk/proposals/index.ts'
import { token } from '../../../worker/crypto/random.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { services } from '../../../worker/services.ts'

const officer: Officer = {
  id: 'off_confirming',
  role: 'supervisor',
  status: 'active',
  name: 'Elena Modelo',
  email: 'elena@ciudad.example',
}

/**
 * What the two commit, of a proposal that nobody needs to look at here.
 *
 * @returns the code on paper; undefined where it was refused
 */
export async function assisted(city: Municipality, cedula: string): Promise<string | undefined> {
  const desk = (await services(env, city)).desk()
  if (!desk) throw new Error('no desk')
  const document = { kind: 'cedula-ve', value: cedula } as const
  const [account] = await desk.database.batch(await desk.ports.accounts.find([document]))
  const content = account
    ? { document, reason: 'contacts_lost' }
    : {
        details: { personKind: 'natural', givenNames: 'Elena' },
        identifiers: [document],
        agreements: ['terms', 'privacy'],
        locale: 'es-VE',
        reason: 'no_contact',
      }
  const kind = account ? 'assisted-recovery' : 'assisted-registration'
  const proposal: Proposal = {
    id: `pro_${token(128)}`,
    kind,
    subject: account?.id ?? `acc_${token(128)}`,
    content,
    answers: null,
    state: 'open',
    proposedBy: { ...officer, id: 'off_proposing', email: 'lucia@ciudad.example' },
    since: 0,
    expiresAt: 0,
    hasExpired: false,
  }
  if (!(await proposalKindsOf[kind].read(desk, proposal))) return undefined
  const act = await proposalKindsOf[kind].confirm(desk, proposal, officer)
  try {
    await desk.database.batch(...act.writes)
  } catch (cause) {
    if (cause instanceof ConflictError) return undefined
    throw cause
  }
  return act.told && 'code' in act.told ? act.told.code : undefined
}
