/** Help in person: a registration, a recovery and a sighting, each proposed here and confirmed as any proposal is. */
import {
  assistedRecoveryBody,
  sightingBody,
  sightingCodeBody,
} from '../../../contract/desk/assistance.ts'
import { registrationBody } from '../../../contract/desk/registration.ts'
import { matchLocale } from '../../../contract/locale.ts'
import { deskPaths } from '../../../contract/routes-desk.ts'
import { proposeRecovery } from '../../desk/assistance/assist-in-person.ts'
import { proposeRegistration, registrationForm } from '../../desk/assistance/register-in-person.ts'
import { proposeSighting, sendSightingCode } from '../../desk/assistance/see-in-person.ts'
import { clientIpOf } from '../../http/client-ip.ts'
import { accountIn } from './account-in.ts'
import { officerOperation, type DeskOperation } from './operation.ts'

export const deskAssistance: readonly DeskOperation[] = [
  officerOperation({
    method: 'get',
    path: deskPaths.registrationForm,
    permission: 'assist_citizen',
    handle({ context, desk }) {
      const { locales } = desk.municipality.public
      const locale = matchLocale([context.req.query('lang') ?? ''], locales) ?? locales[0]
      return Promise.resolve(context.json(registrationForm(desk, locale)))
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.registrations,
    permission: 'assist_citizen',
    isDangerous: true,
    body: registrationBody,
    async handle({ context, desk, officer, body }) {
      await proposeRegistration(desk, officer, body)
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.assistedRecovery,
    permission: 'assist_citizen',
    isDangerous: true,
    body: assistedRecoveryBody,
    async handle({ context, desk, officer, body }) {
      await proposeRecovery(desk, officer, accountIn(context), body)
      return context.body(null, 204)
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.sightingCode,
    permission: 'assist_citizen',
    body: sightingCodeBody,
    async handle({ context, desk, officer, body }) {
      const source = clientIpOf(context)
      return context.json(await sendSightingCode(desk, officer, accountIn(context), body, source))
    },
  }),
  officerOperation({
    method: 'post',
    path: deskPaths.sighting,
    permission: 'assist_citizen',
    isDangerous: true,
    body: sightingBody,
    async handle({ context, desk, officer, body }) {
      await proposeSighting(desk, officer, accountIn(context), body)
      return context.body(null, 204)
    },
  }),
]
