/** One citizen at a time: found by what is retyped in full, and ruled on by whoever may. */
import { rulingBody, searchBody } from '../../../contract/desk/citizens.ts'
import { contactChangeBody, contactProofBody } from '../../../contract/desk/contact-change.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { proposeContactChange, sendContactCode } from '../../desk/contacts/contact-in-person.ts'
import { findCitizen } from '../../desk/citizens/find-citizen.ts'
import { leaseOfCitizen } from '../../desk/citizens/leases.ts'
import { ruleAtDesk } from '../../desk/rulings/rule-at-desk.ts'
import { clientIpOf } from '../../http/client-ip.ts'
import { accountIn } from './account-in.ts'
import { nothing, officerOperation, type DeskOperation } from './operation.ts'
import { requireReason } from './reason.ts'

export const deskCitizens: readonly DeskOperation[] = [
  officerOperation({
    method: 'post',
    path: deskPaths.search,
    permission: 'find_citizen',
    body: searchBody,
    handle: async ({ context, desk, officer, body: { typed, reason } }) =>
      context.json(await findCitizen(desk, officer, typed, reason)),
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.contactCode,
    permission: 'change_contact',
    body: contactChangeBody,
    async handle({ context, desk, officer, body }) {
      const source = clientIpOf(context)
      return context.json(await sendContactCode(desk, officer, accountIn(context), body, source))
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.contact,
    permission: 'change_contact',
    isDangerous: true,
    body: contactProofBody,
    async handle({ context, desk, officer, body }) {
      await proposeContactChange(desk, officer, accountIn(context), body)
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.ruling,
    // Which each ruling asks for besides is said by `rulings`.
    permission: 'find_citizen',
    isDangerous: true,
    body: rulingBody,
    async handle({ context, desk, officer, body }) {
      const id = accountIn(context)
      const ruling = 'reason' in body ? { is: body.is, reason: requireReason(body.reason) } : body
      await ruleAtDesk(desk, officer, id, ruling)
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.releaseCitizen,
    permission: 'find_citizen',
    body: nothing,
    async handle({ context, desk: { database, leases }, officer }) {
      await database.batch(leases.release(leaseOfCitizen(accountIn(context)), officer.id))
      return context.body(null, 204)
    },
  }),
]
