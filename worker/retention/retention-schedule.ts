/**
 * The one list of how long everything is kept: the purge works by it, citizens are shown it (`routes/retention.ts`), and
 * `npm run citizen -- retention` prints it. No law sets a period here: the periods that depend on a country's law or a
 * municipality's rules are `retention` in its profile, for its lawyers to set; the rest is as short as its purpose allows.
 * Citizens must be told the periods: LOPDP art. 12 (Ecuador), privacy notices of LGPDPPSO (Mexico). A table that is
 * missing here does not compile.
 */
import { eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { days, hours, seconds } from '../../contract/units.ts'
import type { TableName } from '../db/tables.ts'
import { accounts, identifiers } from '../db/schema.ts'
import { activityPlaces, dataDownloads } from '../db/schema-account.ts'
import { challenges, flows, limits } from '../db/schema-flows.ts'
import { outbox } from '../db/schema-outbox.ts'
import { sessions } from '../db/schema-sessions.ts'
import { attempts } from '../db/schema-attempts.ts'
import { contactRequests, humanChecks } from '../db/schema-credentials.ts'
import { usedProofs } from '../db/schema-proofs.ts'
import { contactMarks, deliveryReports } from '../db/schema-delivery.ts'
import { claims } from '../db/schema-claims.ts'
import { idempotencyKeys } from '../db/schema-idempotency.ts'
import { credentialSchedule } from './credential-schedule.ts'
import { deskSchedule } from './desk-schedule.ts'
import { figuresSchedule } from './figures-schedule.ts'
import { openIdSchedule } from './openid-schedule.ts'
import type { RetentionPolicy } from './retention-rule.ts'

/** As the index `accounts_by_status` has it. */
const statusSince = sql`CASE WHEN ${accounts.statusChangedAt} IS NULL THEN ${accounts.createdAt} ELSE ${accounts.statusChangedAt} END`

/** As the index `limits_by_full` has it; a row of an older Worker is full after three days, as any bucket is. */
const fullSince = sql`CASE WHEN ${limits.fullAt} IS NULL THEN ${limits.updatedAt} + 259200 ELSE ${limits.fullAt} END`

/**
 * Lifetime of audit entries in the database: as long as anybody needs them there. The audit is one record for all
 * municipalities, so no municipality decides alone; `citizen -- archive-audit` moves older entries out.
 */
export const auditRetention = days(730)

/** Ends with its own `expires_at`. */
const atOnce = seconds(0)

export const retentionSchedule = {
  accounts: {
    what: { es: 'Cuentas', en: 'Accounts' },
    is: 'timed',
    rules: [
      {
        of: { es: 'que nadie confirmó', en: 'that nobody confirmed' },
        where: sql`${accounts.status} = 'unconfirmed' AND NOT EXISTS (
          SELECT 1 FROM ${claims} WHERE ${claims.claimant} = ${accounts.id} AND ${claims.state} = 'open')`,
        since: statusSince,
        kept: 'unconfirmed',
      },
      {
        of: { es: 'que esperan a un funcionario', en: 'that await an officer' },
        where: eq(accounts.status, 'awaiting'),
        since: statusSince,
        kept: 'awaiting',
      },
      {
        of: { es: 'suspendidas o rechazadas', en: 'suspended or refused' },
        where: eq(accounts.status, 'suspended'),
        since: statusSince,
        kept: 'suspended',
      },
    ],
  },
  identifiers: {
    what: { es: 'Documentos, correos y teléfonos', en: 'Documents, e-mails and telephones' },
    is: 'timed',
    rules: [
      {
        of: { es: 'que otro reemplazó', en: 'that another has replaced' },
        where: isNotNull(identifiers.leavesAt),
        since: identifiers.leavesAt,
        kept: atOnce,
      },
    ],
  },
  accountDeletions: { what: { es: 'Bajas pedidas', en: 'Deletions' }, is: 'of-account' },
  dataDownloads: {
    what: { es: 'Descargas de los datos propios', en: 'Downloads of one’s own data' },
    is: 'timed',
    rules: [{ since: dataDownloads.expiresAt, kept: atOnce }],
  },
  activityPlaces: {
    what: { es: 'Lugares aproximados de uso', en: 'Approximate places of use' },
    is: 'timed',
    rules: [{ since: activityPlaces.createdAt, kept: 'place' }],
  },
  agreementsAccepted: {
    what: { es: 'Acuerdos aceptados', en: 'Agreements accepted' },
    is: 'of-account',
  },
  ...credentialSchedule,
  sessions: {
    what: { es: 'Sesiones', en: 'Sessions' },
    is: 'timed',
    // So that a citizen who asks can still be told which sessions there were.
    rules: [
      {
        of: { es: 'que caducaron', en: 'that expired' },
        since: sessions.expiresAt,
        kept: days(30),
      },
      {
        of: { es: 'que se cerraron', en: 'that were ended' },
        where: isNotNull(sessions.endedAt),
        since: sessions.endedAt,
        kept: days(30),
      },
    ],
  },
  flows: {
    what: { es: 'Trámites sin terminar', en: 'Unfinished flows' },
    is: 'timed',
    rules: [{ since: flows.expiresAt, kept: atOnce }],
  },
  challenges: {
    what: { es: 'Códigos', en: 'Codes' },
    is: 'timed',
    rules: [{ since: challenges.expiresAt, kept: atOnce }],
  },
  humanChecks: {
    what: { es: 'Comprobaciones de que es una persona', en: 'Human checks' },
    is: 'timed',
    rules: [{ since: humanChecks.expiresAt, kept: atOnce }],
  },
  idempotencyKeys: {
    what: { es: 'Nombres de intentos', en: 'Names of attempts' },
    is: 'timed',
    // Far longer than a page repeats itself; after that, what the attempt did refuses to be done again.
    rules: [{ since: idempotencyKeys.createdAt, kept: hours(1) }],
  },
  usedProofs: {
    what: { es: 'Pruebas de navegadores ya usadas', en: 'Proofs of browsers that were used' },
    is: 'timed',
    // Nobody takes it any more: two minutes after it was signed at most.
    rules: [{ since: usedProofs.expiresAt, kept: atOnce }],
  },
  limits: {
    what: { es: 'Contadores de intentos', en: 'Counters of tries' },
    is: 'timed',
    // A bucket that is full again is as good as none.
    rules: [{ since: fullSince, kept: atOnce }],
  },
  attempts: {
    what: { es: 'Intentos por minuto, sin nombres', en: 'Attempts a minute, without names' },
    is: 'timed',
    // Long enough to compare a month with the one before.
    rules: [{ since: attempts.minuteAt, kept: days(62) }],
  },
  ...openIdSchedule,
  ...deskSchedule,
  ...figuresSchedule,
  contactRequests: {
    what: { es: 'Solicitudes de cambio de contacto', en: 'Requests for other contacts' },
    is: 'timed',
    rules: [{ since: contactRequests.createdAt, kept: 'contactRequest' }],
  },
  outbox: {
    what: { es: 'Mensajes', en: 'Messages' },
    is: 'timed',
    rules: [
      {
        of: {
          es: 'sin su contenido desde que caducan',
          en: 'without their content once they expire',
        },
        where: isNull(outbox.sealed),
        since: outbox.endedAt,
        kept: days(30),
      },
      {
        of: { es: 'que no eran para nadie', en: 'that were for nobody' },
        // As many as strangers ask for: a flood of them must not fill the database.
        where: eq(outbox.state, 'suppressed'),
        since: outbox.createdAt,
        kept: hours(1),
      },
    ],
  },
  deliveryReports: {
    what: { es: 'Avisos de entrega', en: 'Delivery reports' },
    is: 'timed',
    // As long as a row of the outbox: not every vendor signs the time of what it tells.
    rules: [{ since: deliveryReports.takenAt, kept: days(31) }],
  },
  contactMarks: {
    what: { es: 'Contactos que rechazan mensajes', en: 'Contacts that refuse messages' },
    is: 'timed',
    // For whoever runs the municipality. A complaint stops nothing: a code was asked for, a notice is owed.
    rules: [{ since: contactMarks.markedAt, kept: days(180) }],
  },
  registerPeople: {
    what: { es: 'Padrón, cifrado', en: 'Register of persons, encrypted' },
    is: 'imported',
  },
  postalCodes: { what: { es: 'Códigos postales', en: 'Postal codes' }, is: 'imported' },
  postalSources: {
    what: { es: 'Origen de los códigos postales', en: 'Where postal codes come from' },
    is: 'imported',
  },
  carrierHealth: {
    what: { es: 'Estado de los proveedores', en: 'How providers fare' },
    is: 'kept',
    why: {
      es: 'una fila por proveedor, sin datos personales',
      en: 'one row a provider, no personal data',
    },
  },
  identityProviderFailures: {
    what: { es: 'Fallos de otros servicios', en: 'Failures of other providers' },
    is: 'kept',
    why: {
      es: 'una fila por servicio mientras falla, sin datos personales',
      en: 'one row a provider while it fails, no personal data',
    },
  },
  audit: {
    what: { es: 'Bitácora, sin datos personales', en: 'Audit, without personal data' },
    is: 'archived',
    after: auditRetention,
  },
  auditArchives: {
    what: { es: 'Registro de los archivos de la bitácora', en: 'List of the audit’s archives' },
    is: 'kept',
    why: {
      es: 'una fila por archivo, sin datos personales',
      en: 'one row an archive, no personal data',
    },
  },
  auditSeals: {
    what: { es: 'Sellos de la bitácora', en: 'Seals of the audit' },
    is: 'archived',
    after: auditRetention,
  },
  keyChecks: {
    what: { es: 'Valores de control de las claves', en: 'Check values of the keys' },
    is: 'kept',
    why: {
      es: 'una fila por versión, para rechazar una clave equivocada',
      en: 'one row a version, to refuse a wrong key',
    },
  },
} satisfies Record<TableName, RetentionPolicy>
