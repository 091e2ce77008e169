/** How long everything is kept, in words: for operators, for privacy notices, and for citizens who ask. */
import { days, hours, type Seconds } from '../../contract/units.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import {
  retentionPeriodsOf,
  type RetentionPolicy,
  type RetentionRule,
  type BothLanguages,
} from './retention-rule.ts'
import { retentionSchedule } from './retention-schedule.ts'

export type NoticeLanguage = keyof BothLanguages

/** The list is written in two languages: readers of any language but English get Spanish. */
export const noticeLanguageOf = (locale: string): NoticeLanguage =>
  /^en\b/i.test(locale) ? 'en' : 'es'

/** One line of the list. */
export interface NoticeLine {
  readonly what: string
  readonly kept: string
}

interface Sentences {
  readonly ofAccount: string
  readonly imported: string
  readonly atOnce: string
  readonly archived: (term: string) => string
  readonly years: readonly [one: string, many: string]
  readonly days: readonly [one: string, many: string]
  readonly hours: readonly [one: string, many: string]
  readonly inUse: NoticeLine
}

const sentences: Readonly<Record<NoticeLanguage, Sentences>> = {
  es: {
    ofAccount: 'mientras exista la cuenta',
    imported: 'hasta que el municipio importe una lista sin ese dato',
    atOnce: 'hasta que caduca',
    archived: (term) =>
      `${term} al menos, hasta que quien opera el servicio lo pasa a un archivo propio`,
    years: ['año', 'años'],
    days: ['día', 'días'],
    hours: ['hora', 'horas'],
    inUse: { what: 'Cuentas en uso', kept: 'sin plazo, mientras su titular las conserve' },
  },
  en: {
    ofAccount: 'as long as the account exists',
    imported: 'until the municipality imports a list without it',
    atOnce: 'until it expires',
    archived: (term) => `${term} at least, until the operator moves it to a file of their own`,
    years: ['year', 'years'],
    days: ['day', 'days'],
    hours: ['hour', 'hours'],
    inUse: { what: 'Accounts in use', kept: 'without a term, while their owner keeps them' },
  },
}

const counted = (n: number, [one, many]: readonly [string, string]) =>
  `${n} ${n === 1 ? one : many}`

function duration(seconds: Seconds, language: NoticeLanguage): string {
  const words = sentences[language]
  if (seconds === 0) return words.atOnce
  const year = days(1461) / 4
  if (seconds >= 2 * year && Math.abs(seconds / year - Math.round(seconds / year)) < 0.01)
    return counted(Math.round(seconds / year), words.years)
  return seconds % days(1) === 0
    ? counted(seconds / days(1), words.days)
    : counted(Math.round(seconds / hours(1)), words.hours)
}

/** Every line of one municipality's list. */
export function retentionNotice(
  municipality: Municipality,
  language: NoticeLanguage,
): readonly NoticeLine[] {
  const words = sentences[language]
  const periods = retentionPeriodsOf(municipality)
  const ofRule = ({ what }: RetentionPolicy, { of, kept }: RetentionRule): NoticeLine => ({
    what: [what[language], of?.[language]].filter(Boolean).join(' '),
    kept: duration(typeof kept === 'number' ? kept : periods[kept], language),
  })
  const lines = Object.values<RetentionPolicy>(retentionSchedule).flatMap(
    (policy): readonly NoticeLine[] => {
      const what = policy.what[language]
      switch (policy.is) {
        case 'timed':
          return policy.rules.map((rule) => ofRule(policy, rule))
        case 'of-account':
          return [{ what, kept: words.ofAccount }]
        case 'imported':
          return [{ what, kept: words.imported }]
        case 'archived':
          return [{ what, kept: words.archived(duration(policy.after, language)) }]
        case 'kept':
          return [{ what, kept: policy.why[language] }]
      }
    },
  )
  return [words.inUse, ...lines]
}
