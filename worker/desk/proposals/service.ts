/** A change of a service of the city: one officer proposes it, another brings it into force. It concerns no citizen. */
import { days } from '../../../contract/units.ts'
import { AuthError } from '../../auth-error.ts'
import { doneWithService, opens, type ServiceAct } from '../../openid/service-acts.ts'
import { revisionOf, serviceStore } from '../../openid/service-store.ts'
import { proposalKind } from './proposal.ts'

/** What puts a service back as it was; null where there is no way back: a secret that was given is given. */
export function wayBack(act: ServiceAct): ServiceAct | null {
  switch (act.is) {
    case 'added':
    case 'restored':
      return { is: 'removed' }
    case 'changed':
      return { is: 'changed', before: act.settings, settings: act.before }
    case 'removed':
      return { is: 'restored' }
    case 'secret_rotated':
    case 'rotation_ended':
      return null
  }
}

/** Whether it lets in what is shut now: one officer alone never does, not even by going back. */
export const needsSecond = (act: ServiceAct): boolean =>
  act.is === 'restored' || (act.is === 'changed' && opens(act.before, act.settings))

export const service = proposalKind<ServiceAct>({
  isAmongSettings: true,

  async read({ database, slug }, { subject, content }) {
    const seen = 'revision' in content ? content.revision : undefined
    if (seen !== undefined) {
      const [now] = await database.batch(serviceStore(database, slug).find(subject))
      if (!now || (await revisionOf(now)) !== seen) return null
    }
    return { facts: [], emails: [], accounts: [] }
  },

  async confirm(desk, { id, subject, content }) {
    const { writes, secret } = await doneWithService(desk, subject, content, { case: id })
    const told = secret === undefined ? {} : { told: { service: subject, secret } }
    return { writes, messages: [], ...told }
  },

  undo: {
    lifetime: (_, { content }) => (wayBack(content) ? days(30) : null),
    async writes(desk, { id, subject, content }) {
      const back = wayBack(content)
      if (!back) throw new AuthError('already_done')
      if (needsSecond(back)) throw new AuthError('second_officer_required')
      return {
        writes: (await doneWithService(desk, subject, back, { case: id })).writes,
        messages: [],
      }
    },
  },
})
