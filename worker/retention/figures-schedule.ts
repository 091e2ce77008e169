/** How long figures are kept: hours for a month, days for two years. A part of `retention-schedule.ts`. */
import { eq } from 'drizzle-orm'
import { days } from '../../contract/units.ts'
import { figures } from '../db/schema-figures.ts'
import type { TableName } from '../db/tables.ts'
import type { RetentionPolicy } from './retention-rule.ts'

export const figuresSchedule = {
  figures: {
    what: { es: 'Cifras de uso, sin personas', en: 'Figures of use, without persons' },
    is: 'timed',
    rules: [
      {
        of: { es: 'por hora', en: 'by the hour' },
        where: eq(figures.grain, 'hour'),
        since: figures.period,
        kept: days(35),
      },
      {
        of: { es: 'por día', en: 'by the day' },
        where: eq(figures.grain, 'day'),
        since: figures.period,
        kept: days(730),
      },
    ],
  },
  figureSources: {
    what: { es: 'Hasta dónde se ha contado', en: 'How far has been counted' },
    is: 'kept',
    why: {
      es: 'una fila por fuente, sin datos personales',
      en: 'one row a source, no personal data',
    },
  },
} satisfies Partial<Record<TableName, RetentionPolicy>>
