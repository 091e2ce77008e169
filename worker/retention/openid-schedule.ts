/** How long the tables of the OpenID provider keep what they hold: a part of `retention-schedule.ts`. */
import { seconds } from '../../contract/units.ts'
import { authorizations, pushedRequests } from '../db/schema-openid.ts'
import type { TableName } from '../db/tables.ts'
import type { RetentionPolicy } from './retention-rule.ts'

/** Ends with its own time. */
const atOnce = seconds(0)

export const openIdSchedule = {
  consents: {
    what: { es: 'Datos que permitió ver a servicios', en: 'What services were allowed to see' },
    is: 'of-account',
  },
  authorizations: {
    what: { es: 'Entradas a servicios', en: 'Sign-ins at services' },
    is: 'timed',
    // Until then the service is told when the session ends.
    rules: [{ since: authorizations.sessionExpiresAt, kept: atOnce }],
  },
  pushedRequests: {
    what: { es: 'Peticiones de servicios', en: 'Requests of services' },
    is: 'timed',
    rules: [{ since: pushedRequests.expiresAt, kept: atOnce }],
  },
  services: {
    what: { es: 'Servicios que usan esta cuenta', en: 'Services that use this account' },
    is: 'kept',
    why: {
      es: 'una fila por servicio, sin datos personales',
      en: 'one row a service, no personal data',
    },
  },
} satisfies Partial<Record<TableName, RetentionPolicy>>
