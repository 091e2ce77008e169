/** How long what citizens prove themselves by is kept: a part of `retention-schedule.ts`. */
import { days, seconds } from '../../contract/units.ts'
import { devices, temporaryPasswords } from '../db/schema-credentials.ts'
import { passkeyChallenges } from '../db/schema-passkeys.ts'
import type { TableName } from '../db/tables.ts'
import type { RetentionPolicy } from './retention-rule.ts'

export const credentialSchedule = {
  securityQuestions: {
    what: { es: 'Preguntas de seguridad', en: 'Security questions' },
    is: 'of-account',
  },
  linkedIdentities: {
    what: { es: 'Cuentas de otros servicios, conectadas', en: 'Identities of other providers' },
    is: 'of-account',
  },
  passkeys: { what: { es: 'Llaves de acceso', en: 'Passkeys' }, is: 'of-account' },
  passkeyChallenges: {
    what: { es: 'Entradas con llave de acceso ya hechas', en: 'Used sign-ins by passkey' },
    is: 'timed',
    // Ends with its own time.
    rules: [{ since: passkeyChallenges.expiresAt, kept: seconds(0) }],
  },
  temporaryPasswords: {
    what: { es: 'Claves temporales, usadas o no', en: 'Temporary passwords, used or not' },
    is: 'timed',
    rules: [{ since: temporaryPasswords.expiresAt, kept: days(1) }],
  },
  devices: {
    what: { es: 'Navegadores conocidos', en: 'Known browsers' },
    is: 'timed',
    rules: [{ since: devices.lastSeenAt, kept: 'device' }],
  },
} satisfies Partial<Record<TableName, RetentionPolicy>>
