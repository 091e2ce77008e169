/** How long the tables of the desk keep what they hold: a part of `retention-schedule.ts`. */
import { sql } from 'drizzle-orm'
import { days, seconds } from '../../contract/units.ts'
import { officerLimitsMet } from '../db/schema-desk-limits.ts'
import { claims } from '../db/schema-claims.ts'
import { deskLeases, officerInvitations, officerSessions } from '../db/schema-desk.ts'
import { proposals } from '../db/schema-proposals.ts'
import type { TableName } from '../db/tables.ts'
import type { RetentionPolicy } from './retention-rule.ts'

/** Ends with its own time. */
const atOnce = seconds(0)

export const deskSchedule = {
  settingsDrafts: {
    what: { es: 'Ajustes que esperan', en: 'Settings that wait' },
    is: 'kept',
    why: {
      es: 'hasta que se publican o se descartan, sin datos de ciudadanos',
      en: 'until they are published or dropped, no data of citizens',
    },
  },
  settingsVersions: {
    what: { es: 'Versiones de los ajustes', en: 'Versions of the settings' },
    is: 'kept',
    why: {
      es: 'dicen qué estuvo vigente y cuándo, sin datos de ciudadanos',
      en: 'they say what was in force and when, no data of citizens',
    },
  },
  officers: {
    what: { es: 'Funcionarios, cifrados', en: 'Officers, encrypted' },
    is: 'kept',
    why: {
      es: 'la bitácora los nombra por su número',
      en: 'the audit names them by their number',
    },
  },
  officerPasskeys: {
    what: { es: 'Llaves de acceso de funcionarios', en: 'Passkeys of officers' },
    is: 'kept',
    why: {
      es: 'una clave pública por funcionario, sin datos de ciudadanos',
      en: 'one public key an officer, no data of citizens',
    },
  },
  officerTotps: {
    what: { es: 'Claves y aplicaciones de funcionarios', en: 'Passwords and apps of officers' },
    is: 'kept',
    why: {
      es: 'una fila por funcionario, cifrada, sin datos de ciudadanos',
      en: 'one row an officer, encrypted, no data of citizens',
    },
  },
  officerInvitations: {
    what: { es: 'Invitaciones a funcionarios', en: 'Invitations of officers' },
    is: 'timed',
    rules: [{ since: officerInvitations.expiresAt, kept: days(1) }],
  },
  officerSessions: {
    what: { es: 'Sesiones de funcionarios', en: 'Sessions of officers' },
    is: 'timed',
    rules: [{ since: officerSessions.expiresAt, kept: days(30) }],
  },
  officerLimitsMet: {
    what: { es: 'Límites que alcanzó un funcionario', en: 'Limits that an officer has met' },
    is: 'timed',
    rules: [{ since: officerLimitsMet.hour, kept: days(90) }],
  },
  claims: {
    what: { es: 'Reclamos de documentos', en: 'Claims on documents' },
    is: 'timed',
    rules: [
      {
        since: claims.createdAt,
        kept: 'contactRequest',
        // Whoever can still undo a move finds its claim; one that nobody has decided waits.
        where: sql`${claims.state} <> 'open' AND NOT EXISTS (
          SELECT 1 FROM ${proposals} WHERE ${proposals.subject} = ${claims.claimant})`,
      },
    ],
  },
  personNames: {
    what: { es: 'Nombre y nacimiento, sin poder leerse', en: 'Name and birth, not to be read' },
    is: 'of-account',
  },
  mergedAccounts: {
    what: { es: 'Cuentas unidas a otra', en: 'Accounts merged into another' },
    is: 'of-account',
  },
  deskLeases: {
    what: { es: 'Casos en manos de un funcionario', en: 'Cases that an officer has in hand' },
    is: 'timed',
    rules: [{ since: deskLeases.expiresAt, kept: atOnce }],
  },
  proposals: {
    what: { es: 'Actos de dos funcionarios, cifrados', en: 'Acts of two officers, encrypted' },
    is: 'timed',
    rules: [{ since: proposals.expiresAt, kept: days(1) }],
  },
} satisfies Partial<Record<TableName, RetentionPolicy>>
