/** How long what citizens prove themselves by is kept: a part of `retention-schedule.ts`. */
import { days, seconds } from '../../contract/units.ts'
import { devices, temporaryPasswords } from '../db/schema-credentials.ts'
import { rememberedDevices } from '../db/schema-factors.ts'
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
  factors: { what: { es: 'Segundos pasos', en: 'Second steps' }, is: 'of-account' },
  recoveryCodes: {
    what: { es: 'Códigos de respaldo, por su huella', en: 'Recovery codes, by their digest' },
    is: 'of-account',
  },
  rememberedDevices: {
    what: { es: 'Dispositivos que no piden el segundo paso', en: 'Remembered devices' },
    is: 'timed',
    rules: [{ since: rememberedDevices.expiresAt, kept: seconds(0) }],
  },
  // Carried out by the next sign-in: a row that went by itself would bring back what it ends.
  factorResets: {
    what: { es: 'Segundos pasos perdidos', en: 'Second steps that were lost' },
    is: 'of-account',
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
